/**
 * The running text of a report, cut into passages: what a reader takes for one paragraph. A line is one here, as
 * official texts and pasted ones have it; finders remember a passage by its text, so a keystroke pays for its line only.
 */
import type { Parsed } from '../parse/blocks.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type Reading, readingOf } from './readings.ts';
import { allSections, type Report, type Section } from './report.ts';

/** What finders of this room look at; an analysis has all of it. */
export interface Source {
  readonly text: string;
  readonly lines: Lines;
  readonly parsed: Parsed;
  readonly report: Report;
}

export interface Passage {
  /** `heading`: a heading that fills its line. The text behind a run-in heading is one passage with its title. */
  readonly type: 'text' | 'bullet' | 'quote' | 'table' | 'heading';
  /** Without blanks at both ends, marks of bullets and quotes, and the number of a heading. */
  readonly span: Span;
  readonly text: string;
  /** What a reader notices in it. */
  readonly reading: Reading;
  /** From 0. */
  readonly line: number;
  /** The innermost section it stands in; undefined before the first one. */
  readonly section: Section | undefined;
}

/** All passages in the order of the text. Code, comments and front matter have none. */
export function passagesOf(source: Source): readonly Passage[] {
  return cutOf(source).passages;
}

/** The passages of a text, with what the next version of it can take over. */
export interface Cut {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** Where the piece each was trimmed from begins and ends. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** How many in front and at the end have the words of those of the cut before. */
  readonly head: number;
  readonly tail: number;
}

/** The same with a cut of the text before an edit and without, only sooner. */
export function cutOf({ text, lines, parsed, report }: Source, before?: Cut): Cut {
  const passages: Passage[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const known = before && takenOver(before, text);
  const sections = allSections(report).values();
  let section: Section | undefined;
  let behind = 0;
  const add = (type: Passage['type'], start: number, end: number, line: number): void => {
    const passage = known?.(type, start, end) ?? fresh(text, type, start, end);
    if (!passage) return;
    passages.push({ type, span: passage.span, text: passage.text, reading: passage.reading, line, section });
    from.push(start);
    to.push(end);
  };
  for (const block of parsed.blocks) {
    if (block.type === 'heading') {
      if (block.level > 0) section = sections.next().value ?? section;
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
  return { text, passages, from, to, ...(before ? sharedEnds(before.passages, passages) : { head: 0, tail: 0 }) };
}

type Words = Pick<Passage, 'span' | 'text' | 'reading'>;

function fresh(text: string, type: Passage['type'], start: number, end: number): Words | undefined {
  const span = trimmed(text, start, end, type);
  if (span.end <= span.start) return undefined;
  const reading = readingOf(text.slice(span.start, span.end));
  return { span, text: reading.text, reading };
}

/** Finds the words of a piece in the cut before, if it stands in front of or behind what was edited; asked in order. */
function takenOver(
  { text: old, passages, from, to }: Cut,
  text: string,
): (type: Passage['type'], start: number, end: number) => Words | undefined {
  const head = sameHead(old, text);
  const tail = sameTail(old, text, head);
  const by = text.length - old.length;
  let index = 0;
  return (type, start, end) => {
    const shift = end <= head ? 0 : start >= text.length - tail ? by : undefined;
    if (shift === undefined) return undefined;
    while ((from[index] ?? Number.POSITIVE_INFINITY) < start - shift) index++;
    const known = passages[index];
    if (!known || known.type !== type || from[index] !== start - shift || to[index] !== end - shift) return undefined;
    return shift === 0 ? known : { ...known, span: { start: known.span.start + shift, end: known.span.end + shift } };
  };
}

const stride = 4096;

/** How many units two texts have in common at their beginning; whole pieces are compared at once. */
function sameHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + stride <= most && a.slice(at, at + stride) === b.slice(at, at + stride)) at += stride;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** The same at their end, without what they have in common at the beginning. */
function sameTail(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let at = 0;
  while (at + stride <= most && pieceAt(a, at) === pieceAt(b, at)) at += stride;
  while (at < most && a.charCodeAt(a.length - at - 1) === b.charCodeAt(b.length - at - 1)) at++;
  return at;
}

/** The piece that ends so many units before the end. */
function pieceAt(text: string, behind: number): string {
  return text.slice(text.length - behind - stride, text.length - behind);
}

/** How many passages have the words of those before: a passage holds its text as one object, so this costs little. */
function sharedEnds(before: readonly Passage[], now: readonly Passage[]): Pick<Cut, 'head' | 'tail'> {
  const most = Math.min(before.length, now.length);
  const same = (a: Passage | undefined, b: Passage | undefined): boolean =>
    a !== undefined && b !== undefined && a.type === b.type && a.reading === b.reading && a.text === b.text;
  let head = 0;
  while (head < most && same(before[head], now[head])) head++;
  let tail = 0;
  while (tail < most - head && same(before.at(-1 - tail), now.at(-1 - tail))) tail++;
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
