/** The number a phrase begins with: the one that comes next where it is inserted. */
import type { Report, Section } from '../report/report.ts';
import { formatNumeral } from '../text/numerals.ts';
import type { Query } from './query.ts';

/** `一、`, `（一）`, `1.`: the ways in which phrases are numbered. */
export type PhraseNumber = 'han' | 'han-paren' | 'arabic';

const choice = /^(（?)\$\{1\|([^|]*)\|\}([、）.])/u;

/** A phrase that begins with a choice of numbers (`（${1|一,二,三|}）`) has the next one on top. */
export function numbered(body: string, next: (style: PhraseNumber) => number): string {
  const [whole, open = '', listed = '', close] = choice.exec(body) ?? [];
  if (whole === undefined) return body;
  const numbers = listed.split(',');
  const style = /^\d+$/u.test(numbers[0] ?? '') ? 'arabic' : open === '' ? 'han' : 'han-paren';
  const value = next(style);
  const wanted = style === 'arabic' ? String(value) : formatNumeral(value);
  const others = numbers.filter((number) => number !== wanted);
  return `${open}\${1|${[wanted, ...others].join(',')}|}${close}${body.slice(whole.length)}`;
}

interface Where {
  readonly path: readonly Section[];
  readonly style: PhraseNumber;
}

/** One more than the last one above of this shape, among the sections the cursor is in; a new section counts anew. */
export function nextNumber(report: Report, { start }: Query, { path, style }: Where): number {
  const families = [report.sections, ...path.map(({ children }) => children)];
  for (const family of families.toReversed()) {
    const above = family.filter(({ heading }) => heading.span.start < start && heading.number?.style === style);
    const last = above.at(-1)?.heading.number?.value;
    if (last !== undefined) return last + 1;
  }
  return 1;
}
