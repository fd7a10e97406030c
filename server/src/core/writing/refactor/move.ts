/** A section changes places with the one beside it, with all that stands in them. The numbers stay with the places. */
import type { Analysis } from '../../analyze.ts';
import { siblingGroups } from '../../kind/sibling-groups.ts';
import type { Heading } from '../../parse/blocks.ts';
import type { NumberStyle } from '../../parse/marker.ts';
import { ownEndOf } from '../../report/extent.ts';
import type { Section } from '../../report/report.ts';
import { checked, type Edit, familyOf, inOrder, outlined, type Refactoring, rewritten, sectionAround } from './plan.ts';
import { decimalsBelow, inside, pathEdits } from './renumber-headings.ts';

/** The section at the place before the one above it, or behind the one below. */
export function moved(direction: 'up' | 'down'): Refactoring {
  return (analysis, span) => {
    const section = sectionAround(analysis, span);
    if (!section) return undefined;
    const { siblings } = familyOf(analysis, section);
    const other = siblings[siblings.indexOf(section) + (direction === 'up' ? -1 : 1)];
    if (!other || !together(analysis, section, other)) return undefined;
    const [first, second] = direction === 'up' ? [other, section] : [section, other];
    const gap = analysis.text.slice(endOf(first, analysis), second.span.start);
    // Something stands between the two that is neither's: to move one would part it from what it follows.
    if (gap.trim() !== '' || !breaks.test(gap) || !alike(first.heading, second.heading)) return undefined;
    return () => swapped(analysis, first, second);
  };
}

const breaks = /[\r\n]/u;

/** With the blanks at the end of its last line: two of them are a break in Markdown, and those of a fence are its own. */
function endOf(section: Section, analysis: Analysis): number {
  const { text, lines } = analysis;
  const end = ownEndOf(section, analysis);
  const stop = Math.min(section.span.end, lines.endOf(lines.lineAt(end)));
  return text.slice(end, stop).trim() === '' ? Math.max(end, stop) : end;
}

/** Nothing begins another document between them. */
function together(analysis: Analysis, one: Section, other: Section): boolean {
  return siblingGroups(analysis).some(({ sections }) => sections.includes(one) && sections.includes(other));
}

/** A closing section without a number may change places with one that has it; two ways of counting may not. */
function alike({ number: one }: Heading, { number: other }: Heading): boolean {
  if (one?.text.includes('之') || other?.text.includes('之')) return false;
  return !one || !other || (one.style === other.style && one.path.length === other.path.length);
}

function swapped(analysis: Analysis, first: Section, second: Section): readonly Edit[] | undefined {
  const { text } = analysis;
  const paths = new Map<Heading, readonly number[]>([
    ...ownPaths(first, second.heading),
    ...ownPaths(second, first.heading),
    ...countedThrough(first, second, familyOf(analysis, first).siblings),
  ]);
  const edits = inOrder(pathEdits(analysis, paths));
  const [firstEnd, secondEnd] = [endOf(first, analysis), endOf(second, analysis)];
  const span = { start: first.span.start, end: secondEnd };
  const swap = {
    span,
    text:
      rewritten(text, { start: second.span.start, end: secondEnd }, edits) +
      text.slice(firstEnd, second.span.start) +
      rewritten(text, { start: span.start, end: firstEnd }, edits),
  };
  const outside = edits.filter((edit) => edit.span.end <= span.start || edit.span.start >= span.end);
  // Two that are the same to the letter have nothing to change.
  const same = outside.length === 0 && swap.text === text.slice(span.start, span.end);
  return same ? undefined : checked(analysis, [...outside, swap], outlineAfter(analysis, first, second));
}

/** The section with the number of the place it goes to; nothing where one of the two has none. */
function ownPaths(section: Section, { number }: Heading): readonly (readonly [Heading, readonly number[]])[] {
  if (!number || !section.heading.number) return [];
  return [[section.heading, number.path], ...decimalsBelow(section, number.path)];
}

/** Numbers that count on from one section into the next, as articles do through chapters, count in the new order. */
function countedThrough(
  first: Section,
  second: Section,
  siblings: readonly Section[],
): readonly (readonly [Heading, readonly number[]])[] {
  const [one, other] = [countedIn(first), countedIn(second)];
  return [...one].flatMap(([style, before]) => {
    const behind = other.get(style) ?? [];
    const values = [...before, ...behind].map(({ number }) => number?.value ?? 0);
    if (behind.length === 0 || !countsOn(values)) return [];
    // A single section whose numbers go on from those above is a mistake, and no way of counting.
    const all = siblings.flatMap((section) => countedIn(section).get(style) ?? []);
    if (style !== 'article' && !countsOn(all.map(({ number }) => number?.value ?? 0))) return [];
    return [...behind, ...before].map((heading, index) => [heading, [values[index] ?? 0]] as const);
  });
}

function countsOn(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value === (values[index - 1] ?? 0) + 1);
}

function countedIn(section: Section): ReadonlyMap<NumberStyle, readonly Heading[]> {
  const found = new Map<NumberStyle, Heading[]>();
  for (const { heading } of inside(section)) {
    const style = heading.number?.style;
    if (style && style !== 'decimal') found.set(style, [...(found.get(style) ?? []), heading]);
  }
  return found;
}

function outlineAfter(analysis: Analysis, first: Section, second: Section): ReturnType<typeof outlined> {
  const all = outlined(analysis);
  const size = (section: Section): number => inside(section).length + 1;
  const from = (analysis.report.title ? 1 : 0) + indexOf(analysis, first);
  const middle = from + size(first);
  const end = middle + size(second);
  return [...all.slice(0, from), ...all.slice(middle, end), ...all.slice(from, middle), ...all.slice(end)];
}

function indexOf({ report }: Analysis, section: Section): number {
  return inside({ ...section, children: report.sections }).indexOf(section);
}
