/** How the points of an enumeration end: the mark at the end of each, and whether a full stop stands inside. */
import { remembered } from '../text/memo.ts';
import type { Enumeration } from './enumerations.ts';
import { outsideOf } from './pairs.ts';

export interface ItemEnd {
  /** Offset of the last mark in the text, or behind the point where it has none. */
  readonly at: number;
  /** The mark at its end; empty where it ends with a word. */
  readonly mark: string;
  /** A full stop before its end, outside of quotations and brackets. */
  readonly stops: boolean;
}

/** One for each point, in order. */
export function itemEndsOf({ members }: Enumeration, text: string): readonly ItemEnd[] {
  return members.map(({ span }) => {
    const { length, mark, stops } = endOf(text.slice(span.start, span.end));
    return { at: span.start + length, mark, stops };
  });
}

const endOf = remembered((item: string) => {
  const words = item.trimEnd();
  const mark = /[；。;，！？：]$/u.exec(words)?.[0] ?? '';
  const length = words.length - mark.length;
  return { length, mark, stops: /。/u.test(outsideOf(words.slice(0, length))) };
}, 5000);
