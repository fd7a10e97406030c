/** What is wrong in the numbers of an enumeration: one left out, or used twice. */
import { formatNumeral } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import type { EnumerationFamily } from './enumeration-words.ts';
import type { Enumeration, EnumerationMember } from './enumerations.ts';

export interface EnumerationFault {
  readonly type: 'gap' | 'duplicate';
  readonly enumeration: Enumeration;
  /** Of the member with the wrong number. */
  readonly index: number;
  readonly earlier: EnumerationMember;
  readonly later: EnumerationMember;
}

/** Families whose words are numbers. */
const counting: ReadonlySet<EnumerationFamily> = new Set([
  'shi',
  'yao',
  'di',
  'qi',
  'circled',
  'arabic-paren',
  'han-paren',
]);

/** All faults; a number behind a larger one is the word of another enumeration, and where more is wrong than right all is. */
export function enumerationFaults(enumerations: readonly Enumeration[]): readonly EnumerationFault[] {
  return enumerations.flatMap((enumeration) => {
    const { family, members } = enumeration;
    if (!counting.has(family)) return [];
    const faults = members.flatMap((later, index): EnumerationFault[] => {
      const earlier = members[index - 1];
      if (!earlier || (later.value !== earlier.value && later.value <= earlier.value + 1)) return [];
      return [{ type: later.value === earlier.value ? 'duplicate' : 'gap', enumeration, index, earlier, later }];
    });
    const back = members.some(({ value }, index) => value < (members[index - 1]?.value ?? 0));
    return back || faults.length * 2 > members.length ? [] : faults;
  });
}

/** Counts on from the member at `index`, up to where the numbers are right again. */
export function renumberedMembers(
  { members }: Enumeration,
  index: number,
  text: string,
): readonly { readonly span: Span; readonly text: string }[] {
  const edits: { span: Span; text: string }[] = [];
  let value = members[index - 1]?.value ?? 0;
  for (const { marker, value: written } of members.slice(index)) {
    value++;
    if (written === value) break;
    const own = text.slice(marker.start, marker.end);
    const renumbered = withNumber(own, value);
    // 再就是, 最后: words that count whatever stands before them.
    if (renumbered !== own) edits.push({ span: marker, text: renumbered });
  }
  return edits;
}

function withNumber(word: string, value: number): string {
  return word
    .replace(/[\u2460-\u2473]/u, value <= 20 ? String.fromCharCode(0x245f + value) : '$&')
    .replace(/\d+|[一二三四五六七八九十]+/u, (numeral) => (/\d/u.test(numeral) ? `${value}` : formatNumeral(value)));
}
