/**
 * Headings that count on from one another: one style, one family, nothing between them that begins anew.
 * What looks like a lost number may be a line that was read as text; such a run has no fault we could be sure of.
 */
import type { Analysis } from '../analyze.ts';
import type { Heading, HeadingNumber } from '../parse/blocks.ts';
import type { NumberStyle } from '../parse/marker.ts';
import { familiesOf } from '../report/extent.ts';
import { allSections, type Section } from '../report/report.ts';
import type { Span } from '../text/span.ts';
import { withValue } from './section-text.ts';

export interface Numbered {
  readonly heading: Heading;
  readonly number: HeadingNumber;
}

/** Neighbors in the order of the text, at least one. */
export type NumberRun = readonly Numbered[];

/** Counted by every report; arabic numbers only where the kind of the report is known, for they number much else. */
const official: ReadonlySet<NumberStyle> = new Set(['part', 'chapter', 'section', 'article', 'han', 'han-paren']);
const known: ReadonlySet<NumberStyle> = new Set([...official, 'arabic', 'arabic-paren', 'decimal']);

/** All runs; a number that is less than the one before begins one, and so does whatever stands apart. */
export function numberRunsOf(analysis: Analysis): readonly NumberRun[] {
  const { report, detected } = analysis;
  const styles = detected ? known : official;
  const sections = allSections(report);
  const families = familiesOf(report);
  // Articles count through the chapters.
  const articles = sections.filter(({ heading }) => heading.number?.style === 'article');
  const inTree =
    articles.length === 0
      ? families
      : families.map((family) => family.filter(({ heading }) => heading.number?.style !== 'article'));
  const breaks = breaksOf(analysis);
  return [...inTree, articles].flatMap((family) => runsIn(family, styles, breaks));
}

/** Whether the number is written somewhere in the span after all, perhaps broken by blanks: `（\n三）`. */
export function isWritten(text: string, { start, end }: Span, written: string): boolean {
  return squeezed(text.slice(start, end)).includes(squeezed(written));
}

/** The heading's number with another value, as it would be written there. */
export function writtenAs({ number }: Numbered, value: number, text: string): string {
  return withValue(text.slice(number.span.start, number.span.end), value);
}

function runsIn(
  family: readonly Section[],
  styles: ReadonlySet<NumberStyle>,
  breaks: readonly number[],
): readonly NumberRun[] {
  const runs: Numbered[][] = [];
  let run: Numbered[] = [];
  for (const { heading } of family) {
    const { number } = heading;
    const last = run.at(-1);
    const counted = number && styles.has(number.style) && !number.text.includes('之');
    if (!counted) {
      run = [];
    } else if (last && follows(last, { heading, number }, breaks)) {
      run.push({ heading, number });
    } else {
      run = [{ heading, number }];
      runs.push(run);
    }
  }
  return runs;
}

function follows(last: Numbered, next: Numbered, breaks: readonly number[]): boolean {
  const [from, to] = [last.heading.span.start, next.heading.span.start];
  const alike = last.number.style === next.number.style && last.heading.level === next.heading.level;
  return (
    alike &&
    isOneSeries(last.number, next.number) &&
    next.number.value >= last.number.value &&
    !breaks.some((place) => place > from && place < to)
  );
}

/** 1.2 and 1.3 belong together, 1.2 and 2.1 do not. */
function isOneSeries({ path: one }: HeadingNumber, { path: other }: HeadingNumber): boolean {
  return one.length === other.length && one.every((value, index) => index === one.length - 1 || value === other[index]);
}

/** Another document begins here, or an annex: behind a signature numbers start again. */
export function breaksOf({ survey }: Analysis): readonly number[] {
  const ends = new Set(['signature', 'date', 'recipient', 'document-number', 'copy', 'imprint']);
  return [
    ...survey.parts.filter(({ type }) => ends.has(type)).map(({ span }) => span.start),
    ...survey.attachments.flatMap(({ head }) => (head ? [head.start] : [])),
  ];
}

function squeezed(text: string): string {
  return text
    .replace(/[\s\u3000]+/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}
