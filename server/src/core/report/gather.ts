/**
 * The few passages in which something stands, without walking over all of them again: after an edit the passages in
 * front of it and behind it are what they were, so that only what was edited is looked at.
 */
import type { Cut, Passage } from './passages.ts';

export interface Found<Fact> {
  /** Among all passages. */
  readonly index: number;
  readonly fact: Fact;
}

export interface Gathered<Fact> extends Found<Fact> {
  readonly passage: Passage;
}

/** How the passages of a text came about from those of the text before. */
interface Origin {
  /** Undefined once the passages after these are made: nobody keeps more than two versions. */
  before: readonly Passage[] | undefined;
  readonly head: number;
  readonly tail: number;
}

const origins = new WeakMap<readonly Passage[], Origin>();

/** Makes known from which passages others came. */
export function tellOrigin({ passages, head, tail }: Cut, before: readonly Passage[]): void {
  const older = origins.get(before);
  if (older) older.before = undefined;
  origins.set(passages, { before, head, tail });
}

/**
 * Gives those passages, in order, of which the fact is not undefined. The fact has to follow from type, text and reading
 * alone; it is asked for once as long as a passage stays what it is.
 */
export function gatherer<Fact>(
  factOf: (passage: Passage) => Fact | undefined,
): (passages: readonly Passage[]) => readonly Gathered<Fact>[] {
  const find = finder(factOf);
  return (passages) =>
    find(passages).flatMap(({ index, fact }) => {
      const passage = passages[index];
      return passage ? [{ passage, index, fact }] : [];
    });
}

/** As `gatherer`, for facts that most passages have: only where they stand. */
export function finder<Fact>(
  factOf: (passage: Passage) => Fact | undefined,
): (passages: readonly Passage[]) => readonly Found<Fact>[] {
  const known = new WeakMap<readonly Passage[], readonly Found<Fact>[]>();
  const look = (passages: readonly Passage[], from: number, to: number): Found<Fact>[] => {
    const found: Found<Fact>[] = [];
    for (let index = from; index < to; index++) {
      const passage = passages[index];
      const fact = passage && factOf(passage);
      if (fact !== undefined) found.push({ index, fact });
    }
    return found;
  };
  const find = (passages: readonly Passage[]): readonly Found<Fact>[] => {
    const origin = origins.get(passages);
    const older = origin?.before && known.get(origin.before);
    if (!origin?.before || !older) return look(passages, 0, passages.length);
    const { before, head, tail } = origin;
    const [from, to] = [firstFrom(older, head), firstFrom(older, before.length - tail)];
    const middle = look(passages, head, passages.length - tail);
    const by = passages.length - before.length;
    const behind = older.slice(to);
    return [
      ...older.slice(0, from),
      ...middle,
      ...(by === 0 ? behind : behind.map(({ index, fact }) => ({ index: index + by, fact }))),
    ];
  };
  return (passages) => {
    const found = known.get(passages) ?? find(passages);
    known.set(passages, found);
    return found;
  };
}

/** Where the first that has this index or a later one stands. */
function firstFrom(found: readonly Found<unknown>[], least: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.index ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
