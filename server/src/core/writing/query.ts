/** What the writer has typed to find a phrase, and which phrases answer to it: Chinese words, pinyin, initials. */
import type { Snippet } from './snippets.ts';

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
  return slashQuery(before, offset) ?? numberQuery(before, offset) ?? wordQuery(before, offset);
}

/** The query of somebody who asks without typing: for an empty line, or behind a mark. */
export function blankQueryAt(text: string, offset: number, lineStart: number): Query | undefined {
  const before = text.slice(Math.max(lineStart, offset - window), offset);
  const empty = before.trim() === '' && offset - lineStart < window;
  if (!empty && (isCode(before) || !/[，。；：、！？“‘（》”’）]$/u.test(before))) return undefined;
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
  /** 0 best. */
  readonly rank: number;
}

/** Which of the phrases, best first for the place, answer to the query; order kept within a rank. */
export function answersTo(query: Query, snippets: readonly Snippet[]): readonly Answer[] {
  const { word, trigger } = query;
  const answers = snippets.flatMap((snippet): Answer[] => {
    if (word === '') return [{ snippet, length: 0, rank: 0 }];
    const found = trigger === 'word' ? typed(word, snippet) : asked(query, snippet);
    // Where it takes the place of a part of the line only, it does not begin the line.
    if (!found || (snippet.at === 'line' && found.length < word.length)) return [];
    return [{ snippet, ...found }];
  });
  return answers.sort((a, b) => a.rank - b.rank);
}

/** Behind a trigger a word may be anywhere in title, prefixes, description. */
function asked(
  { word, lineStart }: Query,
  { title, prefix, description, search }: Snippet,
): { length: number; rank: number } | undefined {
  const length = word.length;
  const names = namesOf(title, prefix);
  if (names.some((name) => name.startsWith(word)) || search.some((spelling) => spelling.startsWith(word)))
    return { length, rank: 0 };
  // In a sentence one character behind a slash (和/或) may be text as well.
  if (length < 2 && !lineStart) return undefined;
  if (names.some((name) => name.includes(word))) return { length, rank: 1 };
  if (length < 2) return undefined;
  if (search.some((spelling) => spelling.includes(word))) return { length, rank: 2 };
  return description.toLowerCase().includes(word) ? { length, rank: 3 } : undefined;
}

/** In mere typing a phrase must be meant: its name begins with the last characters, or its pinyin with all letters. */
function typed(word: string, { title, prefix, search }: Snippet): { length: number; rank: number } | undefined {
  const names = namesOf(title, prefix);
  if (/^[a-z]/u.test(word)) {
    const spelled = search.some((spelling) => spelling.startsWith(word));
    return spelled || names.some((name) => name.startsWith(word)) ? { length: word.length, rank: 0 } : undefined;
  }
  // Of a longer run only a telling end is meant: every other sentence has 问题 or 学习 in it.
  for (let length = word.length; length >= Math.min(word.length, 3); length--) {
    const end = word.slice(-length);
    if (names.some((name) => name.startsWith(end))) return { length, rank: word.length - length };
  }
  return undefined;
}

/** 一、存在的问题 and 原因：理论学习不够 are found by what is behind the mark too, “两个确立” without its quotation mark. */
function namesOf(title: string, prefix: readonly string[]): readonly string[] {
  return [title, ...prefix].flatMap((name) => {
    const lower = name.toLowerCase();
    const bare = /^(?:[一二三四五六七八九十]+、|\p{Script=Han}{2,4}：|[“《（])(.+)$/u.exec(lower)?.[1];
    return bare === undefined ? [lower] : [lower, bare];
  });
}
