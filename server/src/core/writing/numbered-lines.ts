/**
 * The numbered lines of a report as one who writes sees them: headings, items of lists and members of enumerations that
 * begin a line, with the lines that count on from them. What is a heading was decided in `core/parse`.
 */
import type { Analysis } from '../analyze.ts';
import type { Heading } from '../parse/blocks.ts';
import { numberStyles } from '../parse/marker.ts';
import { innermost, memberLines } from './member-lines.ts';
import type { NumberedLine } from './numbered-line.ts';

/** A heading without a number: counting does not go on over it. */
interface Wall {
  readonly line: number;
  readonly heading: Heading;
}

export type Entry = NumberedLine | Wall;

/** All numbered lines and the headings without a number, in the order of the text. */
export interface NumberedText {
  readonly analysis: Analysis;
  readonly entries: readonly Entry[];
}

export function numberedText(analysis: Analysis): NumberedText {
  const headings = new Map(analysis.parsed.headings.map((heading) => [heading.line, heading]));
  const members = memberLines(analysis, headings);
  const taken = new Set(members.map(({ line }) => line));
  const entries = analysis.parsed.verdicts.flatMap(({ candidate: { line, shape, sign }, why }): Entry[] => {
    const heading = headings.get(line);
    if (taken.has(line)) return [];
    if (!shape.marker || why === 'title') return heading ? [{ line, heading }] : [];
    if (why === 'not-contents' || why === 'not-part' || sign === 'underlined') return [];
    return [numberedLine(analysis, shape, { line, heading })];
  });
  return { analysis, entries: [...entries, ...members].sort((a, b) => a.line - b.line) };
}

type Shape = Analysis['parsed']['verdicts'][number]['candidate']['shape'];

function numberedLine(
  { lines }: Analysis,
  shape: Shape,
  { line, heading }: Pick<NumberedLine, 'line' | 'heading'>,
): NumberedLine {
  const start = lines.startOf(line);
  const text = lines.textOf(line);
  const style = shape.marker?.style ?? 'arabic';
  const behind = text.slice(shape.markerEnd);
  const filled = behind.replace(/[*_#\s\u3000]+/gu, '') !== '';
  const open = text.slice(0, shape.markerStart).replace('\uFEFF', '');
  const gap = filled
    ? text.slice(shape.markerEnd, Math.max(shape.titleStart, shape.markerEnd))
    : emptyGap(open, behind);
  return {
    line,
    style,
    value: shape.marker?.value ?? 1,
    path: shape.marker?.path ?? [],
    heading,
    rank: numberStyles.indexOf(style),
    hashes: shape.hashes,
    span: { start: start + shape.markerStart, end: start + shape.markerEnd },
    titleStart: start + shape.markerEnd + gap.length,
    filled,
    last: shape.last,
    open,
    written: text.slice(shape.markerStart, shape.markerEnd),
    gap,
    close: closeOf(open + gap),
  };
}

/** Behind an empty number: what stands before the mark that closes, where one does. */
function emptyGap(open: string, behind: string): string {
  const marks = (open + behind).match(/\*\*|__/gu) ?? [];
  const closing = Math.max(behind.lastIndexOf('**'), behind.lastIndexOf('__'));
  return marks.length > 0 && marks.length % 2 === 0 && closing >= 0 ? behind.slice(0, closing) : behind;
}

/** What is opened around a number and not closed before the title. */
function closeOf(marks: string): string {
  const found = marks.match(/\*\*|__/gu) ?? [];
  return found.length % 2 === 1 ? (found[0] ?? '') : '';
}

export function isNumbered(entry: Entry | undefined): entry is NumberedLine {
  return entry !== undefined && 'style' in entry;
}

/** The numbered line that is this line of the text. */
export function numberedAt({ entries }: NumberedText, line: number): NumberedLine | undefined {
  return entries.filter(isNumbered).find((entry) => entry.line === line);
}

/** How one line stands to another: beside it, inside of what it opens, or around it. */
export function relationOf(other: Entry, line: NumberedLine): 'sibling' | 'inner' | 'outer' {
  const [theirs, ours] = [other.heading?.level, line.heading?.level];
  if (isNumbered(other) && isAlike(other, line) && (theirs === ours || theirs === undefined || ours === undefined))
    return 'sibling';
  if (theirs !== undefined) return ours !== undefined && theirs > ours ? 'inner' : 'outer';
  if (ours !== undefined || !isNumbered(other)) return 'inner';
  return other.rank < line.rank ? 'outer' : 'inner';
}

function isAlike(other: NumberedLine, line: NumberedLine): boolean {
  return (
    other.style === line.style &&
    other.hashes === line.hashes &&
    other.path.slice(0, -1).join('.') === line.path.slice(0, -1).join('.')
  );
}

/** The sibling that this line counts on from. */
export function previousOf({ entries }: NumberedText, line: NumberedLine): NumberedLine | undefined {
  const before = entries.slice(0, entries.indexOf(line)).findLast((entry) => relationOf(entry, line) !== 'inner');
  const found = before && relationOf(before, line) === 'sibling' && isNumbered(before) ? before : undefined;
  return found?.value === line.value - 1 ? found : undefined;
}

/** The siblings that count on from this line without a hole. */
export function followersOf({ entries }: NumberedText, line: NumberedLine): readonly NumberedLine[] {
  const found: NumberedLine[] = [];
  for (const entry of entries.slice(entries.indexOf(line) + 1)) {
    const relation = relationOf(entry, line);
    if (relation === 'inner') continue;
    if (relation === 'outer' || !isNumbered(entry) || entry.value !== line.value + found.length + 1) break;
    found.push(entry);
  }
  return found;
}

/** The numbered line that this one stands in. */
export function parentOf({ entries }: NumberedText, line: NumberedLine): NumberedLine | undefined {
  const around = entries.slice(0, entries.indexOf(line)).findLast((entry) => relationOf(entry, line) === 'outer');
  return isNumbered(around) ? around : undefined;
}

/** The numbered lines right inside of this one; members of enumerations are its text. */
export function childrenOf({ entries }: NumberedText, line: NumberedLine): readonly NumberedLine[] {
  const found: NumberedLine[] = [];
  for (const entry of entries.slice(entries.indexOf(line) + 1)) {
    if (relationOf(entry, line) !== 'inner') break;
    const first = found[0];
    if (isNumbered(entry) && entry.rank < innermost && (!first || relationOf(entry, first) === 'sibling'))
      found.push(entry);
  }
  return found;
}

/** Only blank lines between the two. */
export function isNext(analysis: Analysis, first: number, second: number): boolean {
  return analysis.parsed.scanned.slice(first + 1, second).every(({ role }) => role === 'blank');
}
