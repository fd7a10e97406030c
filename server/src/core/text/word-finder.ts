/**
 * Finds the words of a list in a text. A list may hold hundreds of words and all of it is asked on every keystroke, so
 * a place costs one look at its first two characters, however long the list is.
 */
import { once } from './memo.ts';
import type { Span } from './span.ts';

/** A word of a list, of two characters at least, and where the same characters are something else. */
export interface ListedWord {
  readonly word: string;
  /** Not behind one of these characters. */
  readonly notAfter?: string;
  /** Not before one of these characters. */
  readonly notBefore?: string;
  /** Only before one of these characters, or where the passage ends. */
  readonly onlyBefore?: string;
  /** Not where one of these follows within the sentence. */
  readonly unless?: readonly string[];
}

export interface FoundWord<Entry> extends Span {
  readonly entry: Entry;
}

/** Where words of the list stand; the longest first where two begin at one place, and no two overlap. */
export function wordFinder<Entry extends ListedWord>(
  entries: readonly Entry[],
): (text: string) => readonly FoundWord<Entry>[] {
  // Lists are read when a rule is asked for the first time: to load a program must not cost what it may never use.
  const index = once(() => indexOf(entries));
  return (text) => {
    const found: FoundWord<Entry>[] = [];
    const { begins, words } = index();
    for (let at = 0; at + 1 < text.length; at++) {
      if (begins[text.charCodeAt(at)] === 0) continue;
      const entry = words
        .get(text.slice(at, at + 2))
        ?.find((one) => text.startsWith(one.word, at) && fits(one, text, at));
      if (!entry) continue;
      const end = at + entry.word.length;
      found.push({ entry, start: at, end });
      at = end - 1;
    }
    return found;
  };
}

/** Whether the place lies inside one of the words, wherever that stands in the text. */
export function standsIn(words: readonly string[], text: string, { start, end }: Span): boolean {
  return words.some((word) => {
    const from = Math.max(0, end - word.length);
    const at = text.indexOf(word, from);
    return at !== -1 && at <= start;
  });
}

interface Index<Entry> {
  /** 1 at the code of every character that a word begins with: nearly all places end here. */
  readonly begins: Uint8Array;
  /** By their first two characters. */
  readonly words: ReadonlyMap<string, readonly Entry[]>;
}

function indexOf<Entry extends ListedWord>(entries: readonly Entry[]): Index<Entry> {
  const begins = new Uint8Array(0x10000);
  const words = new Map<string, Entry[]>();
  for (const entry of entries.toSorted((a, b) => b.word.length - a.word.length)) {
    begins[entry.word.charCodeAt(0)] = 1;
    const key = entry.word.slice(0, 2);
    const same = words.get(key);
    if (same) same.push(entry);
    else words.set(key, [entry]);
  }
  return { begins, words };
}

function fits({ word, notAfter, notBefore, onlyBefore, unless }: ListedWord, text: string, at: number): boolean {
  const end = at + word.length;
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  if (before !== '' && notAfter?.includes(before)) return false;
  if (after !== '' && notBefore?.includes(after)) return false;
  if (after !== '' && onlyBefore !== undefined && !onlyBefore.includes(after)) return false;
  if (!unless) return true;
  const [rest = ''] = text.slice(end, end + 60).split(/[。！？；]/u, 1);
  return !unless.some((word) => rest.includes(word));
}
