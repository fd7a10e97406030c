/**
 * Declared counts: 从以下四个方面, 三点意见, “五个带头”. The model says how many the writer promises and what near by they
 * may be; whether a difference is worth a word is a rule's affair.
 */

import { firstIndex } from '../text/first-index.ts';
import type { Span } from '../text/span.ts';
import type { CountPhrase } from './count-phrases.ts';
import { type Enumeration, enumerationsOf } from './enumerations.ts';
import { gatherer } from './gather.ts';
import { type Passage, type Passages, passagesOf, type Source } from './passages.ts';
import type { Section } from './report.ts';

/** Things a declared count may count. */
export interface CountCandidate {
  /** Sections inside, an enumeration, a list in quotation marks right before, bullets, rows of a table. */
  readonly type: 'children' | 'enumeration' | 'quoted-list' | 'bullets' | 'table';
  readonly count: number;
  readonly span: Span;
}

export interface DeclaredCount {
  /** `name`: “五个带头” is what something is called; its members may be far away or in another document. */
  readonly type: 'count' | 'name';
  /** 以下四个方面; of a name what stands in the quotation marks. */
  readonly span: Span;
  /** 四. */
  readonly countSpan: Span;
  readonly count: number;
  /** What is counted, as written: 个方面. */
  readonly unit: string;
  /** What is near enough to be meant: sections first, then enumerations, then lists. */
  readonly candidates: readonly CountCandidate[];
  /** Whether one of the candidates has as many. */
  readonly agrees: boolean;
  /** The section it is in; undefined before the first. */
  readonly section: Section | undefined;
}

/** The declared counts of a report, in the order of the text. */
export function declaredCountsOf(
  source: Source,
  passages: Passages = passagesOf(source),
  enumerations: readonly Enumeration[] = enumerationsOf(source, passages),
): readonly DeclaredCount[] {
  const surroundings = { source, passages, byLine: byLineOf(enumerations, source), children: childrenFinder(source) };
  return counting(passages).flatMap(({ index, fact }) =>
    fact.flatMap((phrase) => declaredOf(phrase, index, surroundings) ?? []),
  );
}

const counting = gatherer(({ type, reading: { phrases } }) =>
  type !== 'table' && phrases.length > 0 ? phrases : undefined,
);

interface Surroundings {
  readonly source: Source;
  readonly passages: Passages;
  /** Enumerations by the line of their first member. */
  readonly byLine: ReadonlyMap<number, readonly Enumeration[]>;
  readonly children: (section: Section | undefined) => readonly CountCandidate[];
}

/** Counted once for a section, however often it says that it has four points. */
function childrenFinder({ report }: Source): Surroundings['children'] {
  const counted = new Map<Section | undefined, readonly CountCandidate[]>();
  return (section) => {
    const known = counted.get(section) ?? childrenOf(section ? section.children : report.sections);
    counted.set(section, known);
    return known;
  };
}

function byLineOf(enumerations: readonly Enumeration[], { lines }: Source): Map<number, Enumeration[]> {
  const byLine = new Map<number, Enumeration[]>();
  for (const enumeration of enumerations) {
    const line = lines.lineAt(enumeration.span.start);
    const known = byLine.get(line);
    if (known) known.push(enumeration);
    else byLine.set(line, [enumeration]);
  }
  return byLine;
}

function declaredOf(phrase: CountPhrase, index: number, surroundings: Surroundings): DeclaredCount | undefined {
  const passage = surroundings.passages.get(index);
  if (!passage || (passage.type === 'heading' && phrase.type === 'counted' && phrase.leads === 'on')) return undefined;
  const at = (start: number, end: number): Span => ({
    start: passage.span.start + start,
    end: passage.span.start + end,
  });
  const candidates = phrase.type === 'name' ? listOf(phrase, at) : candidatesOf(phrase, index, surroundings);
  // 三点意见 without any points near by is said of something else.
  if (phrase.type === 'counted' && candidates.length === 0) return undefined;
  return {
    type: phrase.type === 'name' ? 'name' : 'count',
    span: at(phrase.start, phrase.end),
    countSpan: at(phrase.countStart, phrase.countEnd),
    count: phrase.count,
    unit: phrase.unit,
    candidates,
    agrees: candidates.some(({ count }) => count === phrase.count),
    section: passage.section,
  };
}

