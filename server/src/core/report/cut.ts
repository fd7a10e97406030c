/**
 * A text cut into passages, kept so that the next version of it takes over all that was not edited: words are remembered
 * with their places in their lines, and lines by their numbers.
 */
import type { Headings } from '../parse/blocks.ts';
import type { ScannedLine } from '../parse/scan.ts';
import { firstIndex } from '../text/first-index.ts';
import type { LineEdit } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Passage, Said, Source } from './passages.ts';
import { readingOf } from './readings.ts';

/** Counted from the beginning of its line: where the piece that it was trimmed from stands, and where it stands. */
export interface Words extends Said {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** The passages of a text by line and number of section: all that the next version can take over as it is. */
export interface Cut {
  readonly headings: Headings;
  readonly scanned: readonly ScannedLine[];
  readonly words: readonly Words[];
  readonly lines: Int32Array;
  /** Among all sections; -1 before the first one. */
  readonly sections: Int32Array;
  /** How many passages in front and at the end say what those of the cut before do. */
  readonly head: number;
  readonly tail: number;
}

/** A cut of the text before, and the lines that have been edited since. */
export interface CutBefore {
  readonly cut: Cut;
  readonly edit: LineEdit;
}

/** The same with a cut of the text before an edit and without, only sooner. */
export function cutOf(source: Source, before?: CutBefore): Cut {
  if (before && before.cut.headings === source.parsed.frame.headings) {
    const own = rewordedCut(source, before);
    if (own) return own;
  }
  return freshCut(source, before);
}

/** As long as the headings stand, an edited line is a paragraph before and after; all passages stand in their lines. */
function rewordedCut({ text, lines, parsed }: Source, { cut, edit }: CutBefore): Cut | undefined {
  const { scanned } = parsed;
  const head = indexFrom(cut.lines, edit.first);
  const behind = indexFrom(cut.lines, edit.newEnd);
  const words = cut.words.slice();
  for (let index = head; index < behind; index++) {
    const line = cut.lines[index] ?? 0;
    if (scanned[line] === cut.scanned[line]) continue;
    const start = lines.startOf(line);
    const own = wordsOf(text, 'text', { base: start, start, end: lines.endOf(line) });
    if (!own || cut.words[index]?.from !== 0) return undefined;
    words[index] = own;
  }
  // A line that had no words before has no passage that could be reworded.
  for (let line = edit.first; line < edit.newEnd; line++) {
    if (scanned[line] !== cut.scanned[line] && cut.lines[indexFrom(cut.lines, line)] !== line) return undefined;
  }
  return { ...cut, scanned, words, head, tail: words.length - behind };
}

/** The first passage in this line or a later one. */
export function indexFrom(lines: Int32Array, line: number): number {
  return firstIndex(lines.length, (index) => (lines[index] ?? 0) < line);
}

interface Piece {
  readonly base: number;
  readonly start: number;
  readonly end: number;
}

function freshCut({ text, lines, parsed }: Source, before: CutBefore | undefined): Cut {
  const words: Words[] = [];
  const at: number[] = [];
  const sections: number[] = [];
  const known = before && takenOver(before);
  let section = -1;
  let behind = 0;
  const add = (type: Passage['type'], start: number, end: number, line: number): void => {
    const base = lines.startOf(line);
    // A title may run on over the lines below.
    const taken = end <= lines.endOf(line) ? known?.(type, line, start - base, end - base) : undefined;
    const own = taken ?? wordsOf(text, type, { base, start, end });
    if (!own) return;
    words.push(own);
    at.push(line);
    sections.push(section);
  };
  for (const block of parsed.blocks) {
    if (block.type === 'heading') {
      if (block.level > 0) section++;
      const runsOn = block.form === 'run-in';
      const end = runsOn ? lines.endOf(block.line) : block.titleSpan.end;
      add(runsOn ? 'text' : 'heading', block.titleSpan.start, end, block.line);
      behind = runsOn ? end : block.span.end;
      continue;
    }
    const { type, span } = block;
    if (type !== 'text' && type !== 'bullet' && type !== 'quote' && type !== 'table') continue;
    const start = Math.max(span.start, behind);
    if (start >= span.end) continue;
    for (let line = lines.lineAt(start); lines.startOf(line) < span.end && line < lines.count; line++) {
      add(type, Math.max(start, lines.startOf(line)), Math.min(span.end, lines.endOf(line)), line);
    }
  }
  const { frame, scanned } = parsed;
  const { headings } = frame;
  const ends = before ? sharedEnds(before.cut.words, words) : { head: 0, tail: 0 };
  return { headings, scanned, words, lines: Int32Array.from(at), sections: Int32Array.from(sections), ...ends };
}

function wordsOf(text: string, type: Passage['type'], { base, start, end }: Piece): Words | undefined {
  const span = trimmed(text, start, end, type);
  if (span.end <= span.start) return undefined;
  const reading = readingOf(text.slice(span.start, span.end));
  return {
    type,
    text: reading.text,
    reading,
    from: start - base,
    to: end - base,
    start: span.start - base,
    end: span.end - base,
  };
}

/** Finds the words of a piece in the cut before, if it stands in front of or behind what was edited; asked in order. */
function takenOver({
  cut,
  edit,
}: CutBefore): (type: Passage['type'], line: number, from: number, to: number) => Words | undefined {
  const by = edit.newEnd - edit.oldEnd;
  let index = 0;
  return (type, line, from, to) => {
    if (line >= edit.first && line < edit.newEnd) return undefined;
    const old = line < edit.first ? line : line - by;
    while ((cut.lines[index] ?? Number.POSITIVE_INFINITY) < old) index++;
    const known = cut.words[index];
    if (cut.lines[index] !== old || known?.type !== type || known.from !== from || known.to !== to) return undefined;
    return known;
  };
}

/** How many passages say what those before do: what they say is one object as long as its text is remembered. */
function sharedEnds(before: readonly Words[], now: readonly Words[]): Pick<Cut, 'head' | 'tail'> {
  const most = Math.min(before.length, now.length);
  const same = (a: Words | undefined, b: Words | undefined): boolean =>
    a === b ||
    (a !== undefined && b !== undefined && a.type === b.type && a.reading === b.reading && a.text === b.text);
  let head = 0;
  while (head < most && same(before[head], now[head])) head++;
  let tail = 0;
  while (tail < most - head && same(before[before.length - 1 - tail], now[now.length - 1 - tail])) tail++;
  return { head, tail };
}

const bulletMark = /^(?:[-*+•·●○■◆▪◦]\s+|[•·●○■◆▪◦])/u;
const quoteMark = /^(?:>[ \t]?)+/u;

function trimmed(text: string, start: number, end: number, type: Passage['type']): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  if (type !== 'bullet' && type !== 'quote') return { start: from, end: to };
  const mark = (type === 'bullet' ? bulletMark : quoteMark).exec(text.slice(from, Math.min(to, from + 12)));
  from += mark?.[0].length ?? 0;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  return { start: from, end: to };
}

function isBlank(unit: number): boolean {
  return (
    unit <= 0x20 ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    unit === 0x200b ||
    (unit >= 0x2000 && unit <= 0x200a)
  );
}
