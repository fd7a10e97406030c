/** Places in a text. Everything in core speaks of offsets; only the edges speak of lines and columns. */

/** From `start` up to, not including, `end`; UTF-16 offsets into the text of the document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span of no length, the place before the character at `offset`. */
export function emptySpan(offset: number): Span {
  return { start: offset, end: offset };
}

/** Whether the offset lies in the span or at its end, as a cursor does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
