/** How each section of the kind stands in the report: there, nowhere, in another place than the kind puts it, without a text. */
import type { Analysis } from '../analyze.ts';
import type { Section } from '../report/report.ts';
import { snippetText } from '../text/snippet.ts';
import { missingSections } from './complete.ts';
import type { Kind, KindSection } from './kind.ts';
import type { SectionMatch } from './match.ts';

/**
 * `carried`: a line or paragraph says it, no heading. `absent`: not there, and need not be. `misnamed`: a heading is nearly
 * called so. `thin`: no more than the words it was begun with, or less than half of its customary share.
 */
export type Standing = 'present' | 'carried' | 'missing' | 'absent' | 'misnamed' | 'misplaced' | 'empty' | 'thin';

/** For each match, in the order of the kind; `share` is how much of the report a match takes, 0 to 1. */
export function standingsOf(analysis: Analysis, share: (match: SectionMatch) => number): readonly Standing[] {
  const { matches, detected } = analysis;
  const lacking = new Set([...missingSections(analysis), ...missingSections(analysis, 'expected')]);
  const strays = detected?.kind.order === 'strict' ? misplaced(detected.kind, matches) : new Set<SectionMatch>();
  return matches.map((match) => {
    const { wanted, present, near, sections } = match;
    if (!present) return near ? 'misnamed' : lacking.has(wanted) ? 'missing' : 'absent';
    if (sections.length === 0) return 'carried';
    if (sections.every((section) => isEmpty(section, analysis))) return 'empty';
    if (strays.has(match)) return 'misplaced';
    return isThin(match, share(match), analysis) ? 'thin' : 'present';
  });
}

/** The matches that stand as `misplaced`, in the order of the kind. */
export function misplacedIn(analysis: Analysis): readonly SectionMatch[] {
  const { matches, detected } = analysis;
  const strays = detected?.kind.order === 'strict' ? misplaced(detected.kind, matches) : new Set<SectionMatch>();
  return matches.filter(
    (match) => strays.has(match) && match.present && !match.sections.every((section) => isEmpty(section, analysis)),
  );
}

/** The fewest sections that would have to move for the rest to be in the order of the kind. */
function misplaced({ sections: order }: Kind, matches: readonly SectionMatch[]): ReadonlySet<SectionMatch> {
  const found = matches
    .flatMap((match) =>
      match.section ? [{ match, start: match.section.span.start, rank: rankOf(match.wanted, order) }] : [],
    )
    .sort((a, b) => a.start - b.start);
  // The longest run that does not fall, ending at each one.
  const runs: (readonly SectionMatch[])[] = [];
  for (const [index, { match, rank }] of found.entries()) {
    const before = runs.filter((_, other) => (found[other]?.rank ?? 0) <= rank && other < index);
    runs.push([...longest(before), match]);
  }
  const kept = new Set(longest(runs));
  return new Set(found.map(({ match }) => match).filter((match) => !kept.has(match)));
}

/** Sections of one group have the rank of its first one, so that their order does not count. */
function rankOf(wanted: KindSection, order: readonly KindSection[]): number {
  return wanted.group === '' ? order.indexOf(wanted) : order.findIndex(({ group }) => group === wanted.group);
}

function longest(runs: readonly (readonly SectionMatch[])[]): readonly SectionMatch[] {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}

/** A run-in heading has its text behind it, and one that is a whole sentence says what it has to say itself. */
function isEmpty(section: Section, analysis: Analysis): boolean {
  const { form, span } = section.heading;
  const line = analysis.text.slice(span.start, span.end).trim().replace(/\*+$/u, '');
  if (form === 'run-in' || /[。！？；!?;]$/u.test(line)) return false;
  return section.children.length === 0 && bodyOf(section, analysis) === '';
}

function isThin({ wanted, sections }: SectionMatch, share: number, analysis: Analysis): boolean {
  if (wanted.share && share < wanted.share[0] / 2) return true;
  const begun = squeezed(snippetText(wanted.snippet));
  const only = sections[0];
  // Words without a place to fill in are the whole section, as a copyright notice is.
  if (begun.length < 10 || !wanted.snippet.includes('$')) return false;
  return only !== undefined && only.children.length === 0 && bodyOf(only, analysis) === begun;
}

/** The text below the heading without any blanks, the report's closing left out. */
function bodyOf({ span, body }: Section, { text, tail }: Analysis): string {
  const end = span.start < tail.start ? Math.min(body.end, tail.start) : body.end;
  return squeezed(text.slice(body.start, end));
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}
