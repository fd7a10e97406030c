/** What the writer has typed to find a phrase, and which phrases answer to it: Chinese words, pinyin, initials. */
import type { Snippet } from './snippets.ts';

export interface Query {
  /** UTF-16 offsets of what an accepted phrase replaces: trigger and typed word. */
  readonly start: number;
  readonly end: number;
  /** The word without its trigger, lower case; empty right behind a trigger. */
  readonly word: string;
  /** `/` asks outright; `number` is a 、 behind a numeral; `word` is mere typing. */
  readonly trigger: 'slash' | 'number' | 'word';
  /** Nothing but blanks stands before it in its line. */
  readonly lineStart: boolean;
}

/** The query that ends at an offset; undefined where nothing asks for a phrase. */
export function queryAt(text: string, offset: number, lineStart: number): Query | undefined {
  const before = text.slice(Math.max(lineStart, offset - 80), offset);
  return slashQuery(before, offset) ?? numberQuery(before, offset) ?? wordQuery(before, offset);
}

/** `/` at the start of a line or behind Chinese text; not in a path, an address or a fraction. */
function slashQuery(before: string, offset: number): Query | undefined {
  const match = /(^\s*|[\p{Script=Han}，。；：、！？”’》）】])\/([\p{Script=Han}A-Za-z]{0,24})$/u.exec(before);
  const word = match?.[2];
  if (!match || word === undefined) return undefined;
  return { start: offset - word.length - 1, end: offset, word: word.toLowerCase(), trigger: 'slash', lineStart: (match[1] ?? '').trim() === '' };
}

/** `三、` at the start of a line: the section that comes now. */
function numberQuery(before: string, offset: number): Query | undefined {
  const match = /^\s*(?:#{1,6}\s+)?(?:\*\*)?([一二三四五六七八九十]{1,3}、)([\p{Script=Han}A-Za-z]{0,24})$/u.exec(before);
  const [, number, word] = match ?? [];
  if (number === undefined || word === undefined) return undefined;
  return { start: offset - word.length - number.length, end: offset, word: word.toLowerCase(), trigger: 'number', lineStart: true };
}

/** Two letters or characters at least: one is typing, not asking. */
function wordQuery(before: string, offset: number): Query | undefined {
  const letters = /(?:^|[^A-Za-z])([A-Za-z]{2,24})$/u.exec(before)?.[1];
  const word = letters ?? /(\p{Script=Han}{2,12})$/u.exec(before)?.[1];
  if (word === undefined) return undefined;
  const lineStart = before.slice(0, before.length - word.length).trim() === '';
  return { start: offset - word.length, end: offset, word: word.toLowerCase(), trigger: 'word', lineStart };
}

export interface Answer {
  readonly snippet: Snippet;
  /** Units at the end of the typed text that it answers to; the rest of a run of Chinese is text and stays. */
  readonly length: number;
  /** 0 best. */
  readonly rank: number;
}

/** Which of the phrases, best first for the place, answer to the query; order kept within a rank. */
export function answersTo({ word, trigger }: Query, snippets: readonly Snippet[]): readonly Answer[] {
  const answers = snippets.flatMap((snippet): Answer[] => {
    if (word === '') return [{ snippet, length: 0, rank: 0 }];
    const found = trigger === 'word' ? typed(word, snippet) : asked(word, snippet);
    return found ? [{ snippet, ...found }] : [];
  });
  return answers.sort((a, b) => a.rank - b.rank);
}

/** Behind a trigger a word may be anywhere in title, prefixes, description. */
function asked(word: string, { title, prefix, description, search }: Snippet): { length: number; rank: number } | undefined {
  const length = word.length;
  const names = [title, ...prefix].map((name) => name.toLowerCase());
  if (names.some((name) => name.startsWith(word)) || search.some((spelling) => spelling.startsWith(word))) return { length, rank: 0 };
  if (names.some((name) => name.includes(word))) return { length, rank: 1 };
  if (search.some((spelling) => spelling.includes(word)) && length >= 2) return { length, rank: 2 };
  return description.toLowerCase().includes(word) ? { length, rank: 3 } : undefined;
}

/** In mere typing a phrase must be meant: its name begins with the last characters, or its pinyin with all letters. */
function typed(word: string, { title, prefix, search }: Snippet): { length: number; rank: number } | undefined {
  const names = [title, ...prefix].map((name) => name.toLowerCase());
  if (/^[a-z]/u.test(word)) {
    const spelled = search.some((spelling) => spelling.startsWith(word));
    return spelled || names.some((name) => name.startsWith(word)) ? { length: word.length, rank: 0 } : undefined;
  }
  for (let length = word.length; length >= 2; length--) {
    const end = word.slice(-length);
    if (names.some((name) => name.startsWith(end))) return { length, rank: word.length - length };
  }
  return undefined;
}
