/** Marks without a partner in the whole text: a quotation or bracket may run over several passages. */
import { looseMarksOf, type PairFamily, type PairMark } from './pairs.ts';
import type { Passage } from './passages.ts';
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
export function looseMarksIn(passages: readonly Passage[], families: readonly PairFamily[]): readonly LooseMark[] {
  const open: Open[] = [];
  const lost: Open[] = [];
  for (const [index, passage] of passages.entries()) {
    // So many are a notation of its own.
    if (open.length > crowd) return [];
    const { plain } = proseOf(passage);
    // A quotation of several paragraphs opens in each and closes in the last.
    const goesOn = plain.startsWith('“')
      ? open.findLastIndex((other) => other.family === 'quote' && other.index === index - 1)
      : -1;
    if (goesOn >= 0) open.splice(goesOn, 1);
    for (const mark of looseMarksOf(plain)) {
      if (!families.includes(mark.family)) continue;
      const one: Open = { ...mark, passage, index };
      const before = open.findLastIndex((other) => other.family === mark.family && near(other, index));
      if (!mark.opens && before >= 0) open.splice(before, 1);
      else if (!mark.opens) lost.push(one);
      else open.push(one);
    }
  }
  return [...lost, ...open]
    .map(({ passage, at, opens }) => ({ offset: passage.span.start + at, mark: passage.text.charAt(at), opens }))
    .sort((a, b) => a.offset - b.offset);
}

function near({ index, family }: Open, later: number): boolean {
  return later - index <= (family === 'quote' ? reach.quote : reach.other);
}

/** Passages with an odd number of straight marks that could be read both ways; two near by hold a quotation together. */
export function oddStraightMarksIn(passages: readonly Passage[]): readonly { readonly offset: number }[] {
  const odd: { readonly index: number; readonly offset: number }[] = [];
  for (const [index, passage] of passages.entries()) {
    if (!passage.text.includes('"')) continue;
    const at = oddMarkOf(proseOf(passage));
    if (at < 0) continue;
    const last = odd.at(-1);
    if (last && index - last.index <= reach.other) odd.pop();
    else odd.push({ index, offset: passage.span.start + at });
  }
  return odd;
}

/** Behind a digit it may be an inch; beside = { [ : it is data. */
function oddMarkOf({ language, plain }: Prose): number {
  if (language !== 'zh' || /[{}[\]=]|\d"|"\s?:/u.test(plain)) return -1;
  const marks = Array.from(plain.matchAll(/"/gu), ({ index }) => index);
  return marks.length % 2 === 1 ? (marks[0] ?? -1) : -1;
}
