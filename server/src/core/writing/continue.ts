/**
 * Counting on while one writes: Enter behind a numbered line, and the command that asks for the next number.
 * Enter goes on only where the lines before show that each is one line or one paragraph; in doubt it is the plain key.
 */
import type { Analysis } from '../analyze.ts';
import { ownEndOf } from '../report/extent.ts';
import { sectionsAt } from '../report/report.ts';
import { type LineEdits, lineOf } from './line-edits.ts';
import { nextInline } from './next-inline.ts';
import { type LineForm, type NumberedLine, numberWith } from './numbered-line.ts';
import {
  followersOf,
  isNext,
  isNumbered,
  type NumberedText,
  numberedAt,
  numberedText,
  previousOf,
  relationOf,
} from './numbered-lines.ts';
import { renumberedBy } from './renumbered-lines.ts';

/**
 * What Enter does at an offset where it is more than a line break. `typed` is the number of line breaks that stand
 * behind the line already because the key has been pressed.
 */
export function entered(analysis: Analysis, offset: number, typed = 0): LineEdits | undefined {
  const { lines, text: whole } = analysis;
  const text = numberedText(analysis);
  const line = numberedAt(text, lines.lineAt(offset));
  if (!line || offset < (line.filled ? line.titleStart : line.span.end)) return undefined;
  const behind = whole.slice(offset, lines.endOf(line.line));
  if (!line.filled) return ended(text, line);
  if (!/^[\s\u3000]*(?:\*\*|__)?[\s\u3000]*$/u.test(behind) || !goesOn(text, line)) return undefined;
  return written(text, line, { end: lines.endOf(line.line), distance: distanceOf(text, line, typed) });
}

/** What the writer asks for by the command: the next one beside where the cursor is, or the next member in its paragraph. */
export function nextNumbered(analysis: Analysis, offset: number): LineEdits | undefined {
  const text = numberedText(analysis);
  const { lines } = analysis;
  const at = lines.lineAt(offset);
  const own = numberedAt(text, at);
  if (own && !own.filled) return undefined;
  const inline = own ? undefined : nextInline(analysis, offset);
  if (inline) return inline;
  const line = own ?? nearestAbove(text, at) ?? sectionAround(text, offset);
  if (!line) return undefined;
  const end = extentOf(text, line);
  const distance = distanceOf(text, line);
  const last = lines.lineAt(end);
  const room = at > last && analysis.text.slice(end, lines.endOf(at)).trim() === '';
  if (!room) return written(text, line, { end: lines.endOf(last), distance });
  // The empty line the cursor is in gets the number.
  return written(text, line, { end: lines.endOf(at), distance: Math.max(0, distance - (at - last)) });
}

/** An empty number that was counted on to is taken away again, and what was counted on behind it goes back. */
function ended(text: NumberedText, line: NumberedLine): LineEdits | undefined {
  const { analysis } = text;
  const { lines } = analysis;
  if (!previousOf(text, line)?.filled) return undefined;
  const start = lines.startOf(line.line);
  const bom = lines.textOf(line.line).startsWith('\uFEFF') ? 1 : 0;
  const edit = { span: { start: start + bom, end: lines.endOf(line.line) }, text: '' };
  const behind = renumberedBy(analysis, [{ lines: followersOf(text, line), by: -1 }]);
  return { edits: [edit, ...behind], cursor: { line: line.line, character: bom } };
}

/** Whether Enter behind this line begins the next one, see `docs/editing.md`. */
function goesOn(text: NumberedText, line: NumberedLine): boolean {
  const { analysis } = text;
  if (/[：:，,、]/u.test(line.last)) return false;
  const previous = previousOf(text, line);
  const joined = previous !== undefined && isNext(analysis, previous.line, line.line) && previous.filled;
  const [next] = followersOf(text, line);
  const below = belowOf(text, line);
  if (line.heading?.form === 'alone') return joined && !next && below === 'end';
  if (below === 'inner' || (below === 'text' && line.heading)) return false;
  const leading = next?.heading?.form !== 'alone' && next !== undefined && isNext(analysis, line.line, next.line);
  return joined || leading || promises(text, line, previous);
}

/** A first one that says by itself that another will follow. */
function promises(text: NumberedText, line: NumberedLine, previous: NumberedLine | undefined): boolean {
  if ('；;'.includes(line.last)) return true;
  const stopped = '。！？.!?'.includes(line.last);
  if (line.style === 'article') return stopped;
  if (previous) return false;
  if (line.style.startsWith('member-')) return stopped;
  return isListItem(line) && !text.entries.some((entry) => isNumbered(entry) && isArabicHeading(entry));
}

