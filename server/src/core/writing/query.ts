/** What the writer has typed to find a phrase, and which phrases answer to it: Chinese words, pinyin, initials. */
import { findPinyin, type Pinyin } from '../text/pinyin.ts';
import type { Snippet } from './snippets.ts';
import { type SpellingFit, spellingFit } from './spelling.ts';

export interface Query {
  /** UTF-16 offsets of what an accepted phrase replaces: trigger and typed word. */
  readonly start: number;
  readonly end: number;
  /** The word without its trigger, lower case; empty right behind a trigger. */
  readonly word: string;
  /** `ask` is a `/` or the editor's own key; `number` a 、 behind a numeral; `word` mere typing. */
  readonly trigger: 'ask' | 'number' | 'word';
  /** Nothing but blanks stands before it in its line. */
  readonly lineStart: boolean;
}

/** The query that ends at an offset; undefined where nothing asks for a phrase. */
export function queryAt(text: string, offset: number, lineStart: number): Query | undefined {
  const before = text.slice(Math.max(lineStart, offset - window), offset);
  if (isCode(before)) return undefined;
  return (
    slashQuery(before, offset) ?? numberQuery(before, offset) ?? seeQuery(before, offset) ?? wordQuery(before, offset)
  );
}

/** The query of somebody who asks without typing: for an empty line, or behind a mark. */
export function blankQueryAt(text: string, offset: number, lineStart: number): Query | undefined {
  const before = text.slice(Math.max(lineStart, offset - window), offset);
  const empty = before.trim() === '' && offset - lineStart < window;
  if (!empty && (isCode(before) || !/[，。；：、！？“‘（《》”’）]$/u.test(before))) return undefined;
  return { start: offset, end: offset, word: '', trigger: 'ask', lineStart: empty };
}

/** No word is as long, and a line may have 5 MB. */
const window = 80;

