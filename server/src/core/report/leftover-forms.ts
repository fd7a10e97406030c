/** What sort of placeholder one is: the rules about leftovers share the places, and each speaks of one sort. */
import { remembered } from '../text/memo.ts';
import { placeholders } from '../text/placeholders.ts';
import type { Span } from '../text/span.ts';

export interface Leftover {
  /** `year` 202X年; `cross` ×××; `blank` ____; `bracket` 【待补】. */
  readonly type: 'year' | 'cross' | 'blank' | 'bracket';
  readonly span: Span;
  readonly text: string;
}

/** Placeholders of a passage with what is no language covered, in order. */
export const leftoversIn = remembered((plain: string): readonly Leftover[] => {
  return placeholders(plain).map((span) => {
    const text = plain.slice(span.start, span.end);
    return { type: typeOf(text, plain.charAt(span.end)), span, text };
  });
}, 500);

function typeOf(text: string, next: string): Leftover['type'] {
  if (/^_/u.test(text)) return 'blank';
  if (/^[【〔［（(待]/u.test(text)) return 'bracket';
  return next === '年' && (/^\d/u.test(text) || text.length <= 4) ? 'year' : 'cross';
}
