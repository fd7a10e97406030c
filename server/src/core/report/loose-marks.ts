/** Marks without a partner in the whole text: a quotation or bracket may run over several passages. */
import { gatherer } from './gather.ts';
import { looseMarksOf, type PairFamily, type PairMark } from './pairs.ts';
import type { Passage, Passages } from './passages.ts';
import { type Prose, proseOf } from './prose.ts';

export interface LooseMark {
  readonly offset: number;
  readonly mark: string;
  readonly opens: boolean;
}

interface Open extends PairMark {
  readonly passage: Passage;
  readonly index: number;
}

/** How many passages further on a mark may close. */
const reach = { quote: 40, other: 6 };

const crowd = 200;

/** Those of the families, in the order of the text. */
export function looseMarksIn(passages: Passages, families: readonly PairFamily[]): readonly LooseMark[] {
  const open: Open[] = [];
  const lost: Open[] = [];
  const marked = looseMarks(passages);
  for (const { passage, index, fact } of marked) {
    // So many are a notation of its own.
    if (open.length > crowd) return [];
    // A quotation of several paragraphs opens in each and closes in the last.
    const goesOn = fact.begins
      ? open.findLastIndex((other) => other.family === 'quote' && other.index === index - 1)
      : -1;
    if (goesOn >= 0) open.splice(goesOn, 1);
    for (const mark of fact.marks) {
      if (!families.includes(mark.family)) continue;
      const one: Open = { ...mark, passage, index };
      const before = open.findLastIndex((other) => other.family === mark.family && near(other, index));
      if (!mark.opens && before >= 0) open.splice(before, 1);
      else if (!mark.opens) lost.push(one);
      else open.push(one);
    }
  }
  if (open.length > crowd && marked.at(-1)?.passage !== passages.get(passages.length - 1)) return [];
  return [...lost, ...open]
    .map(({ passage, at, opens }) => ({ offset: passage.span.start + at, mark: passage.text.charAt(at), opens }))
    .sort((a, b) => a.offset - b.offset);
}

/** Passages with loose marks, and those that begin with a quotation. */
export const looseMarks = gatherer((passage) => {
  const { plain } = proseOf(passage);
  const marks = looseMarksOf(plain);
  const begins = plain.startsWith('“');
  return begins || marks.length > 0 ? { begins, marks } : undefined;
});

function near({ index, family }: Open, later: number): boolean {
  return later - index <= (family === 'quote' ? reach.quote : reach.other);
}

/** Passages with an odd number of straight marks that could be read both ways; two near by hold a quotation together. */
export function oddStraightMarksIn(passages: Passages): readonly { readonly offset: number }[] {
  const odd: { readonly index: number; readonly offset: number }[] = [];
  for (const { passage, index, fact: at } of oddStraightMarks(passages)) {
    const last = odd.at(-1);
    if (last && index - last.index <= reach.other) odd.pop();
    else odd.push({ index, offset: passage.span.start + at });
  }
  return odd;
}

export const oddStraightMarks = gatherer((passage) => {
  const at = passage.text.includes('"') ? oddMarkOf(proseOf(passage)) : -1;
  return at < 0 ? undefined : at;
});

/** Behind a digit it may be an inch; beside = { [ : it is data. */
function oddMarkOf({ language, plain }: Prose): number {
  if (language !== 'zh' || /[{}[\]=]|\d"|"\s?:/u.test(plain)) return -1;
  const marks = Array.from(plain.matchAll(/"/gu), ({ index }) => index);
  return marks.length % 2 === 1 ? (marks[0] ?? -1) : -1;
}
