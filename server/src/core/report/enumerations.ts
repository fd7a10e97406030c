/**
 * Enumerations in running text: 一是…；二是…；三是…. A series lives in the body of one section, in one paragraph or with
 * a paragraph for each member, and begins again with a new first member.
 */
import type { Span } from '../text/span.ts';
import type { CountingWord, EnumerationFamily } from './enumeration-words.ts';
import { finder } from './gather.ts';
import { listWords } from './list-words.ts';
import { memberSpans, type PlacedWord } from './member-spans.ts';
import { type Passage, type Passages, passagesOf, type Source } from './passages.ts';
import type { Section } from './report.ts';

export interface EnumerationMember {
  /** The counting word: 一是, ①. */
  readonly marker: Span;
  /** As written. */
  readonly text: string;
  /** What it counts. A hole or a repetition in the values of a series is the writer's. */
  readonly value: number;
  /** The counting word and what it counts, up to the next member. */
  readonly span: Span;
}

export interface Enumeration {
  readonly family: EnumerationFamily;
  /** At least one; in the order of the text. */
  readonly members: readonly EnumerationMember[];
  /** `paragraphs`: every member begins a paragraph of its own. */
  readonly layout: 'inline' | 'paragraphs';
  /** A first member that no second one follows, or a later one without a first. */
  readonly lone: boolean;
  /** From the first counting word to the end of the last member. */
  readonly span: Span;
  /** The section it is in; undefined before the first. */
  readonly section: Section | undefined;
}

