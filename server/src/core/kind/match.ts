/**
 * Which heading is which section of the kind: one best alignment of all headings with all sections, by meaning.
 * Three looks before a section counts as missing: titles and aliases, keywords on a heading, a line or paragraph that
 * carries it. A heading that is nobody's and nearly names a section is a near miss.
 */

import { bodyLine, type Frame, type Parsed } from '../parse/blocks.ts';
import type { Verdict } from '../parse/verdict.ts';
import { allSections, type Report, type Section } from '../report/report.ts';
import { beside } from '../text/beside.ts';
import { once, remembered } from '../text/memo.ts';
import { comparable } from '../text/unmask.ts';
import { assign } from './assign.ts';
import { carriedByText, spokenOf } from './carried.ts';
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

/** What of a report is matched; its sections are asked for where the matches are. */
export interface MatchSource {
  readonly parsed: Pick<Parsed, 'frame' | 'scanned'>;
  readonly report: Report;
}

/** One match for each section of the kind, in the order of the kind. */
export function matchSections(kind: Kind, { parsed, report }: MatchSource): readonly SectionMatch[] {
  const all = allSections(report);
  const at = (index: number | undefined): Section | undefined => (index === undefined ? undefined : all[index]);
  return planOf(kind, parsed.frame).map(({ wanted, own, near, byLine }) => {
    const sections = own.flatMap((index) => at(index) ?? []);
    const present = sections.length > 0 || byLine || carriedByText(wanted, parsed) || spokenOf(wanted, kind, parsed);
    return { wanted, section: sections[0], sections, present, near: present ? undefined : at(near()) };
  });
}

/** A heading, with its place among all below the title. */
interface Entry {
  readonly index: number;
  readonly title: string;
}

/** What headings and plain lines say of a section of the kind; sections are told by their place among all. */
interface Plan {
  readonly wanted: KindSection;
  readonly own: readonly number[];
  /** No heading, but a plain line has its title. */
  readonly byLine: boolean;
  readonly near: () => number | undefined;
}

/** Follows from the frame alone and is remembered with it. */
function planOf(kind: Kind, frame: Frame): readonly Plan[] {
  const known = plans.get(frame);
  if (known?.kind === kind) return known.plan;
  const { kept, levels } = frame.headings;
  const entries = kept.map(({ untitled, candidate }, index): Entry & { readonly level: number } => ({
    index,
    title: untitled ? '' : candidate.shape.title,
    level: levels[index] ?? 1,
  }));
  const outer = hasSubtitle(frame) && isNone(kind, entries[0]) ? inner(entries) : entries.filter(isFirst);
  const found = aligned(kind, outer);
  const taken = new Set([...found.values()].flat());
  const atTop = new Set<Entry>(outer);
  const deep = once(() => indexesByName(entries.filter((entry) => !atTop.has(entry))));
  const plain = once(() => plainTitles(frame.verdicts));
  const plan = kind.sections.map((wanted): Plan => {
    const own = found.get(wanted) ?? deeper(wanted, deep());
    const byLine = own.length === 0 && namesOf(wanted).some((name) => plain().has(name));
    return { wanted, own, byLine, near: once(() => nearMiss(wanted, outer, taken)) };
  });
  plans.set(frame, { kind, plan });
  return plan;
}

type Placed = Entry & { readonly level: number };

function isFirst({ level }: Placed): boolean {
  return level === 1;
}

/** The sections below a heading that is the second line of the title. */
function inner(entries: readonly Placed[]): readonly Placed[] {
  return entries.filter(({ level }) => level === 2);
}

/** Right below the title a marked heading without a number, which holds all the others. */
function hasSubtitle({ headings }: Frame): boolean {
  const { title, kept, levels } = headings;
  const [first] = kept;
  if (!title || !first || levels.filter((level) => level === 1).length > 1) return false;
  const { sign, line, shape, blankBefore } = first.candidate;
  const below = line - bodyLine(headings);
  const near = below === 0 || (below === 1 && blankBefore);
  const marked = (sign === 'marked' || sign === 'underlined') && shape.marker === undefined;
  return near && marked && levels.filter((level) => level === 2).length > 1;
}

/** Whether a heading names no section of the kind. */
function isNone(kind: Kind, entry: Entry | undefined): boolean {
  return entry !== undefined && scorerOf(kind)(entry.title).every((score) => score < 2);
}

const plans = beside<Frame, { readonly kind: Kind; readonly plan: readonly Plan[] }>();

