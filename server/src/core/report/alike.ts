/**
 * Long paragraphs that are much like an earlier one. Sketches that share a band are compared, so the work grows with the
 * number of paragraphs, and after an edit with the number of those that share a band with what was edited.
 */
import { NumberMap } from '../text/number-map.ts';
import { Rows } from '../text/rows.ts';
import { bands, keysOf, likenessOf, type Sketch, type SketchAt, sketchSize } from '../text/shingles.ts';
import type { Cut } from './cut.ts';
import { firstFrom, type Indexed, PlaceList } from './indexed.ts';
import type { Passages, Said } from './passages.ts';
import { type Followed, Follower } from './trail.ts';

/** Two passages by their index; `like` is the earlier one. */
export interface Alike {
  readonly index: number;
  readonly like: number;
}

/** What is more common is a formula; it need not be compared with all of them. */
const crowd = 8;

interface Place extends Indexed {
  readonly text: string;
  /** From 0: by it what has the key of a sketch is known, and where the sketch lies. */
  readonly row: number;
  /** The earlier one that is most like it. */
  like: Place | undefined;
}

/**
 * Finds each passage with a sketch that is at least so much like an earlier one and not the same to the letter. The same
 * list as long as it stays the same. What is less alike than about two thirds may be missed.
 */
export function alikeFinder(
  sketchOf: (said: Said) => Sketch | undefined,
): (passages: Pick<Passages, 'cut'>, least: number) => readonly Alike[] {
  const followers = new Map<number, Follower<Resemblances>>();
  return ({ cut }, least) => {
    const follower = followers.get(least) ?? new Follower<Resemblances>();
    followers.set(least, follower);
    const last = follower.last(cut);
    if (last?.same) return last.known.told;
    const known = last?.known ?? new Resemblances(least, sketchOf);
    known.follow(cut, last);
    if (follower.isNewest(cut)) follower.set(cut, known);
    return known.told;
  };
}

/** Of one text in its latest version. Most of what it holds are numbers: of a large one there are very many. */
class Resemblances {
  told: readonly Alike[] = [];
  readonly #least: number;
  readonly #sketchOf: (said: Said) => Sketch | undefined;
  readonly #places = new PlaceList<Place>();
  readonly #rows = new SketchRows();
  /** By row. */
  readonly #byRow: (Place | undefined)[] = [];
  /**
   * From the keys of sketches to the places that have them: most keys have but one place, which is told by an even number;
   * for the others there is an odd one, and a group.
   */
  #byKey: NumberMap | undefined;
  /** Places with one key, in order. */
  readonly #groups: Place[][] = [];
  /** Those that are told. */
  readonly #alike = new Set<Place>();

  constructor(least: number, sketchOf: (said: Said) => Sketch | undefined) {
    this.#least = least;
    this.#sketchOf = sketchOf;
  }

  follow(cut: Cut, last: Pick<Followed<unknown>, 'head' | 'tail'> = { head: 0, tail: 0 }): void {
    const { removed, added, by } = this.#places.follow(cut, last, (said, index): Place | undefined => {
      const sketch = this.#sketchOf(said);
      return sketch && { index, text: said.text, row: this.#rows.add(sketch), like: undefined };
    });
    const touched = new Set<Place>();
    const byKey = this.#byKey ?? new NumberMap(added.length * bands);
    this.#byKey = byKey;
    for (const place of removed) this.#remove(place, touched, byKey);
    for (const place of added) this.#add(place, touched, byKey);
    let changed = by !== 0 && this.#alike.size > 0;
    for (const place of removed) {
      touched.delete(place);
      changed = this.#alike.delete(place) || changed;
    }
    for (const place of touched) changed = this.#compare(place, byKey) || changed;
    if (changed) this.told = toldOf(this.#alike);
  }

