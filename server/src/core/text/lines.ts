/**
 * The lines of a text: the one place that knows what ends a line.
 * As in the Language Server Protocol a line ends with LF, CRLF or a lone CR; lines and columns count from 0 here.
 */
import type { Change } from './change.ts';
import type { Span } from './span.ts';

/** Line and column from 0; the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Lines `first` to `oldEnd` of the text before were replaced by `first` to `newEnd`; all others are as they were. */
export interface LineEdit {
  readonly first: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Where each line begins and where its content ends. Made once per text. */
export class Lines {
  readonly text: string;
  readonly #starts: Uint32Array;

  constructor(text: string, starts: Uint32Array = lineStarts(text, 0, text.length)) {
    this.text = text;
    this.#starts = starts;
  }

  /** The lines of this text after a change: only those that it touches are looked for. */
  changed(text: string, { from, oldTo, newTo }: Change): { readonly lines: Lines; readonly edit: LineEdit } {
    const old = this.#starts;
    // A line break right in front of the change may be the first half of one that the change completes.
    const first = this.lineAt(Math.max(0, from - 1));
    const begin = this.startOf(first);
    // The lines that begin behind the change begin there as before: what ends the line above is in the common part.
    const oldEnd = this.lineAt(oldTo) + 1;
    const middle = lineStarts(text, begin, newTo);
    const newEnd = first + middle.length;
    const starts = new Uint32Array(newEnd + old.length - oldEnd);
    starts.set(old.subarray(0, first));
    starts.set(middle, first);
    const by = newTo - oldTo;
    for (let line = oldEnd, to = newEnd; line < old.length; line++, to++) starts[to] = (old[line] ?? 0) + by;
    return { lines: new Lines(text, starts), edit: { first, oldEnd, newEnd } };
  }

  /** At least 1: an empty text is one empty line. */
  get count(): number {
    return this.#starts.length;
  }

  /** Offset of the line's first character; the text's end for a line past the last. */
  startOf(line: number): number {
    return line < 0 ? 0 : (this.#starts[line] ?? this.text.length);
  }

  /** Offset behind the line's last character, before its line break. */
  endOf(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.text.length;
    const crlf = this.text.charCodeAt(next - 1) === 10 && this.text.charCodeAt(next - 2) === 13;
    return crlf && next - 2 >= this.startOf(line) ? next - 2 : next - 1;
  }

  /** The line without its line break. */
  textOf(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line));
  }

  /** The line that holds an offset; offsets outside the text are moved to its ends. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The position of an offset; one inside a line break is the end of its line. */
  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    const inside = Math.min(Math.max(offset, this.startOf(line)), this.endOf(line));
    return { line, character: inside - this.startOf(line) };
  }

  /** The offset of a position; a column past the end of the line is its end. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.count) return this.text.length;
    return Math.min(this.startOf(line) + Math.max(character, 0), this.endOf(line));
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  spanOf(range: Range): Span {
    return { start: this.offsetAt(range.start), end: this.offsetAt(range.end) };
  }

  /** The line break this text uses: that of its first line. */
  get eol(): string {
    if (this.count < 2) return '\n';
    return this.text.slice(this.endOf(0), this.startOf(1));
  }
}

/** The starts of lines from `begin`, itself one of them, to `end`; of a line break that reaches further there is none. */
function lineStarts(text: string, begin: number, end: number): Uint32Array {
  let starts = new Uint32Array(16 + ((end - begin) >> 4));
  let count = 0;
  const add = (start: number): void => {
    if (count === starts.length) {
      const more = new Uint32Array(count * 2);
      more.set(starts);
      starts = more;
    }
    starts[count++] = start;
  };
  add(begin);
  // Jumps from break to break: the search is native and a text is mostly not line breaks.
  let lf = indexWithin(text, '\n', begin, end);
  let cr = indexWithin(text, '\r', begin, end);
  while (lf !== -1 || cr !== -1) {
    if (cr === -1 || (lf !== -1 && lf < cr)) {
      add(lf + 1);
      lf = indexWithin(text, '\n', lf + 1, end);
    } else {
      const both = text.charCodeAt(cr + 1) === 10;
      if (!both || cr + 1 < end) add(both ? cr + 2 : cr + 1);
      if (both) lf = indexWithin(text, '\n', cr + 2, end);
      cr = indexWithin(text, '\r', cr + 1, end);
    }
  }
  return starts.slice(0, count);
}

/** As `indexOf`, no further than `end`. */
function indexWithin(text: string, mark: string, from: number, end: number): number {
  if (end === text.length) return text.indexOf(mark, from);
  const found = text.slice(from, end).indexOf(mark);
  return found === -1 ? -1 : from + found;
}