/** Between backticks. */
function isCode(before: string): boolean {
  return (before.match(/`/gu)?.length ?? 0) % 2 === 1;
}

/** `/` at the start of a line or behind Chinese text; not in a path, an address or a fraction (50元/吨). */
function slashQuery(before: string, offset: number): Query | undefined {
  const match = /(^\s*|[\p{Script=Han}，。；：、！？”’》）】])\/([\p{Script=Han}A-Za-z]{0,24})$/u.exec(before);
  const [, ahead = '', word] = match ?? [];
  if (!match || word === undefined) return undefined;
  const front = before.slice(0, match.index + ahead.length);
  if (isPath(front) || /\d\p{Script=Han}{1,3}$/u.test(front)) return undefined;
  return {
    start: offset - word.length - 1,
    end: offset,
    word: word.toLowerCase(),
    trigger: 'ask',
    lineStart: front.trim() === '',
  };
}

/** `三、` at the start of a line: the section that comes now. */
function numberQuery(before: string, offset: number): Query | undefined {
  const match = /^\s*(?:#{1,6}\s+)?(?:\*\*)?([一二三四五六七八九十]{1,3}、)([\p{Script=Han}A-Za-z]{0,24})$/u.exec(
    before,
  );
  const [, number, word] = match ?? [];
  if (number === undefined || word === undefined) return undefined;
  return {
    start: offset - word.length - number.length,
    end: offset,
    word: word.toLowerCase(),
    trigger: 'number',
    lineStart: true,
  };
}

/** Behind 见 and 参见 a part of the report is named; 意见 and 看见 are other words. */
function seeQuery(before: string, offset: number): Query | undefined {
  if (!/(?:^|[，。；：（、\s])(?:[详参可]|请参|具体)?见$|[参详]见$/u.test(before)) return undefined;
  return { start: offset, end: offset, word: '', trigger: 'ask', lineStart: false };
}

/** Two letters or characters at least: one is typing, not asking. */
function wordQuery(before: string, offset: number): Query | undefined {
  const letters = /(?:^|[\s\p{Script=Han}，。；：、！？“”‘’（）《》【】])([A-Za-z]{2,24})$/u.exec(before)?.[1];
  const word = letters ?? /(\p{Script=Han}{2,12})$/u.exec(before)?.[1];
  if (word === undefined) return undefined;
  const front = before.slice(0, before.length - word.length);
  if (isPath(front)) return undefined;
  return {
    start: offset - word.length,
    end: offset,
    word: word.toLowerCase(),
    trigger: 'word',
    lineStart: front.trim() === '',
  };
}

/** A slash in the run of characters that ends here: what follows goes on in a path or an address. */
function isPath(front: string): boolean {
  return /[/\\][^\s，。；：！？“”‘’（）《》【】]*$/u.test(front);
}

export interface Answer {
  readonly snippet: Snippet;
  /** Units at the end of the typed text that it answers to; the rest of a run of Chinese is text and stays. */
  readonly length: number;
  /** 0 best, save for what the writer has named so. */
  readonly rank: number;
}

/** Whether letters have been typed: then the readings of characters find what does not bring its own. */
export function asksForPinyin({ word }: Query): boolean {
  return /^[a-z]{2,}$/u.test(word);
}

/** Which of the phrases, best first for the place, answer to the query; order kept within a rank. */
export function answersTo(query: Query, snippets: readonly Snippet[], pinyin?: Pinyin): readonly Answer[] {
  const { word, trigger } = query;
  const answers = snippets.flatMap((snippet): Answer[] => {
    if (word === '') return [{ snippet, length: 0, rank: 0 }];
    const found = trigger === 'word' ? typed(query, snippet, pinyin) : asked(query, snippet, pinyin);
    // Where it takes the place of a part of the line only, it does not begin the line.
    if (!found || (snippet.at === 'line' && found.length < word.length)) return [];
    return [{ snippet, ...found }];
  });
  return answers.sort((a, b) => a.rank - b.rank);
}

interface Found {
  readonly length: number;
  readonly rank: number;
}

/** Behind a trigger a word may be anywhere in title, prefixes, description. */
function asked({ word, lineStart }: Query, snippet: Snippet, pinyin: Pinyin | undefined): Found | undefined {
  const length = word.length;
  const names = namesOf(snippet);
  if (isOwnName(snippet, word)) return { length, rank: ownName };
  if (names.some((name) => name.startsWith(word))) return { length, rank: 0 };
  const spelled = spelledRank(word, snippet, pinyin);
  if (spelled === 0) return { length, rank: 0 };
  // In a sentence one character behind a slash (和/或) may be text as well.
  if (length < 2 && !lineStart) return undefined;
  if (names.some((name) => name.includes(word))) return { length, rank: 1 };
  if (length < 2) return undefined;
  if (spelled !== undefined) return { length, rank: spelled };
  return snippet.description.toLowerCase().includes(word) ? { length, rank: 4 } : undefined;
}

/** In mere typing a phrase must be meant: by the first or later words of its name, or by their pinyin. */
function typed({ word, lineStart }: Query, snippet: Snippet, pinyin: Pinyin | undefined): Found | undefined {
  const names = namesOf(snippet);
  if (isOwnName(snippet, word)) return { length: word.length, rank: ownName };
  if (/^[a-z]/u.test(word)) {
    if (names.some((name) => name.startsWith(word))) return { length: word.length, rank: 0 };
    const rank = spelledRank(word, snippet, pinyin);
    // Two letters in a sentence are the beginning of any word; where a line begins they may be initials in a title.
    const most = lineStart || word.length > 2 ? ranks.inside : ranks.start;
    return rank === undefined || rank > most ? undefined : { length: word.length, rank };
  }
  // Of a longer run only a telling end is meant: every other sentence has 问题 or 学习 in it.
  for (let length = word.length; length >= Math.min(word.length, 3); length--) {
    const end = word.slice(-length);
    if (names.some((name) => name.startsWith(end))) return { length, rank: word.length - length };
  }
  return names.some((name) => name.includes(word)) ? { length: word.length, rank: longest } : undefined;
}

/** Before all others: a writer who gives a phrase a name types it to have that phrase. */
const ownName = -1;

function isOwnName({ own, prefix }: Snippet, word: string): boolean {
  return own === true && prefix.some((name) => name.toLowerCase() === word);
}

/** Behind all that begin with an end of a run. */
const longest = 12;

const ranks: Readonly<Record<SpellingFit, number>> = { start: 0, inside: 2, mixed: 3 };

/** By the syllables that a phrase brings; those of a writer's own words are looked up, with all readings there are. */
function spelledRank(word: string, snippet: Snippet, pinyin: Pinyin | undefined): number | undefined {
  if (!/^[a-z]+$/u.test(word)) return undefined;
  let best: number | undefined;
  for (const spelling of snippet.search) {
    const fit = spellingFit(spelling, word);
    if (fit !== undefined && (best === undefined || ranks[fit] < best)) best = ranks[fit];
  }
  if (best !== undefined || snippet.search.length > 0 || !pinyin) return best;
  for (const name of namesOf(snippet)) {
    // Letters of English names are no pinyin.
    if (!/\p{Script=Han}/u.test(name)) continue;
    const hit = findPinyin(name, word, pinyin);
    const rank = hit && (hit.start === 0 ? 0 : 2) + (hit.fit === 'short' ? 1 : 0);
    if (rank !== undefined && (best === undefined || rank < best)) best = rank;
  }
  return best;
}

/** 一、存在的问题 and 原因：理论学习不够 are found by what is behind the mark too, “两个确立” without its quotation mark. */
function namesOf(snippet: Snippet): readonly string[] {
  const known = namesKnown.get(snippet.prefix)?.get(snippet.title);
  if (known) return known;
  const names = withoutMarks(snippet);
  // What comes from the text of a report is as many things as one writes.
  if (snippet.search.length === 0) return names;
  const byTitle = namesKnown.get(snippet.prefix) ?? new Map<string, readonly string[]>();
  namesKnown.set(snippet.prefix, byTitle.set(snippet.title, names));
  return names;
}

function withoutMarks({ title, prefix }: Snippet): readonly string[] {
  return [title, ...prefix].flatMap((name) => {
    const lower = name.toLowerCase();
    const bare = /^(?:[一二三四五六七八九十]+、|\p{Script=Han}{2,4}：|[“《（])(.+)$/u.exec(lower)?.[1];
    return bare === undefined ? [lower] : [lower, bare];
  });
}

/** By the list of prefixes, which stays the same object while the phrase is put in its place. */
const namesKnown = new WeakMap<readonly string[], Map<string, readonly string[]>>();
