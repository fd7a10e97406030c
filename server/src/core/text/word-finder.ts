/**
 * Finds the words of a list in a text. A list may hold hundreds of words and all of it is asked on every keystroke, so
 * a place costs one look at its first two characters, however long the list is and however many lists there are.
 */
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
  /** The number of its list, see `listsIn`. */
  readonly list: () => number;
}

/** The numbers of the lists of which a word may stand in the text, so that the many others need not be asked. */
export function listsIn(text: string): readonly number[] {
  return beginnings.listsIn(text);
}

export function wordFinder<Entry extends ListedWord>(entries: readonly Entry[]): WordFinder<Entry> {
  // Lists are read when a rule is asked for the first time: to load a program must not cost what it may never use.
  let index: Index<Entry> | undefined;
  let last: { readonly text: string; readonly found: readonly FoundWord<Entry>[] } | undefined;
  const read = (): Index<Entry> => {
    index ??= indexOf(entries);
    return index;
  };
  const find = (text: string): readonly FoundWord<Entry>[] => {
    const { list, words } = index ?? read();
    const places = beginnings.placesIn(text, list);
    if (places.length === 0) return none;
    // A rule is asked for what it was chosen by.
    if (last?.text === text) return last.found;
    const found = foundAt(places, words, text);
    last = { text, found };
    return found;
  };
  return Object.assign(find, { mayStandIn: (text: string) => find(text).length > 0, list: () => read().list });
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
    const entry = entryAt(words.get(text.charCodeAt(at)) ?? none, text, at);
    if (!entry) continue;
    behind = at + entry.word.length;
    found.push({ entry, start: at, end: behind });
  }
  return found;
}

function entryAt<Entry extends ListedWord>(entries: readonly Entry[], text: string, at: number): Entry | undefined {
  for (const entry of entries) if (text.startsWith(entry.word, at) && fits(entry, text, at)) return entry;
  return undefined;
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
  /** By their first unit. */
  readonly words: ReadonlyMap<number, readonly Entry[]>;
}

function indexOf<Entry extends ListedWord>(entries: readonly Entry[]): Index<Entry> {
  const words = new Map<number, Entry[]>();
  for (const entry of entries.toSorted((a, b) => b.word.length - a.word.length)) {
    const key = entry.word.charCodeAt(0);
    const same = words.get(key);
    if (same) same.push(entry);
    else words.set(key, [entry]);
  }
  return { list: beginnings.add(new Set(entries.map(({ word }) => word.slice(0, 2)))), words };
}

/**
 * With what words of any list begin. Many rules have a list and all are asked about the same passage one after the
 * other: the first one asked walks over it for all.
 */
class Beginnings {
  /** By the code of two characters the number of a group of lists; 0 for none. Others may have the same code. */
  readonly #groupOf = new Uint16Array(0x10000);
  /** By code the two characters that have it; `several` where there are more such pairs. */
  readonly #pairOf = new Uint32Array(0x10000);
  /** Whether a word of any list begins with a unit: few do, and the look at the second one is saved. */
  readonly #begins = new Uint8Array(0x10000);
  readonly #groups: (readonly number[])[] = [[]];
  /** By list, in the text walked over last. */
  readonly #places: number[][] = [];
  /** The lists that have any there. */
  readonly #filled: number[] = [];
  #text: string | undefined;

  /** Takes in a list by the first two characters of its words; gives its number. */
  add(pairs: Iterable<string>): number {
    const list = this.#places.push([]) - 1;
    for (const pair of pairs) {
      const code = codeOf(pair.charCodeAt(0), pair.charCodeAt(1));
      const units = pairOf(pair, 0);
      this.#begins[pair.charCodeAt(0)] = 1;
      this.#pairOf[code] = (this.#groupOf[code] ?? 0) === 0 || this.#pairOf[code] === units ? units : several;
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

  /** The lists that have places in the text, in no order. */
  listsIn(text: string): readonly number[] {
    if (this.#text !== text) this.#walk(text);
    return this.#filled;
  }

  #walk(text: string): void {
    for (const list of this.#filled) this.#places[list] = [];
    this.#filled.length = 0;
    this.#text = text;
    const begins = this.#begins;
    const groupOf = this.#groupOf;
    for (let at = 0; at + 1 < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (begins[unit] === 0) continue;
      const code = codeOf(unit, text.charCodeAt(at + 1));
      const group = groupOf[code] ?? 0;
      if (group > 0) this.#take(group, code, text, at);
    }
  }

  #take(group: number, code: number, text: string, at: number): void {
    const pair = this.#pairOf[code];
    if (pair !== several && pair !== pairOf(text, at)) return;
    for (const list of this.#groups[group] ?? []) {
      const places = this.#places[list];
      if (places?.push(at) === 1) this.#filled.push(list);
    }
  }
}

/** Of two characters, in 16 bits. */
function codeOf(first: number, second: number): number {
  return ((first * 0x9e5) ^ second) & 0xffff;
}

/** Both characters at a place, as they are. */
function pairOf(text: string, at: number): number {
  return ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0;
}

/** No pair of characters. */
const several = 0xffffffff;

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
