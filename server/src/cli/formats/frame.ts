/** The line a finding stands in, with marks below it, cut to the width of the terminal. */
import type { Place } from '../checked.ts';
import { columnsOf, harmless, isWide, type Paint, type Style } from '../output.ts';

export interface FrameOptions {
  readonly paint: Paint;
  readonly style: Style;
  /** Of the terminal. */
  readonly columns: number;
}

/** `source` is the line it begins in; of a finding over several lines this one is shown. An empty place gets one mark. */
export function frameOf(place: Place, source: string, { paint, style, columns }: FrameOptions): string {
  const line = source.replace(/^\uFEFF/u, '');
  const first = place.column - 1;
  const last = place.endLine === place.line ? place.endColumn - 1 : line.length;
  const number = String(place.line);
  const room = Math.max(columns - number.length - 6, 30);
  const { before, marked, behind } = cut(
    { before: line.slice(0, first), marked: line.slice(first, last), behind: line.slice(last) },
    room,
  );
  const text = `${before}${paint(style, marked)}${behind}`;
  const marks = paint(style, '^'.repeat(Math.max(columnsOf(marked), 1)));
  const gutter = ' '.repeat(number.length);
  return `  ${paint('dim', `${number} │`)} ${text}\n  ${paint('dim', `${gutter} │`)} ${blankAs(before)}${marks}\n`;
}

interface Parts {
  readonly before: string;
  readonly marked: string;
  readonly behind: string;
}

/** What is marked stays in sight; the rest is what has room beside it. */
function cut(parts: Parts, room: number): Parts {
  const marked = headOf(shown(parts.marked), room - 8);
  const left = room - columnsOf(marked);
  const before = tailOf(shown(parts.before), Math.max(left - Math.min(columnsOf(shown(parts.behind)), left / 2), 4));
  return { before, marked, behind: headOf(shown(parts.behind), Math.max(left - columnsOf(before), 2)) };
}

/** A tab takes one column, so that the marks below know where they are. */
function shown(text: string): string {
  return harmless(text.replaceAll('\t', ' '));
}

function headOf(text: string, room: number): string {
  if (columnsOf(text) <= room) return text;
  return `${fitting([...text], room - 1).join('')}…`;
}

function tailOf(text: string, room: number): string {
  if (columnsOf(text) <= room) return text;
  return `…${fitting([...text].reverse(), room - 1)
    .reverse()
    .join('')}`;
}

function fitting(chars: readonly string[], room: number): string[] {
  const kept: string[] = [];
  let columns = 0;
  for (const char of chars) {
    columns += columnsOf(char);
    if (columns > room) break;
    kept.push(char);
  }
  return kept;
}

/** Blanks as wide as the characters they stand below, by whatever width the font gives to Chinese. */
function blankAs(text: string): string {
  return [...text].map((char) => (isWide(char) ? '\u3000' : ' ')).join('');
}
