/**
 * Long paragraphs that are much like an earlier one. Sketches that share a band are compared, so the work grows with the
 * number of paragraphs, and after an edit with the number of those that share a band with what was edited.
 */
import { NumberMap } from '../text/number-map.ts';
import { keysOf, likeness, type Sketch } from '../text/shingles.ts';
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
  readonly sketch: Sketch;
  readonly keys: readonly number[];
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

/** Of one text in its latest version. */
class Resemblances {
  told: readonly Alike[] = [];
  readonly #least: number;
  readonly #sketchOf: (said: Said) => Sketch | undefined;
  readonly #places = new PlaceList<Place>();
  /** The places whose sketches have a key, in order; most keys have but one. */
  #byKey: NumberMap<Place | Place[]> | undefined;
  /** Those that are told. */
  readonly #alike = new Set<Place>();

  constructor(least: number, sketchOf: (said: Said) => Sketch | undefined) {
    this.#least = least;
    this.#sketchOf = sketchOf;
  }

  follow(cut: Cut, last: Pick<Followed<unknown>, 'head' | 'tail'> = { head: 0, tail: 0 }): void {
    const { removed, added, by } = this.#places.follow(cut, last, (said, index): Place | undefined => {
      const sketch = this.#sketchOf(said);
      return sketch && { index, text: said.text, sketch, keys: keysOf(sketch), like: undefined };
    });
    const touched = new Set<Place>();
    this.#byKey ??= new NumberMap(added.reduce((count, { keys }) => count + keys.length, 0));
    for (const place of removed) this.#remove(place, touched, this.#byKey);
    for (const place of added) this.#add(place, touched, this.#byKey);
    let changed = by !== 0 && this.#alike.size > 0;
    for (const place of removed) {
      touched.delete(place);
      changed = this.#alike.delete(place) || changed;
    }
    for (const place of touched) changed = this.#compare(place) || changed;
    if (changed) this.told = toldOf(this.#alike);
  }

  /** Those behind it are compared with another one now. */
  #remove(place: Place, touched: Set<Place>, byKey: NumberMap<Place | Place[]>): void {
    for (const key of place.keys) {
      const group = byKey.get(key);
      if (!Array.isArray(group)) {
        byKey.delete(key);
        continue;
      }
      const at = group.indexOf(place);
      group.splice(at, 1);
      if (at < crowd) for (const other of group.slice(at)) touched.add(other);
    }
  }

  #add(place: Place, touched: Set<Place>, byKey: NumberMap<Place | Place[]>): void {
    touched.add(place);
    for (const key of place.keys) {
      const group = byKey.get(key);
      if (group === undefined) {
        byKey.set(key, place);
        continue;
      }
      const all = Array.isArray(group) ? group : [group];
      if (all !== group) byKey.set(key, all);
      const at = firstFrom(all, place.index);
      all.splice(at, 0, place);
      if (at < crowd) for (const other of all.slice(at + 1)) touched.add(other);
    }
  }

  /** Whether something else is to be told of it. */
  #compare(place: Place): boolean {
    const before = this.#alike.has(place) ? place.like : undefined;
    place.like = this.#mostLike(place);
    // What is the same to the letter is another matter.
    const now = place.like?.text === place.text ? undefined : place.like;
    if (now) this.#alike.add(place);
    else this.#alike.delete(place);
    return now !== before;
  }

  #mostLike({ index, sketch, keys }: Place): Place | undefined {
    let best: Place | undefined;
    let most = 0;
    let seen: Set<Place> | undefined;
    for (const key of keys) {
      const group = this.#byKey?.get(key);
      if (!Array.isArray(group)) continue;
      seen ??= new Set();
      for (const earlier of group.slice(0, crowd)) {
        if (earlier.index >= index) break;
        if (seen.has(earlier)) continue;
        seen.add(earlier);
        const found = likeness(earlier.sketch, sketch, this.#least);
        if (found < this.#least || found <= most) continue;
        best = earlier;
        most = found;
      }
    }
    return best;
  }
}

function toldOf(alike: ReadonlySet<Place>): readonly Alike[] {
  return Array.from(alike, ({ index, like }) => ({ index, like: like?.index ?? index })).sort(
    (a, b) => a.index - b.index,
  );
}
