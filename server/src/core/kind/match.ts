/**
 * Which heading is which section of the kind: one best alignment of all headings with all sections, by meaning.
 * Three looks before a section counts as missing: titles and aliases, keywords on a heading, a line or paragraph that
 * carries it. A heading that is nobody's and nearly names a section is a near miss.
 */
import type { Verdict } from '../parse/verdict.ts';
import { allSections, type Report, type Section } from '../report/report.ts';
import { remembered } from '../text/memo.ts';
import { comparable, unmask } from '../text/unmask.ts';
import { assign } from './assign.ts';
import type { Kind, KindSection } from './kind.ts';
import { conjuncts, namesOf, resemblance, scoreOf } from './likeness.ts';

export interface SectionMatch {
  readonly wanted: KindSection;
  /** The section found; undefined where only a line or paragraph carries it, or nothing does. */
  readonly section: Section | undefined;
  /** All headings that are this section, where it may be there more than once. */
  readonly sections: readonly Section[];
  readonly present: boolean;
  /** Not there, but a heading that is no other section's is called nearly so. */
  readonly near: Section | undefined;
}

/** One match for each section of the kind, in the order of the kind. */
export function matchSections(
  kind: Kind,
  report: Report,
  verdicts: readonly Verdict[],
  text: string,
): readonly SectionMatch[] {
  const found = align(kind, report.sections);
  const taken = new Set([...found.values()].flat());
  const deep = [...allSections(report)].filter(({ heading }) => heading.level > 1);
  // The title speaks of its matter in the words of the kind (关于申请…的请示); only what follows it carries anything.
  let plain: string | undefined;
  const body = (): string => {
    plain ??= unmask(text.slice(report.title?.span.end ?? 0));
    return plain;
  };
  return kind.sections.map((wanted) => {
    const own = found.get(wanted) ?? [];
    const section = own[0] ?? deeper(wanted, deep);
    const present = section !== undefined || carried(wanted, verdicts, body);
    const sections = own.length > 0 ? own : section ? [section] : [];
    return { wanted, section, sections, present, near: present ? undefined : nearMiss(wanted, report.sections, taken) };
  });
}

/** First-level headings of each section of the kind that has any. */
function align(kind: Kind, sections: readonly Section[]): Map<KindSection, readonly Section[]> {
  const wanted = kind.sections;
  const score = scorerOf(kind);
  const scores = sections.map(({ heading }) => score(heading.title));
  const points = sections.map((_, index) => decided(scores[index] ?? [], index / Math.max(1, sections.length)));
  // Sections of a kind are a dozen and headings may be thousands: the few look for their place among the many.
  const columns = assign(wanted.map((_, column) => points.map((row) => row[column] ?? 0)));
  const found = new Map<KindSection, readonly Section[]>();
  const give = (one: KindSection | undefined, section: Section | undefined): void => {
    if (one && section) found.set(one, [...(found.get(one) ?? []), section]);
  };
  for (const [index, section] of sections.entries()) {
    const column = columns.indexOf(index);
    if (column >= 0) give(wanted[column], section);
    else repeated(scores[index] ?? [], wanted, found, (one) => give(one, section));
  }
  for (const section of sections) bothParts(section, kind, found);
  return found;
}

/** Points for the alignment: a lone keyword that two sections claim counts for none; where it stands tips the balance. */
function decided(scores: readonly number[], position: number): readonly number[] {
  const best = Math.max(0, ...scores);
  const claims = scores.filter((score) => score === best).length;
  return scores.map((score, column) => {
    if (score < 1 || (score < 2 && (score < best || claims > 1))) return 0;
    // Two that are like a section never outweigh one that bears its name.
    return (score === 5 ? 10 : score) + 0.3 * (1 - Math.abs(position - column / Math.max(1, scores.length)));
  });
}

/** A section that may be there more than once takes further headings of its name. */
function repeated(
  scores: readonly number[],
  wanted: readonly KindSection[],
  found: ReadonlyMap<KindSection, readonly Section[]>,
  give: (one: KindSection) => void,
): void {
  const best = wanted
    .filter(
      (one, column) =>
        (scores[column] ?? 0) >= 1 && one.repeat.max > (found.get(one)?.length ?? 0) && one.repeat.max > 1,
    )
    .sort((a, b) => (scores[wanted.indexOf(b)] ?? 0) - (scores[wanted.indexOf(a)] ?? 0))[0];
  if (best) give(best);
}

/** 存在的问题及原因分析 is both: each part must name its section outright or nearly so. */
function bothParts(section: Section, kind: Kind, found: Map<KindSection, readonly Section[]>): void {
  const score = scorerOf(kind);
  for (const part of conjuncts(section.heading.title)) {
    const scores = score(part);
    const best = Math.max(...scores);
    const one = kind.sections[scores.indexOf(best)];
    if (one && best >= 2 && !found.has(one)) found.set(one, [section]);
  }
}

/** Points of a title for each section of the kind, remembered: a keystroke seldom changes a heading. */
function scorerOf(kind: Kind): (title: string) => readonly number[] {
  const known = scorers.get(kind);
  if (known) return known;
  const scorer = remembered((title) => kind.sections.map((one) => scoreOf(one, title)), 20_000);
  scorers.set(kind, scorer);
  return scorer;
}

const scorers = new WeakMap<Kind, (title: string) => readonly number[]>();

/** A section one level down that bears the very title: a report inside a report, or a level too many. */
function deeper(wanted: KindSection, deep: readonly Section[]): Section | undefined {
  const names = new Set(namesOf(wanted));
  return deep.find(({ heading }) => names.has(comparable(heading.title)));
}

/** A plain line with the section's title, or a paragraph with one of its phrases where a paragraph may carry it. */
function carried(wanted: KindSection, verdicts: readonly Verdict[], body: () => string): boolean {
  const names = new Set(namesOf(wanted));
  const line = verdicts.some(
    ({ heading, candidate }) =>
      !heading && candidate.sign !== 'numbered' && names.has(comparable(candidate.shape.title)),
  );
  if (line) return true;
  if (wanted.carrier === 'heading') return false;
  return wanted.hints.some((hint) => body().includes(hint));
}

/** The heading most like the section among those that are nobody's, if it is like it at all. */
function nearMiss(wanted: KindSection, sections: readonly Section[], taken: ReadonlySet<Section>): Section | undefined {
  // Among hundreds of headings that are nobody's, one that sounds alike says nothing.
  const free = sections.filter((section) => !taken.has(section)).slice(0, 200);
  const likenessOf = likenessTo(wanted);
  const scored = free.map((section) => ({ section, likeness: likenessOf(section.heading.title) }));
  const best = scored.sort((a, b) => b.likeness - a.likeness)[0];
  return best && best.likeness >= 0.4 ? best.section : undefined;
}

/** How like a title is to a section, remembered as the points are. */
function likenessTo(wanted: KindSection): (title: string) => number {
  const known = likenesses.get(wanted);
  if (known) return known;
  const likeness = remembered((title) => resemblance(wanted, title), 2000);
  likenesses.set(wanted, likeness);
  return likeness;
}

const likenesses = new WeakMap<KindSection, (title: string) => number>();