function listOf(
  { listed, listStart, listEnd }: CountPhrase,
  at: (start: number, end: number) => Span,
): CountCandidate[] {
  return listed === 0 ? [] : [{ type: 'quoted-list', count: listed, span: at(listStart, listEnd) }];
}

function candidatesOf(phrase: CountPhrase, index: number, surroundings: Surroundings): CountCandidate[] {
  const { source, passages, byLine, children } = surroundings;
  const passage = passages.get(index);
  if (!passage) return [];
  const end = passage.span.start + phrase.end;
  const next = passages.get(index + 1);
  const follows = next && next.section === passage.section ? next : undefined;
  const here = firstFrom(byLine.get(passage.line) ?? [], end);
  const there = follows
    ? firstFrom(byLine.get(follows.line) ?? [], follows.span.start).filter((enumeration) =>
        startsAt(enumeration, follows),
      )
    : [];
  if (phrase.inline && here.length === 0) return [];
  return [
    ...children(passage.section),
    ...[...here, ...there]
      .filter(({ lone }) => !lone)
      .map(({ members, span }): CountCandidate => ({ type: 'enumeration', count: members.length, span })),
    // A bullet is followed by its siblings, which it does not count.
    ...(passage.type === 'bullet' ? [] : runOf(passages, index + 1, source)),
  ];
}

/** The first few that begin at the offset or later; what comes behind them is counted by other words. */
function firstFrom(enumerations: readonly Enumeration[], offset: number): readonly Enumeration[] {
  const low = firstIndex(enumerations.length, (index) => (enumerations[index]?.span.start ?? 0) < offset);
  return enumerations.slice(low, low + 3);
}

/** What the next paragraph counts counts only from its beginning; later words belong to that paragraph. */
function startsAt({ span }: Enumeration, passage: Passage): boolean {
  return span.start <= passage.span.start + 2;
}

/** Siblings that count on; a number that begins again (of an attachment) ends them. Without numbers all of them. */
function childrenOf(children: readonly Section[]): CountCandidate[] {
  const numbered = children.filter(({ heading }) => heading.number);
  const counted: Section[] = [];
  let last = 0;
  for (const child of numbered.length > 0 ? numbered : children) {
    const value = child.heading.number?.value ?? last + 1;
    if (value <= last && child.heading.number?.style !== 'decimal') break;
    counted.push(child);
    last = value;
  }
  const first = counted[0];
  const end = counted.at(-1);
  return first && end && counted.length > 1
    ? [{ type: 'children', count: counted.length, span: { start: first.span.start, end: end.span.end } }]
    : [];
}

/** Bullets or the rows of a table that follow at once. */
function runOf(passages: Passages, from: number, { lines }: Source): CountCandidate[] {
  const first = passages.get(from);
  if (!first || (first.type !== 'bullet' && first.type !== 'table')) return [];
  const run: Passage[] = [];
  for (
    let index = from;
    passages.get(index)?.type === first.type && passages.get(index)?.section === first.section;
    index++
  ) {
    const passage = passages.get(index);
    if (passage) run.push(passage);
  }
  const span = { start: first.span.start, end: run.at(-1)?.span.end ?? first.span.end };
  if (first.type === 'table') {
    // The head and the line of dashes below it are no rows.
    const rows = run.filter(({ text }) => !/^[\s|:+=-]*$/u.test(text)).length - 1;
    return rows > 1 ? [{ type: 'table', count: rows, span }] : [];
  }
  const indent = ({ line }: Passage): number => lines.textOf(line).search(/[-*+•·●○■◆▪◦]\s?/u);
  const top = indent(first);
  const marked = run.filter(
    (passage) => /^\s*(?:[-*+]\s|[•·●○■◆▪◦])/u.test(lines.textOf(passage.line)) && indent(passage) === top,
  );
  return marked.length > 1 ? [{ type: 'bullets', count: marked.length, span }] : [];
}
