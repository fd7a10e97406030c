/**
 * The smallest changes that lead from a text to another one that differs in blanks and in the width of brackets alone.
 * Where they differ in anything else there are none: so a formatter that goes wrong changes nothing.
 */
import type { Span } from '../text/span.ts';

export interface BlankEdit {
  readonly span: Span;
  readonly text: string;
}

/** In the order of the text; undefined where more than blanks and brackets would change. */
export function blankEdits(before: string, after: string): readonly BlankEdit[] | undefined {
  const edits: BlankEdit[] = [];
  let from = 0;
  let to = 0;
  while (from < before.length || to < after.length) {
    const [gapEnd, newEnd] = [blanksEnd(before, from), blanksEnd(after, to)];
    const gap = gapEdit(before, { start: from, end: gapEnd }, after.slice(to, newEnd));
    if (gap) edits.push(gap);
    if (gapEnd >= before.length || newEnd >= after.length) {
      return gapEnd >= before.length && newEnd >= after.length ? edits : undefined;
    }
    const written = after.charAt(newEnd);
    if (before.charAt(gapEnd) !== written) {
      if (brackets.get(before.charAt(gapEnd)) !== written) return undefined;
      edits.push({ span: { start: gapEnd, end: gapEnd + 1 }, text: written });
    }
    from = gapEnd + 1;
    to = newEnd + 1;
  }
  return edits;
}

const brackets: ReadonlyMap<string, string> = new Map([
  ['(', '（'],
  [')', '）'],
]);

function blanksEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  return end;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x3000 || unit === 0x09 || unit === 0xa0;
}

/** One run of blanks for another, without what is the same at both ends; never from the middle of a line break. */
function gapEdit(text: string, { start, end }: Span, written: string): BlankEdit | undefined {
  const old = text.slice(start, end);
  if (old === written) return undefined;
  const most = Math.min(old.length, written.length);
  let head = 0;
  while (head < most && old.charAt(head) === written.charAt(head)) head++;
  while (insideBreak(text, start + head)) head--;
  let tail = 0;
  while (tail < most - head && old.charAt(old.length - 1 - tail) === written.charAt(written.length - 1 - tail)) tail++;
  while (insideBreak(text, end - tail)) tail--;
  return {
    span: { start: start + head, end: end - tail },
    text: written.slice(head, written.length - tail),
  };
}

function insideBreak(text: string, offset: number): boolean {
  return text.charAt(offset - 1) === '\r' && text.charAt(offset) === '\n';
}
