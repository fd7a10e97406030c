/**
 * Finds the words of a list in a text. A list may hold hundreds of words and all of it is asked on every keystroke, so
 * a place costs one look at its first two characters, however long the list is and however many lists there are.
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

/** Finds the words of one list in a text. */
export interface WordFinder<Entry> {
  /** Where words of the list stand; the longest first where two begin at one place, and no two overlap. */
  (text: string): readonly FoundWord<Entry>[];
  /** False where none can stand, which costs next to nothing. */
  readonly mayStandIn: (text: string) => boolean;
}

export function wordFinder<Entry extends ListedWord>(entries: readonly Entry[]): WordFinder<Entry> {
  // Lists are read when a rule is asked for the first time: to load a program must not cost what it may never use.
  const index = once(() => indexOf(entries));
  let last: { readonly text: string; readonly found: readonly FoundWord<Entry>[] } | undefined;
  const find = (text: string): readonly FoundWord<Entry>[] => {
    // A rule is asked for what it was chosen by.
    if (last?.text === text) return last.found;
    const { list, words } = index();
    const places = beginnings.placesIn(text, list);
    if (places.length === 0) return none;
    const found = foundAt(places, words, text);
    last = { text, found };
    return found;
  };
  return Object.assign(find, { mayStandIn: (text: string) => find(text).length > 0 });
}

const none: readonly never[] = [];

function foundAt<Entry extends ListedWord>(
  places: readonly number[],
  words: Index<Entry>['words'],
  text: string,
): readonly FoundWord<Entry>[] {
  const found: FoundWord<Entry>[] = [];
  let behind = 0;
  for (const at of places) {
    if (at < behind) continue;
    const same = words.get(text.slice(at, at + 2));
    const entry = same?.find((one) => text.startsWith(one.word, at) && fits(one, text, at));
    if (!entry) continue;
    behind = at + entry.word.length;
    found.push({ entry, start: at, end: behind });
  }
  return found;
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
  /** Its number among all lists. */
  readonly list: number;
  /** By their first two characters. */
  readonly words: ReadonlyMap<string, readonly Entry[]>;
}

function indexOf<Entry extends ListedWord>(entries: readonly Entry[]): Index<Entry> {
  const words = new Map<string, Entry[]>();
  for (const entry of entries.toSorted((a, b) => b.word.length - a.word.length)) {
    const key = entry.word.slice(0, 2);
    const same = words.get(key);
    if (same) same.push(entry);
    else words.set(key, [entry]);
  }
  return { list: beginnings.add(words.keys()), words };
}

/**
 * With what words of any list begin. Many rules have a list and all are asked about the same passage one after the
 * other: the first one asked walks over it for all.
 */
class Beginnings {
  /** By the code of two characters the number of a group of lists; 0 for none. Others may have the same code. */
  readonly #groupOf = new Uint16Array(0x10000);
  readonly #groups: (readonly number[])[] = [[]];
  /** By list, in the text walked over last. */
  readonly #places: number[][] = [];
  #text: string | undefined;

  /** Takes in a list by the first two characters of its words; gives its number. */
  add(pairs: Iterable<string>): number {
    const list = this.#places.push([]) - 1;
    for (const pair of pairs) {
      const code = codeOf(pair.charCodeAt(0), pair.charCodeAt(1));
      const known = this.#groups[this.#groupOf[code] ?? 0] ?? [];
      if (!known.includes(list)) this.#groupOf[code] = this.#groups.push([...known, list]) - 1;
    }
    this.#text = undefined;
    return list;
  }

  /** Where words of the list may begin, in order. */
  placesIn(text: string, list: number): readonly number[] {
    if (this.#text !== text) this.#walk(text);
    return this.#places[list] ?? [];
  }

  #walk(text: string): void {
    for (const places of this.#places) if (places.length > 0) places.length = 0;
    this.#text = text;
    let before = text.charCodeAt(0);
    for (let at = 1; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const group = this.#groupOf[codeOf(before, unit)] ?? 0;
      if (group > 0) for (const list of this.#groups[group] ?? []) this.#places[list]?.push(at - 1);
      before = unit;
    }
  }
}

/** Of two characters, in 16 bits. */
function codeOf(first: number, second: number): number {
  return ((first * 0x9e5) ^ second) & 0xffff;
}

const beginnings = new Beginnings();

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
