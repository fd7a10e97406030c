/** Passages that say the same to the letter as an earlier one; after an edit only those that were edited are looked at. */
import type { Cut } from './cut.ts';
import { type Indexed, PlaceList } from './indexed.ts';
import type { Passages, Said } from './passages.ts';
import { type Followed, Follower } from './trail.ts';

/** Formulas and captions are shorter; a line of English may be one of a paragraph that is broken into lines. */
export function isWholeParagraph(text: string): boolean {
  return text.length >= (/\p{Script=Han}/u.test(text) ? 40 : 200);
}

/** Two passages by their index; `first` is the one that says it first. */
export interface Repeat {
  readonly index: number;
  readonly first: number;
}

interface Place extends Indexed {
  readonly text: string;
}

/** Finds them among the passages that are asked for. The same list as long as it stays the same. */
export function repeatFinder(isAsked: (said: Said) => boolean): (passages: Pick<Passages, 'cut'>) => readonly Repeat[] {
  const follower = new Follower<Repeats>();
  return ({ cut }) => {
    const last = follower.last(cut);
    if (last?.same) return last.known.told;
    const known = last?.known ?? new Repeats(isAsked);
    known.follow(cut, last);
    if (follower.isNewest(cut)) follower.set(cut, known);
    return known.told;
  };
}

/** Of one text in its latest version. */
class Repeats {
  told: readonly Repeat[] = [];
  readonly #isAsked: (said: Said) => boolean;
  readonly #places = new PlaceList<Place>();
  /** How often each text stands there. */
  readonly #counts = new Map<string, number>();
  /** Texts that stand there more than once. */
  readonly #several = new Set<string>();

  constructor(isAsked: (said: Said) => boolean) {
    this.#isAsked = isAsked;
  }

  follow(cut: Cut, last: Pick<Followed<unknown>, 'head' | 'tail'> = { head: 0, tail: 0 }): void {
    const { removed, added, by } = this.#places.follow(cut, last, (said, index): Place | undefined =>
      this.#isAsked(said) ? { index, text: said.text } : undefined,
    );
    let changed = by !== 0 && this.#several.size > 0;
    for (const { text } of removed) changed = this.#count(text, -1) || changed;
    for (const { text } of added) changed = this.#count(text, 1) || changed;
    if (changed) this.told = this.#told();
  }

  /** Whether the text stands there several times, before or now. */
  #count(text: string, by: number): boolean {
    const before = this.#counts.get(text) ?? 0;
    const now = before + by;
    if (now > 0) this.#counts.set(text, now);
    else this.#counts.delete(text);
    if (now > 1) this.#several.add(text);
    else this.#several.delete(text);
    return before > 1 || now > 1;
  }

  #told(): readonly Repeat[] {
    if (this.#several.size === 0) return [];
    const firsts = new Map<string, number>();
    return this.#places.all.flatMap(({ index, text }) => {
      if (!this.#several.has(text)) return [];
      const first = firsts.get(text);
      if (first === undefined) firsts.set(text, index);
      return first === undefined ? [] : [{ index, first }];
    });
  }
}
