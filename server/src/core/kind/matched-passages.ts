/** What stands in the sections of a kind, for rules that ask what one section says. */
import type { Analysis } from '../analyze.ts';
import type { Passage } from '../report/passages.ts';
import type { Section } from '../report/report.ts';

export interface MatchedSection {
  readonly section: Section;
  /** In it and in the sections inside it, headings left out. */
  readonly passages: readonly Passage[];
}

/** Each section of the report that is this one of the kind; none without a kind. */
export function matchedSections({ matches, survey }: Analysis, id: string): readonly MatchedSection[] {
  return matches
    .filter(({ wanted }) => wanted.id === id)
    .flatMap(({ sections }) =>
      sections.map((section) => ({
        section,
        passages: survey.passages.filter(
          ({ type, span }) =>
            type !== 'heading' && span.start >= section.heading.span.end && span.end <= section.span.end,
        ),
      })),
    );
}

/** Cells of a pipe table's row as written, without blanks; a delimiter row has none. */
export function cellsOf(row: string): readonly string[] {
  if (/^[\s|:=+-]+$/u.test(row)) return [];
  const inner = row.trim().replace(/^\||\|$/gu, '');
  return inner.split('|').map((cell) => cell.trim());
}
