/** The list of references of a paper and what its text cites from it, by numbers in square brackets. */

import { remembered } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import { gatherer } from './gather.ts';
import type { Passage } from './passages.ts';
import { proseOf } from './prose.ts';
import type { Survey } from './survey.ts';

export interface ReferenceEntry {
  readonly number: number;
  /** Its number with the brackets. */
  readonly span: Span;
}

export interface Citation {
  readonly numbers: readonly number[];
  readonly span: Span;
}

export interface Bibliography {
  readonly entries: readonly ReferenceEntry[];
  /** In the order of the text. */
  readonly citations: readonly Citation[];
}

/** Whether a heading says that there is a list of references. */
export function isListTitled({ survey }: { readonly survey: Survey }): boolean {
  return titling(survey.passages).length > 0;
}

/** Undefined where there is no such list or its entries are not numbered from `[1]`. */
export function bibliographyOf({ survey }: { readonly survey: Survey }): Bibliography | undefined {
  const { passages } = survey;
  const title = titling(passages).at(-1)?.index;
  if (title === undefined) return undefined;
  const section = passages.get(title)?.section;
  const listed = passages.slice(title + 1).filter((passage) => passage.section === section);
  const entries = listed.flatMap((passage) => entryOf(passage));
  if (entries.length < 2 || entries[0]?.number !== 1) return undefined;
  const cited = passages.filter(({ section: own, type }) => own !== section && type !== 'heading');
  return {
    entries,
    citations: cited.flatMap(({ text, span }) => citationsIn(text).map((one) => moved(one, span.start))),
  };
}

const listTitle =
  /^(?:主要)?(?:参考文献|参考资料|引用文献)$|^(?:references|bibliography|works cited|literature cited)$/iu;

const titling = gatherer(({ type, text }) => (type === 'heading' && listTitle.test(text) ? true : undefined));

function entryOf({ text, span }: Passage): readonly ReferenceEntry[] {
  const match = /^[[［](\d{1,3})[\]］]/u.exec(text);
  return match ? [{ number: Number(match[1]), span: { start: span.start, end: span.start + match[0].length } }] : [];
}

function moved({ numbers, span }: Citation, by: number): Citation {
  return { numbers, span: { start: span.start + by, end: span.end + by } };
}

/** `[3]`, `[1, 4]`, `[2-5]`; no link, no interval, no index of an array. */
const citation =
  /(?<!\w|区间|范围|取值|属于|∈\s?|到|至)[[［]\s?(\d{1,3}(?:\s?[,，、;；–—~～-]\s?\d{1,3}){0,9})\s?[\]］](?![(:：])/gu;

const citationsIn = remembered((text: string): readonly Citation[] => {
  if (!/[[［]\s?\d/u.test(text)) return [];
  const { plain } = proseOf({ type: 'text', text });
  return [...plain.matchAll(citation)].flatMap(({ index, 0: found, 1: inner = '' }) => {
    const numbers = numbersOf(inner);
    return numbers.includes(0) ? [] : [{ numbers, span: { start: index, end: index + found.length } }];
  });
}, 10_000);

/** 2-5 are 2, 3, 4 and 5. */
function numbersOf(inner: string): readonly number[] {
  return inner.split(/[,，、;；]/u).flatMap((part) => {
    const [from = 0, to = from] = part.split(/[–—~～-]/u).map((one) => Number(one.trim()));
    return to < from || to - from > 50 ? [from, to] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}
