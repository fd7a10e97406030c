/** Marks that come in pairs: which of a passage have no partner in it, and how deep they stand in one another. */
import { remembered } from '../text/memo.ts';
import { traits, traitsAt, traitsOf } from '../text/traits.ts';

export type PairFamily = 'quote' | 'single-quote' | 'round' | 'title' | 'square' | 'lenticular' | 'shell';

export interface PairMark {
  readonly family: PairFamily;
  readonly opens: boolean;
  /** UTF-16 offset in the passage; a mark is one unit long. */
  readonly at: number;
}

/** Brackets of both widths are one family: that they do not match is another fault. */
const families: Readonly<Record<string, readonly [PairFamily, 'open' | 'close']>> = {
  '“': ['quote', 'open'],
  '”': ['quote', 'close'],
  '‘': ['single-quote', 'open'],
  '’': ['single-quote', 'close'],
  '（': ['round', 'open'],
  '）': ['round', 'close'],
  '(': ['round', 'open'],
  ')': ['round', 'close'],
  '《': ['title', 'open'],
  '》': ['title', 'close'],
  '［': ['square', 'open'],
  '］': ['square', 'close'],
  '【': ['lenticular', 'open'],
  '】': ['lenticular', 'close'],
  '〔': ['shell', 'open'],
  '〕': ['shell', 'close'],
};

const crowd = 100;

const paired = traits.round | traits.curly | traits.bracket;
const none: readonly PairMark[] = [];

/** Marks without a partner in the passage, in order; `plain` is that of its prose. */
export const looseMarksOf: (plain: string) => readonly PairMark[] = remembered((plain) => {
  if ((traitsOf(plain) & paired) === 0) return none;
  const loose: PairMark[] = [];
  for (let at = 0; at < plain.length; at++) {
    const known = (traitsAt(plain, at) & paired) === 0 ? undefined : families[plain.charAt(at)];
    if (!known) continue;
    // So many are a notation of its own.
    if (loose.length > crowd) return [];
    const [family, side] = known;
    const opens = side === 'open';
    const partner = opens ? -1 : loose.findLastIndex((one) => one.family === family && one.opens);
    if (isOther(plain, at, partner >= 0)) continue;
    if (partner >= 0) loose.splice(partner, 1);
    else loose.push({ family, opens, at });
  }
  return loose;
}, 500);

/** `1）` and `a)` number something, `：）` smiles, `it’s` leaves a letter out, `[0，1）` is an interval. */
function isOther(plain: string, at: number, closes: boolean): boolean {
  const mark = plain.charAt(at);
  const before = plain.slice(Math.max(0, at - 12), at);
  if (mark === '’') return /[A-Za-z]$/u.test(before) && (!closes || /[A-Za-z]/u.test(plain.charAt(at + 1)));
  if (mark === ')' || mark === '）') {
    // Behind a word it is what it looks like.
    return (
      numbering.test(before) &&
      /(?:^|[\s，。；：、,;:])(?:\d{1,2}|[A-Za-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})$|[:：;；][-~^]?$|\[\s?[-\d.]+\s?[,，]\s?[-\d.∞]*\s?$/u.test(
        before,
      )
    );
  }
  if (mark === '(' || mark === '（')
    return ':：;；'.includes(before.charAt(before.length - 1) || ' ')
      ? !/[)）]/u.test(plain.slice(at, at + 200))
      : /[-\d.\s]/u.test(plain.charAt(at + 1)) &&
          /^\s?[-\d.]+\s?[,，]\s?[-\d.∞]*\s?\]/u.test(plain.slice(at + 1, at + 24));
  return false;
}

/** How what ends with a bracket alone may end. */
const numbering = /[\dA-Za-z一二三四五六七八九十:：;；\-~^.,，∞\s[]$/u;

/** Spans of pairs of one kind that lie in another pair of the same kind, marks included. */
export function nestedPairs(plain: string, [open = '', close = '']: string): readonly { start: number; end: number }[] {
  if (plain.indexOf(open) === plain.lastIndexOf(open)) return [];
  const stack: number[] = [];
  const nested: { start: number; end: number }[] = [];
  for (let at = 0; at < plain.length; at++) {
    const mark = plain.charAt(at);
    if (mark === open) stack.push(at);
    else if (mark === close) {
      const start = stack.pop();
      if (start !== undefined && stack.length === 1) nested.push({ start, end: at + 1 });
    }
  }
  // What is not closed says nothing about what lies in it.
  return stack.length > 0 ? [] : nested;
}

/** The text with what stands in “ ”, 《 》 and （ ） covered by blanks, for questions about the sentence around. */
export function outsideOf(plain: string): string {
  return plain.replace(/“[^“”]{0,400}”|《[^《》]{0,200}》|（[^（）]{0,300}）/gu, (found) => ' '.repeat(found.length));
}
