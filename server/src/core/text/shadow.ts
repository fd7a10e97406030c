/**
 * A text with some of its words written differently, for matching, and the way back: what is found in the shadow is
 * shown in the text. Masked words are read so, since their letters hide from every list of words.
 */
import type { Span } from './span.ts';

/** What stands at `span` is read as `text`. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
}

export interface Shadow {
  readonly text: string;
  /** Where in the original an offset of the shadow lies; inside a word that was replaced, at the start of that word. */
  readonly toOriginal: (offset: number) => number;
  /** Where in the shadow an offset of the original lies; inside a word that was replaced, at the start of that word. */
  readonly toShadow: (offset: number) => number;
  /** What a span of the shadow covers in the original: a word that was replaced is covered as a whole. */
  readonly spanOf: (span: Span) => Span;
}

/** The replacements are in order and do not overlap. Without any, the shadow is the text. */
export function shadowOf(text: string, replacements: readonly Replacement[]): Shadow {
  const pieces: Piece[] = [];
  let written = '';
  let offset = 0;
  for (const { span, text: word } of replacements) {
    written += text.slice(offset, span.start);
    pieces.push({ from: written.length, to: written.length + word.length, start: span.start, end: span.end });
    written += word;
    offset = span.end;
  }
  const toOriginal = (place: number): number => original(pieces, place).start;
  return {
    text: written + text.slice(offset),
    toOriginal,
    toShadow: (place) => shadowed(pieces, place),
    spanOf: ({ start, end }) => ({
      start: toOriginal(start),
      end: end > start ? original(pieces, end - 1).end : toOriginal(end),
    }),
  };
}

/** A replaced word: `from` to `to` in the shadow, `start` to `end` in the original. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** The character of the original at this place, or the whole word that was replaced there. */
function original(pieces: readonly Piece[], place: number): Span {
  const piece = pieces[lastIndex(pieces, ({ from }) => from <= place)];
  if (!piece) return { start: place, end: place + 1 };
  if (place < piece.to) return { start: piece.start, end: piece.end };
  const start = place - piece.to + piece.end;
  return { start, end: start + 1 };
}

function shadowed(pieces: readonly Piece[], place: number): number {
  const piece = pieces[lastIndex(pieces, ({ start }) => start <= place)];
  if (!piece) return place;
  return place < piece.end ? piece.from : place - piece.end + piece.to;
}

/** The last piece that fits, by halving: those that fit stand in front; -1 for none. */
function lastIndex(pieces: readonly Piece[], fits: (piece: Piece) => boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && fits(piece)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
