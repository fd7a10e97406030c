/**
 * Moving a section to where its kind has it. Nothing is lost: sections change places with all that stands in them, what
 * parts them stays where it was, and the numbers are those of the places.
 */
import type { Analysis } from '../analyze.ts';
import { ownEndOf } from '../report/extent.ts';
import type { Section } from '../report/report.ts';
import type { Span } from '../text/span.ts';
import { withValue } from './section-text.ts';

/** The edit that puts a first-level section before another one, or behind all; undefined where numbers would not fit. */
export function movedBefore(
  analysis: Analysis,
  section: Section,
  next: Section | undefined,
): { readonly span: Span; readonly text: string } | undefined {
  const { sections } = analysis.report;
  const from = sections.indexOf(section);
  const to = next ? sections.indexOf(next) : sections.length;
  if (from < 0 || to < 0 || to === from || to === from + 1) return undefined;
  const order = sections.filter((one) => one !== section);
  order.splice(to > from ? to - 1 : to, 0, section);
  const first = Math.min(from, to);
  const last = Math.max(from + 1, to);
  const [before, after] = [sections.slice(first, last), order.slice(first, last)];
  if (!before.every(isPlain)) return undefined;
  return permuted(analysis, before, after);
}

/** Numbers below it begin anew and do not repeat its own, so that the section can stand anywhere. */
function isPlain({ children, heading }: Section): boolean {
  const first = children.find((child) => child.heading.number)?.heading.number;
  const joined = children.some((child) => (child.heading.number?.path.length ?? 0) > 1);
  return heading.form === 'alone' && !joined && (first === undefined || first.value === 1);
}

function permuted(
  analysis: Analysis,
  before: readonly Section[],
  after: readonly Section[],
): { readonly span: Span; readonly text: string } | undefined {
  const { text } = analysis;
  const start = before[0]?.span.start ?? 0;
  let written = '';
  let end = start;
  for (const [index, place] of before.entries()) {
    const section = after[index];
    if (!section || (place.heading.number === undefined) !== (section.heading.number === undefined)) return undefined;
    const blanks = text.slice(end, place.span.start);
    // Something stands between two sections that is neither's: to move one would part it from what it follows.
    if (index > 0 && blanks.trim() !== '') return undefined;
    written += blanks + withNumber(section, place.heading.number?.value, analysis);
    end = ownEndOf(place, analysis);
  }
  return { span: { start, end }, text: written };
}

function withNumber(section: Section, value: number | undefined, analysis: Analysis): string {
  const { text } = analysis;
  const end = ownEndOf(section, analysis);
  const number = section.heading.number;
  if (!number || value === undefined) return text.slice(section.span.start, end);
  const own = withValue(text.slice(number.span.start, number.span.end), value);
  return text.slice(section.span.start, number.span.start) + own + text.slice(number.span.end, end);
}
