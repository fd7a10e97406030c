/** A line that begins with a number or a counting word, and how another one is written the same way. */
import { withValue } from '../kind/section-text.ts';
import type { Heading } from '../parse/blocks.ts';
import type { Span } from '../text/span.ts';

/** How a line begins and ends around its title, so that another can be written the same way. */
export interface LineForm {
  /** Before the number: blanks, `#`, marks of emphasis. */
  readonly open: string;
  /** The number as written. */
  readonly written: string;
  /** Between the number and the title. */
  readonly gap: string;
  /** Marks of emphasis that close what the two open; empty for none. */
  readonly close: string;
}

export interface NumberedLine extends LineForm {
  /** From 0. */
  readonly line: number;
  /** A style of numbers, or the family of an enumeration. Lines of one style may count on from one another. */
  readonly style: string;
  readonly value: number;
  /** Parts of a decimal; the value alone otherwise. */
  readonly path: readonly number[];
  /** The heading in this line; undefined for an item and a member. */
  readonly heading: Heading | undefined;
  /** Place of the style in the usual order, outermost first. */
  readonly rank: number;
  readonly hashes: number;
  /** The number in the text. */
  readonly span: Span;
  /** Where the title begins or would begin. */
  readonly titleStart: number;
  /** Something stands behind the number. */
  readonly filled: boolean;
  /** Last character that is no mark of emphasis. */
  readonly last: string;
}

/** Words that count without a numeral, each with the one that follows it. */
const following: ReadonlyMap<string, string> = new Map([
  ['首先', '其次'],
  ['其次', '再次'],
  ['再次', '最后'],
  ['一方面', '另一方面'],
  ['First', 'Second'],
  ['Second', 'Third'],
  ['Third', 'Fourth'],
  ['Fourth', 'Fifth'],
  ['Firstly', 'Secondly'],
  ['Secondly', 'Thirdly'],
  ['Thirdly', 'Lastly'],
]);

/** A number or counting word as it is written with another value; undefined where it goes no further. */
export function numberWith(written: string, value: number, style: string): string | undefined {
  const word = following.get(written);
  if (word !== undefined) return word;
  if (style.startsWith('member-') && !/^[其第]?[一二三四五六七八九十]+[是要]?$/u.test(written)) return undefined;
  if (style === 'roman' || written.includes('之')) return undefined;
  if (style === 'letter') return value > 26 ? undefined : lettered(written, value);
  if (style === 'circled' && value > 20) return undefined;
  return withValue(written, value);
}

function lettered(written: string, value: number): string {
  const first = /^[a-z]/u.test(written) ? 96 : 64;
  return String.fromCharCode(first + value) + written.slice(1);
}
