/**
 * The few passages in which something stands, without walking over all of them again: after an edit the passages in
 * front of it and behind it are what they were, so that only what was edited is looked at.
 */
import type { Cut } from './cut.ts';
import type { Passage, Passages, Said } from './passages.ts';

export interface Found<Fact> {
  /** Among all passages. */
  readonly index: number;
  readonly fact: Fact;
}

export interface Gathered<Fact> extends Found<Fact> {
  readonly passage: Passage;
}

/** From which cut another one came; undefined once one after it is made: nobody keeps more than two versions. */
const origins = new WeakMap<Cut, Cut | undefined>();

/** Makes known from which passages others came. */
export function tellOrigin(cut: Cut, before: Cut): void {
  origins.delete(before);
  origins.set(cut, before);
}

/**
 * Gives those passages, in order, of which the fact is not undefined. A fact is asked for once as long as a passage says
 * the same.
 */
export function gatherer<Fact>(
  factOf: (said: Said) => Fact | undefined,
): (passages: Passages) => readonly Gathered<Fact>[] {
  const find = finder(factOf);
  return (passages) =>
    find(passages).flatMap(({ index, fact }) => {
      const passage = passages.get(index);
      return passage ? [{ passage, index, fact }] : [];
    });
}

/** As `gatherer`, for facts that most passages have: only where they stand. The same list as long as it stays the same. */
export function finder<Fact>(factOf: (said: Said) => Fact | undefined): (passages: Passages) => readonly Found<Fact>[] {
  const known = new WeakMap<Cut, readonly Found<Fact>[]>();
  const look = ({ words }: Cut, from: number, to: number): Found<Fact>[] => {
    const found: Found<Fact>[] = [];
    for (let index = from; index < to; index++) {
      const said = words[index];
      const fact = said && factOf(said);
      if (fact !== undefined) found.push({ index, fact });
    }
    return found;
  };
  const find = (cut: Cut): readonly Found<Fact>[] => {
    const before = origins.get(cut);
    const older = before && known.get(before);
    const { head, tail, words } = cut;
    if (!before || !older) return look(cut, 0, words.length);
    const [from, to] = [firstFrom(older, head), firstFrom(older, before.words.length - tail)];
    const middle = look(cut, head, words.length - tail);
    const by = words.length - before.words.length;
    if (by === 0 && middle.length === 0 && from === to) return older;
    const behind = older.slice(to);
    return [
      ...older.slice(0, from),
      ...middle,
      ...(by === 0 ? behind : behind.map(({ index, fact }) => ({ index: index + by, fact }))),
    ];
  };
  return ({ cut }) => {
    const found = known.get(cut) ?? find(cut);
    known.set(cut, found);
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