/** `1. ` with a blank is a list of Markdown, where such numbers are no headings. */
function isListItem({ style, gap, open, heading }: NumberedLine): boolean {
  return style === 'arabic' && /^[ \t]+$/u.test(gap) && open.trim() === '' && !heading;
}

function isArabicHeading({ style, heading, hashes }: NumberedLine): boolean {
  return style === 'arabic' && heading !== undefined && hashes === 0;
}

/** What stands below a line before the next number around or beside it. */
function belowOf({ analysis, entries }: NumberedText, line: NumberedLine): 'end' | 'inner' | 'text' {
  const { scanned } = analysis.parsed;
  const at = scanned.findIndex(({ role }, index) => index > line.line && role !== 'blank');
  const found = scanned[at];
  if (!found || analysis.lines.startOf(at) >= analysis.tail.start) return 'end';
  const entry = entries.find((one) => one.line === at);
  if (!entry) return 'text';
  return relationOf(entry, line) === 'inner' ? 'inner' : 'end';
}

/** Line breaks from the text of one sibling to the next, as they are written here. */
function distanceOf(text: NumberedText, line: NumberedLine, typed = 0): number {
  const { analysis } = text;
  const { lines, parsed } = analysis;
  const previous = previousOf(text, line);
  const [next] = followersOf(text, line);
  const most = 3;
  if (previous) return Math.min(most, line.line - lines.lineAt(extentOf(text, previous)));
  if (next) return Math.min(most, next.line - typed - lines.lineAt(extentOf(text, line)));
  if (isListItem(line)) return 1;
  if (line.line === 0 || parsed.scanned[line.line - 1]?.role !== 'blank') return 1;
  // In plain text a blank line below the title says nothing of those between paragraphs.
  const { title } = analysis.report;
  const titled =
    title && title.marks.hashes === 0 && analysis.text.slice(title.span.end, lines.startOf(line.line)).trim() === '';
  return titled ? 1 : 2;
}

/** Where a line ends with all that stands under it. */
function extentOf(text: NumberedText, line: NumberedLine): number {
  const { analysis, entries } = text;
  const { lines, report } = analysis;
  const [next] = followersOf(text, line);
  if (line.heading) {
    const section = sectionsAt(report, line.span.start).find(({ heading }) => heading === line.heading);
    const end = section ? Math.max(ownEndOf(section, analysis), lines.startOf(line.line)) : lines.endOf(line.line);
    // A sibling that was taken for an item stands inside the section by mistake.
    const bound = next ? lines.startOf(next.line) : analysis.text.length;
    return line.span.start + analysis.text.slice(line.span.start, Math.min(end, bound)).trimEnd().length;
  }
  let last = line.line;
  for (const entry of entries.slice(entries.indexOf(line) + 1)) {
    if (relationOf(entry, line) !== 'inner' || !isNext(analysis, last, entry.line)) break;
    last = entry.line;
  }
  return lines.endOf(last);
}

/** The numbered line right above an empty one. */
function nearestAbove({ analysis, entries }: NumberedText, at: number): NumberedLine | undefined {
  if (analysis.parsed.scanned[at]?.role !== 'blank') return undefined;
  const above = entries.findLast((entry) => entry.line < at);
  return isNumbered(above) && isNext(analysis, above.line, at) ? above : undefined;
}

function sectionAround({ analysis, entries }: NumberedText, offset: number): NumberedLine | undefined {
  const numbered = sectionsAt(analysis.report, offset).findLast(({ heading }) => heading.number);
  return entries.filter(isNumbered).find(({ heading }) => heading === numbered?.heading && heading !== undefined);
}

interface Place {
  /** Behind the last character of a line. */
  readonly end: number;
  /** Line breaks to write before the new line. */
  readonly distance: number;
}

/** The sibling behind a line, its number one more, and those that counted on from it one more as well. */
function written(text: NumberedText, line: NumberedLine, { end, distance }: Place): LineEdits | undefined {
  const { analysis } = text;
  const { lines } = analysis;
  const number = numberWith(line.written, line.value + 1, line.style);
  if (number === undefined) return undefined;
  const form: LineForm = { open: line.open, written: number, gap: line.gap, close: line.close };
  const edit = { span: { start: end, end }, text: lines.eol.repeat(distance) + lineOf(form) };
  const behind = renumberedBy(analysis, [{ lines: followersOf(text, line), by: 1 }]);
  const from = distance === 0 ? lines.positionAt(end).character : 0;
  return {
    edits: [edit, ...behind],
    cursor: { line: lines.lineAt(end) + distance, character: from + lineOf(form).length - form.close.length },
  };
}
