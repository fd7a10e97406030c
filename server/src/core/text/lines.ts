/**
 * The lines of a text: the one place that knows what ends a line.
 * As in the Language Server Protocol a line ends with LF, CRLF or a lone CR; lines and columns count from 0 here.
 */
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

/** Where each line begins and where its content ends. Made once per text, in one pass. */
export class Lines {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#starts = lineStarts(text);
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

function lineStarts(text: string): number[] {
  const starts = [0];
  // Jumps from break to break: the search is native and a text is mostly not line breaks.
  let lf = text.indexOf('\n');
  let cr = text.indexOf('\r');
  while (lf !== -1 || cr !== -1) {
    if (cr === -1 || (lf !== -1 && lf < cr)) {
      starts.push(lf + 1);
      lf = text.indexOf('\n', lf + 1);
    } else {
      const end = lf === cr + 1 ? lf + 1 : cr + 1;
      starts.push(end);
      if (lf === cr + 1) lf = text.indexOf('\n', end);
      cr = text.indexOf('\r', end);
    }
  }
  return starts;
}
