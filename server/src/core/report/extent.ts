/** How far sections reach, and which of them are siblings: what rules about the shape of a report count by. */
import { allSections, type Report, type Section } from './report.ts';
import type { Survey } from './survey.ts';
import type { Tail } from './tail.ts';

/** What is known of a report beside its tree; an analysis has all of it. */
export interface Surroundings {
  readonly text: string;
  readonly tail: Tail;
  readonly survey: Survey;
}

/** Sections that stand side by side, the outermost first. */
export function familiesOf(report: Report): readonly (readonly Section[])[] {
  return [report.sections, ...allSections(report).map(({ children }) => children)].filter(
    (family) => family.length > 0,
  );
}

const ending: ReadonlySet<string> = new Set([
  'closing',
  'signature',
  'date',
  'attachment-note',
  'remark',
  'copy',
  'imprint',
]);

/**
 * Where the section's own text ends, blanks left out: the closing, the signature and the attachments below the last
 * section belong to the report.
 */
export function ownEndOf({ span, heading }: Section, { text, tail, survey }: Surroundings): number {
  const begun = heading.span.end;
  const places = [
    tail.start,
    ...survey.parts.filter(({ type }) => ending.has(type)).map((part) => part.span.start),
    ...survey.attachments.flatMap(({ head }) => (head ? [head.start] : [])),
  ];
  const end = Math.min(span.end, ...places.filter((place) => place >= begun));
  return span.start + text.slice(span.start, end).trimEnd().length;
}
