/**
 * What a refactoring is: asked at a place, it says whether it applies and then, if wanted, which edits it is made of.
 * All of them are loss-free: text is kept in the order asked for, and only marks and numbers are written anew.
 */
import type { Analysis } from '../../analyze.ts';
import { parse } from '../../parse/blocks.ts';
import { allSections, reportOf, type Section, sectionsAt } from '../../report/report.ts';
import { Lines } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';

/** Replace `span` by `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The edits, in the order of the text and without overlap; undefined where the result would not read as asked. */
export type Plan = () => readonly Edit[] | undefined;

/** Undefined where it makes no sense; to say so is cheap, and only the plan costs more. */
export type Refactoring = (analysis: Analysis, span: Span) => Plan | undefined;

/** The innermost section around the place. */
export function sectionAround({ report }: Analysis, { start }: Span): Section | undefined {
  return sectionsAt(report, start).at(-1);
}

/** The sections the section stands among, and the one they are in. */
export function familyOf(
  { report }: Analysis,
  section: Section,
): { readonly parent: Section | undefined; readonly siblings: readonly Section[] } {
  const parent = sectionsAt(report, section.heading.span.start).findLast(({ children }) => children.includes(section));
  return { parent, siblings: parent?.children ?? report.sections };
}

/** The part of the text as it is after the edits, each of which lies in it or outside of it. */
export function rewritten(text: string, { start, end }: Span, edits: readonly Edit[]): string {
  let written = '';
  let offset = start;
  for (const edit of edits) {
    if (edit.span.start < offset || edit.span.end > end) continue;
    written += text.slice(offset, edit.span.start) + edit.text;
    offset = edit.span.end;
  }
  return written + text.slice(offset, end);
}

/** The edits in the order of the text. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** In order, and those that touch made one, so that nobody has to guess which of two at one place comes first. */
export function merged(edits: readonly Edit[]): readonly Edit[] {
  const found: Edit[] = [];
  for (const edit of inOrder(edits)) {
    const last = found.at(-1);
    if (last?.span.end === edit.span.start) {
      found.splice(-1, 1, { span: { start: last.span.start, end: edit.span.end }, text: last.text + edit.text });
    } else found.push(edit);
  }
  return found;
}

/** A heading as far as a refactoring promises something about it. */
export interface Outlined {
  readonly level: number;
  readonly title: string;
}

/** The headings of the report, the title with level 0 first. */
export function outlined({ report }: Pick<Analysis, 'report'>): readonly Outlined[] {
  const headings = [...(report.title ? [report.title] : []), ...Array.from(allSections(report), (one) => one.heading)];
  return headings.map(({ level, title }) => ({ level, title }));
}

/** The edits, if the text reads after them as it should: nobody is left with an outline that was not asked for. */
export function checked(
  { text }: Analysis,
  edits: readonly Edit[],
  expected: readonly Outlined[],
): readonly Edit[] | undefined {
  const ordered = inOrder(edits);
  const after = rewritten(text, { start: 0, end: text.length }, ordered);
  const found = outlined({ report: reportOf(parse(new Lines(after)).headings, after.length) });
  const same =
    found.length === expected.length &&
    found.every(({ level, title }, index) => level === expected[index]?.level && title === expected[index]?.title);
  return same ? ordered : undefined;
}
