/** Lines that count on from a place, counted anew; where they are headings, with the words that point to them. */
import type { Analysis } from '../analyze.ts';
import type { Numbered } from '../kind/number-runs.ts';
import { renumbering } from '../kind/renumber.ts';
import type { Span } from '../text/span.ts';
import { type NumberedLine, numberWith } from './numbered-line.ts';

interface Shift {
  readonly lines: readonly NumberedLine[];
  readonly by: number;
}

export function renumberedBy(
  analysis: Analysis,
  shifts: readonly Shift[],
): readonly { readonly span: Span; readonly text: string }[] {
  const headings = new Map<Numbered, number>();
  const items: { span: Span; text: string }[] = [];
  for (const { lines, by } of shifts) {
    for (const { heading, value, written, style, span } of lines) {
      const number = heading?.number;
      // A word without a numeral (首先) has its place and stays.
      const counts = !heading && /[\d０-９一二三四五六七八九十\u2460-\u2473]|^[A-Za-z][.)、]/u.test(written);
      const text = counts ? numberWith(written, value + by, style) : undefined;
      if (heading && number) headings.set({ heading, number }, value + by);
      else if (text !== undefined) items.push({ span, text });
    }
  }
  return [...(headings.size > 0 ? renumbering(analysis, headings).edits : []), ...items];
}