/** As `align`; remembered, since a key seldom changes a heading. */
function aligned(kind: Kind, entries: readonly Entry[]): ReadonlyMap<KindSection, readonly number[]> {
  const known = alignments.get(kind);
  if (known && sameEntries(known.entries, entries)) return known.found;
  const found = align(kind, entries);
  alignments.set(kind, { entries, found });
  return found;
}

/** The last alignment with each kind. */
const alignments = new WeakMap<
  Kind,
  { readonly entries: readonly Entry[]; readonly found: ReadonlyMap<KindSection, readonly number[]> }
>();

function sameEntries(one: readonly Entry[], other: readonly Entry[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ index, title }, at) => other[at]?.index === index && other[at]?.title === title)
  );
}

/** First-level headings of each section of the kind that has any. */
function align(kind: Kind, entries: readonly Entry[]): Map<KindSection, readonly number[]> {
  const wanted = kind.sections;
  const score = scorerOf(kind);
  const scores = entries.map(({ title }) => score(title));
  const points = entries.map((_, index) => decided(scores[index] ?? [], index / Math.max(1, entries.length)));
  // Sections of a kind are a dozen and headings may be thousands: the few look for their place among the many.
  const columns = assign(wanted.map((_, column) => points.map((row) => row[column] ?? 0)));
  const found = new Map<KindSection, readonly number[]>();
  const give = (one: KindSection | undefined, entry: Entry): void => {
    if (one) found.set(one, [...(found.get(one) ?? []), entry.index]);
  };
  for (const [index, entry] of entries.entries()) {
    const column = columns.indexOf(index);
    if (column >= 0) give(wanted[column], entry);
    else repeated(scores[index] ?? [], wanted, found, (one) => give(one, entry));
  }
  for (const entry of entries) bothParts(entry, kind, found);
  return found;
}

/** Points for the alignment: a lone keyword that two sections claim counts for none; where it stands tips the balance. */
function decided(scores: readonly number[], position: number): readonly number[] {
  const best = Math.max(0, ...scores);
  const claims = scores.filter((score) => score === best).length;
  return scores.map((score, column) => {
    // What bears the name of a section is that one, or that one again, and not another that it is like.
    if (score < 1 || (best === 5 && score < 5) || (score < 2 && (score < best || claims > 1))) return 0;
    // Two that are like a section never outweigh one that bears its name.
    return (score === 5 ? 10 : score) + 0.3 * (1 - Math.abs(position - column / Math.max(1, scores.length)));
  });
}

/** A section that may be there more than once takes further headings of its name. */
function repeated(
  scores: readonly number[],
  wanted: readonly KindSection[],
  found: ReadonlyMap<KindSection, readonly number[]>,
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
function bothParts({ index, title }: Entry, kind: Kind, found: Map<KindSection, readonly number[]>): void {
  const score = scorerOf(kind);
  for (const part of conjuncts(title)) {
    const scores = score(part);
    const best = Math.max(...scores);
    const one = kind.sections[scores.indexOf(best)];
    if (one && best >= 2 && !found.has(one)) found.set(one, [index]);
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

/** The first heading of each name. */
function indexesByName(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  for (const { index, title } of entries) {
    const name = comparable(title);
    if (!indexes.has(name)) indexes.set(name, index);
  }
  return indexes;
}

/** A section one level down that bears the very title: a report inside a report, or a level too many. */
function deeper(wanted: KindSection, deep: ReadonlyMap<string, number>): readonly number[] {
  const indexes = namesOf(wanted).flatMap((name) => deep.get(name) ?? []);
  return indexes.length > 0 ? [Math.min(...indexes)] : [];
}

/** Plain lines with the title of a section stand for it. */
function plainTitles(verdicts: readonly Verdict[]): ReadonlySet<string> {
  const plain = verdicts.filter(({ heading, candidate }) => !heading && candidate.sign !== 'numbered');
  // What a bracket adds is no part of the name: Timeline (all times in UTC).
  const titles = plain.flatMap(({ candidate: { shape } }) => [shape.title, shape.title.replace(/\s*\([^()]*\)$/u, '')]);
  return new Set(titles.map(comparable));
}

/** The heading most like the section among those that are nobody's, if it is like it at all. */
function nearMiss(wanted: KindSection, outer: readonly Entry[], taken: ReadonlySet<number>): number | undefined {
  // Among hundreds of headings that are nobody's, one that sounds alike says nothing.
  const free = outer.filter(({ index }) => !taken.has(index)).slice(0, 200);
  const likenessOf = likenessTo(wanted);
  const scored = free.map(({ index, title }) => ({ index, likeness: likenessOf(title) }));
  const best = scored.sort((a, b) => b.likeness - a.likeness)[0];
  return best && best.likeness >= 0.4 ? best.index : undefined;
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
