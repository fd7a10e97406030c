/** Lists of things that stand at some of the passages, in the order of these. */

import { firstIndex } from '../text/first-index.ts';
import type { Cut } from './cut.ts';
import type { Said } from './passages.ts';

export interface Indexed {
  /** Among all passages. */
  readonly index: number;
}

/** Where the first that has this index or a later one stands. */
export function firstFrom(list: readonly Indexed[], least: number): number {
  return firstIndex(list.length, (index) => (list[index]?.index ?? 0) < least);
}

/** How many passages in front and at the end say what they said before an edit. */
interface Ends {
  readonly head: number;
  readonly tail: number;
}

/** What an edit made of a list: those that went, those that came, and by how much the passages behind them moved. */
interface Exchange<One> {
  readonly removed: readonly One[];
  readonly added: readonly One[];
  readonly by: number;
}

/** Things at some of the passages of a text, kept through its edits; the objects are those of before and get new indexes. */
export class PlaceList<One extends Indexed> {
  #places: One[] = [];
  #length = 0;

  get all(): readonly One[] {
    return this.#places;
  }

  /** Takes in the text as it is now; `make` is asked about passages that are new, and says nothing for most. */
  follow({ words }: Cut, { head, tail }: Ends, make: (said: Said, index: number) => One | undefined): Exchange<One> {
    const { length } = words;
    const by = length - this.#length;
    const from = firstFrom(this.#places, head);
    const to = firstFrom(this.#places, this.#length - tail);
    const removed = this.#places.slice(from, to);
    const added: One[] = [];
    for (let index = head; index < length - tail; index++) {
      const said = words[index];
      const place = said && make(said, index);
      if (place) added.push(place);
    }
    if (by !== 0) for (const place of this.#places.slice(to)) move(place, by);
    this.#places = replaced(this.#places, from, removed.length, added);
    this.#length = length;
    return { removed, added, by };
  }
}

/** The list alone moves what is in it. */
function move(place: { index: number }, by: number): void {
  place.index += by;
}

/** The list with others in the place of some; where they are as many it is the same list, changed. */
function replaced<One>(list: One[], from: number, count: number, others: readonly One[]): One[] {
  if (count !== others.length) return [...list.slice(0, from), ...others, ...list.slice(from + count)];
  for (const [at, other] of others.entries()) list[from + at] = other;
  return list;
}