/** The enumerations of a report, in the order of their first members. */
export function enumerationsOf(source: Source, passages: Passages = passagesOf(source)): readonly Enumeration[] {
  const lists = listWords(source.parsed.frame);
  const all = countedScopes(passages, lists).flatMap((scope) => enumerationsIn(scope, lists));
  return all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

const counting = finder(({ reading }) => (reading.words.length > 0 ? true : undefined));

/** The passages of each section's own body, and those in front of the first, where they count anything; most do not. */
function countedScopes(passages: Passages, lists: ReadonlyMap<number, CountingWord>): readonly (readonly Passage[])[] {
  const scopes: (readonly Passage[])[] = [];
  let behind = 0;
  const places = [...counting(passages).map(({ index }) => index), ...listed(passages, lists)];
  for (const index of places.sort((a, b) => a - b)) {
    if (index < behind) continue;
    const section = passages.sectionIndexAt(index);
    let from = index;
    while (from > 0 && passages.sectionIndexAt(from - 1) === section) from--;
    behind = index + 1;
    while (behind < passages.length && passages.sectionIndexAt(behind) === section) behind++;
    scopes.push(passages.slice(from, behind));
  }
  return scopes;
}

/** Where the lines of lists stand among the passages. */
function* listed(passages: Passages, lists: ReadonlyMap<number, CountingWord>): Iterable<number> {
  for (const line of lists.keys()) {
    const index = passages.indexFrom(line);
    if (passages.get(index)?.line === line) yield index;
  }
}

interface OpenSeries {
  readonly key: string;
  readonly words: PlacedWord[];
}

function enumerationsIn(scope: readonly Passage[], lists: ReadonlyMap<number, CountingWord>): Enumeration[] {
  const open = new Map<string, OpenSeries>();
  const done: OpenSeries[] = [];
  for (const [at, passage] of scope.entries()) {
    if (passage.type === 'heading' || passage.type === 'table') continue;
    const list = lists.get(passage.line);
    const { words } = passage.reading;
    for (const word of list ? [list, ...words.filter(({ start }) => start > 0)] : words) place(word, at, open, done);
  }
  return done.filter(isEnumeration).map((series) => enumerationOf(series, scope));
}

/** Puts a word behind the series it continues, or begins one with it. */
function place(word: CountingWord, at: number, open: Map<string, OpenSeries>, done: OpenSeries[]): void {
  const key = keyOf(word);
  const series = open.get(key);
  const value = series && follows(word, at, series);
  if (series && value !== undefined) {
    series.words.push({ word, at, value });
    return;
  }
  // 首先、其次、第三: counting goes on in another way; careful writers do not, but readers follow.
  const other = word.family === 'di' && open.get('shouxian');
  const mixed = other && other.words.at(-1)?.value === 2 && word.value === 3 && follows(word, at, other);
  if (other && mixed) {
    other.words.push({ word, at, value: mixed });
    return;
  }
  const first = word.family === 'dash' ? 1 : word.value;
  if (typeof first !== 'number') return;
  const started: OpenSeries = { key, words: [{ word, at, value: first }] };
  open.set(key, started);
  done.push(started);
}

/** A list inside a list counts by itself where it is written differently. */
function keyOf(word: CountingWord): string {
  return word.style === undefined ? word.family : `${word.family}-${word.style}`;
}

/** Its value as the next member of the series; undefined where it is none. */
function follows(word: CountingWord, at: number, { words }: OpenSeries): number | undefined {
  const last = words.at(-1);
  if (!last || !inReach(word, at, last)) return undefined;
  if (word.value === 'next') return last.value + 1;
  // 首先…，最后… alone may just tell what was done first and last.
  if (word.value === 'last') return words.length > 1 || (word.sure && last.word.sure) ? last.value + 1 : undefined;
  // 一方面…，一方面…: the word for the first serves for the second.
  if (word.family === 'fangmian') return at === last.at && words.length === 1 ? 2 : undefined;
  if (word.value === 1) return undefined;
  // 再次强调 behind a lone 首先 says a thing again.
  if (word.family === 'shouxian' && word.value > last.value + 1 && !word.sure) return undefined;
  if (word.family === 'list') return word.value === last.value + 1 ? word.value : undefined;
  return word.value > last.value + 3 ? undefined : word.value;
}

/** In one paragraph, or each in its own. From inside a paragraph a series only runs on into the next. */
function inReach(word: CountingWord, at: number, last: PlacedWord): boolean {
  if (at === last.at) return true;
  const leads = word.before === 'start';
  if (leads && last.word.before === 'start') return word.family !== 'dash' || at === last.at + 1;
  if (weak.has(word.family)) return false;
  return at === last.at + 1 && (leads || word.value === last.value + 1);
}

/** These are words of ordinary prose as well. */
const weak: ReadonlySet<EnumerationFamily> = new Set([
  'shouxian',
  'fangmian',
  'ordinal',
  'circled',
  'arabic-paren',
  'han-paren',
]);

function isEnumeration({ words }: OpenSeries): boolean {
  const first = words[0];
  if (!first) return false;
  if (words.length === 1)
    return first.word.sure && !neverLone.has(first.word.family) && (first.value === 1 || first.word.family === 'shi');
  if (weak.has(first.word.family) && first.value !== 1) return false;
  return true;
}

/** Words that say something by themselves where nothing follows them up; 一方面 and 一是 do not. */
const neverLone: ReadonlySet<EnumerationFamily> = new Set([
  'shouxian',
  'ordinal',
  'circled',
  'arabic-paren',
  'han-paren',
  'dash',
  'list',
]);

function enumerationOf({ words }: OpenSeries, scope: readonly Passage[]): Enumeration {
  const spans = memberSpans(words, scope);
  const members = words.map(({ word, at, value }, index): EnumerationMember => {
    const passage = scope[at];
    const from = passage?.span.start ?? 0;
    const marker = { start: from + word.start, end: from + word.end };
    const text = passage?.text.slice(Math.max(word.start, 0), word.end) ?? '';
    return { marker, text, value, span: spans[index] ?? marker };
  });
  const first = members[0];
  const last = members.at(-1);
  return {
    family: words[0]?.word.family ?? 'list',
    members,
    layout: words.length > 1 && words.every(({ word }) => word.before === 'start') ? 'paragraphs' : 'inline',
    lone: words.length === 1,
    span: { start: first?.marker.start ?? 0, end: last?.span.end ?? 0 },
    section: scope[0]?.section,
  };
}