  /** Those behind it are compared with another one now. */
  #remove(place: Place, touched: Set<Place>, byKey: NumberMap): void {
    for (const key of keysOf(this.#rows.at(place.row))) {
      const group = this.#groupOf(byKey.get(key));
      if (!group) {
        byKey.delete(key);
        continue;
      }
      const at = group.indexOf(place);
      group.splice(at, 1);
      if (at < crowd) for (const other of group.slice(at)) touched.add(other);
    }
    this.#byRow[place.row] = undefined;
    this.#rows.free(place.row);
  }

  #add(place: Place, touched: Set<Place>, byKey: NumberMap): void {
    touched.add(place);
    this.#byRow[place.row] = place;
    for (const key of keysOf(this.#rows.at(place.row))) {
      const known = byKey.get(key);
      if (known === 0) {
        byKey.set(key, 2 * (place.row + 1));
        continue;
      }
      const first = this.#byRow[(known >> 1) - 1];
      const group = this.#groupOf(known) ?? (first ? [first] : []);
      const at = firstFrom(group, place.index);
      const now = withAt(group, at, place);
      if (now !== group) this.#setGroup(key, known, now, byKey);
      if (at < crowd) for (const other of now.slice(at + 1)) touched.add(other);
    }
  }

  /** Undefined for a key that one place has at most. */
  #groupOf(known: number): Place[] | undefined {
    return known % 2 === 0 ? undefined : this.#groups[known >> 1];
  }

  #setGroup(key: number, known: number, group: Place[], byKey: NumberMap): void {
    if (known % 2 === 1) this.#groups[known >> 1] = group;
    else byKey.set(key, 2 * (this.#groups.push(group) - 1) + 1);
  }

  /** Whether something else is to be told of it. */
  #compare(place: Place, byKey: NumberMap): boolean {
    const before = this.#alike.has(place) ? place.like : undefined;
    place.like = this.#mostLike(place, byKey);
    // What is the same to the letter is another matter.
    const now = place.like?.text === place.text ? undefined : place.like;
    if (now) this.#alike.add(place);
    else this.#alike.delete(place);
    return now !== before;
  }

  #mostLike({ index, row }: Place, byKey: NumberMap): Place | undefined {
    let best: Place | undefined;
    let most = 0;
    let seen: Set<Place> | undefined;
    const sketch = this.#rows.at(row);
    for (const key of keysOf(sketch)) {
      const group = this.#groupOf(byKey.get(key));
      if (!group) continue;
      seen ??= new Set();
      for (const earlier of group.slice(0, crowd)) {
        if (earlier.index >= index) break;
        if (seen.has(earlier)) continue;
        seen.add(earlier);
        const found = likenessOf(this.#rows.at(earlier.row), sketch, this.#least);
        if (found < this.#least || found <= most) continue;
        best = earlier;
        most = found;
      }
    }
    return best;
  }
}

/** Sketches by number, those of few paragraphs in one block. */
class SketchRows {
  readonly #rows = new Rows(4, sketchSize, (length) => new Int32Array(length));
  #count = 0;
  readonly #free: number[] = [];

  add(sketch: Sketch): number {
    const row = this.#free.pop() ?? this.#count++;
    this.#rows.set(row, sketch, 0);
    return row;
  }

  free(row: number): void {
    this.#free.push(row);
  }

  at(row: number): SketchAt {
    return { numbers: this.#rows.rowOf(row), from: this.#rows.startOf(row) };
  }
}

/** The list with one more; a short one is made anew, since one that grows takes room for more than most ever hold. */
function withAt(list: Place[], at: number, place: Place): Place[] {
  if (list.length < crowd) return [...list.slice(0, at), place, ...list.slice(at)];
  list.splice(at, 0, place);
  return list;
}

function toldOf(alike: ReadonlySet<Place>): readonly Alike[] {
  return Array.from(alike, ({ index, like }) => ({ index, like: like?.index ?? index })).sort(
    (a, b) => a.index - b.index,
  );
}
