/**
 * All numbers of the document counted anew, references with them. Where the text between two headings has the numbers
 * that seem to be lost, a line was read as text: such a heading keeps its number, and counting goes on from it.
 */
import type { Analysis } from '../../analyze.ts';
import { isExcerpt } from '../../kind/number-faults.ts';
import { breaksOf, isWritten, type Numbered } from '../../kind/number-runs.ts';
import type { Heading } from '../../parse/blocks.ts';
import { allSections, type Section } from '../../report/report.ts';
import { numberAs } from './numbers.ts';
import { checked, outlined, type Refactoring } from './plan.ts';
import { type NewPaths, pathEdits } from './renumber-headings.ts';

/** Applies where a number would become another one. In an excerpt holes are the rule. */
export const renumbered: Refactoring = (analysis) => {
  if (isExcerpt(analysis)) return undefined;
  const paths = changedPaths(analysis);
  return paths.size > 0 ? () => checked(analysis, pathEdits(analysis, paths), outlined(analysis)) : undefined;
};

function changedPaths(analysis: Analysis): NewPaths {
  const paths = new Map<Heading, readonly number[]>();
  const breaks = breaksOf(analysis);
  const sections = allSections(analysis.report);
  // Articles count through the chapters.
  countAnew(sections.filter(isArticle), { analysis, breaks, paths, above: [] });
  const visit = (family: readonly Section[], above: readonly Heading[]): void => {
    countAnew(
      family.filter((section) => !isArticle(section)),
      { analysis, breaks, paths, above },
    );
    for (const { heading, children } of family) visit(children, [...above, heading]);
  };
  visit(analysis.report.sections, []);
  return new Map(
    [...paths].filter(([{ number }, path]) => number && numberAs(number.text, number.style, path) !== number.text),
  );
}

function isArticle({ heading }: Section): boolean {
  return heading.number?.style === 'article';
}

interface Counting {
  readonly analysis: Analysis;
  readonly breaks: readonly number[];
  /** Of all headings that were counted so far, those around the family among them. */
  readonly paths: Map<Heading, readonly number[]>;
  readonly above: readonly Heading[];
}

/** The last heading of a way of counting, and what it counts as now. */
interface Last extends Numbered {
  readonly value: number;
  /** Whether it and all before it have been right. */
  readonly right: boolean;
}

function countAnew(family: readonly Section[], counting: Counting): void {
  const lasts = new Map<string, Last>();
  const counted = family.flatMap(({ heading }) => {
    const { number } = heading;
    return number && !number.text.includes('之') ? [{ heading, number }] : [];
  });
  for (const [index, one] of counted.entries()) {
    const prefix = prefixOf(one, counting);
    const way = [one.number.style, ...prefix].join(' ');
    const last = lasts.get(way);
    const next = counted.slice(index + 1).find(({ number }) => number.style === one.number.style);
    const first = !last || begins(one, last, next, counting.breaks);
    const value = first ? firstValue(one, last, counting) : nextValue(one, last, counting);
    lasts.set(way, { ...one, value, right: (first || last.right) && value === one.number.value });
    counting.paths.set(one.heading, [...prefix, value]);
  }
}

/** What a decimal begins with: the number of the section it is in, as that is now. */
function prefixOf({ number }: Numbered, { above, paths }: Counting): readonly number[] {
  const old = number.path.slice(0, -1);
  if (old.length === 0) return old;
  const same = above.findLast((heading) => heading.number && isSame(heading.number.path, old));
  const parent = above.at(-1);
  const counts = parent?.number?.style === 'arabic' || parent?.number?.style === 'decimal';
  const source = same ?? (counts && parent?.number?.path.length === old.length ? parent : undefined);
  return (source && (paths.get(source) ?? source.number?.path)) ?? old;
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

/** Another document, an annex, or a second list beside the first: 1 and then 2 behind numbers without a mistake. */
function begins(
  { heading, number }: Numbered,
  last: Last,
  next: Numbered | undefined,
  breaks: readonly number[],
): boolean {
  const from = last.heading.span.start;
  if (breaks.some((place) => place > from && place <= heading.span.start)) return true;
  return number.value === 1 && last.value > 1 && last.right && (!next || next.number.value === 2);
}

function firstValue({ heading, number }: Numbered, last: Last | undefined, { analysis, above }: Counting): number {
  const start = Math.max(last?.heading.span.end ?? 0, above.at(-1)?.span.end ?? 0);
  return isBetween(analysis.text, { start, end: heading.span.start }, number, 0) ? number.value : 1;
}

function nextValue({ heading, number }: Numbered, last: Last, { analysis }: Counting): number {
  const between = { start: last.heading.span.end, end: heading.span.start };
  const kept = number.value > last.value + 1 && isBetween(analysis.text, between, number, last.number.value);
  return kept ? number.value : last.value + 1;
}

/** Whether a number that is greater than `after` and a little less than the heading's stands in the span. */
function isBetween(
  text: string,
  span: { start: number; end: number },
  number: Numbered['number'],
  after: number,
): boolean {
  for (let value = Math.max(after + 1, number.value - 5); value < number.value; value++) {
    const written = numberAs(number.text, number.style, [...number.path.slice(0, -1), value]);
    if (isWritten(text, span, written)) return true;
  }
  return false;
}
