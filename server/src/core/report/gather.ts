/**
 * The few passages in which something stands, without walking over all of them again: after an edit the passages in
 * front of it and behind it are what they were, so that only what was edited is looked at.
 */
import type { Cut } from './cut.ts';
import { firstFrom } from './indexed.ts';
import type { Passage, Passages, Said } from './passages.ts';
import { type Followed, Follower } from './trail.ts';

export interface Found<Fact> {
  /** Among all passages. */
  readonly index: number;
  readonly fact: Fact;
}

export interface Gathered<Fact> extends Found<Fact> {
  readonly passage: Passage;
}

/** Tells whether the fact is there, by what a passage says. */
export interface Telling {
  readonly tells: (said: Said) => boolean;
}

export interface Gatherer<Fact> extends Telling {
  (passages: Passages): readonly Gathered<Fact>[];
}

export interface Finder<Fact> extends Telling {
  (passages: Pick<Passages, 'cut'>): readonly Found<Fact>[];
}

/**
 * Gives those passages, in order, of which the fact is not undefined. A fact is asked for once as long as a passage says
 * the same.
 */
export function gatherer<Fact>(factOf: (said: Said) => Fact | undefined): Gatherer<Fact> {
  const find = finder(factOf);
  const gather = (passages: Passages): readonly Gathered<Fact>[] =>
    find(passages).flatMap(({ index, fact }) => {
      const passage = passages.get(index);
      return passage ? [{ passage, index, fact }] : [];
    });
  return Object.assign(gather, { tells: find.tells });
}

/** As `gatherer`, for facts that most passages have: only where they stand. The same list as long as it stays the same. */
export function finder<Fact>(factOf: (said: Said) => Fact | undefined): Finder<Fact> {
  const follower = new Follower<{ readonly found: readonly Found<Fact>[]; readonly length: number }>();
  const find = ({ cut }: Pick<Passages, 'cut'>): readonly Found<Fact>[] => {
    const { length } = cut.words;
    const last = follower.last(cut);
    if (last?.same) return last.known.found;
    const found = last ? foundAgain(cut, last, factOf) : foundFrom(cut, 0, length, factOf);
    if (follower.isNewest(cut)) follower.set(cut, { found, length });
    return found;
  };
  return Object.assign(find, { tells: (said: Said) => factOf(said) !== undefined });
}

function foundFrom<Fact>(
  { words }: Cut,
  from: number,
  to: number,
  factOf: (said: Said) => Fact | undefined,
): Found<Fact>[] {
  const found: Found<Fact>[] = [];
  for (let index = from; index < to; index++) {
    const said = words[index];
    const fact = said && factOf(said);
    if (fact !== undefined) found.push({ index, fact });
  }
  return found;
}

function foundAgain<Fact>(
  cut: Cut,
  { known: { found: older, length }, head, tail }: Followed<{ readonly found: readonly Found<Fact>[]; length: number }>,
  factOf: (said: Said) => Fact | undefined,
): readonly Found<Fact>[] {
  const now = cut.words.length;
  const [from, to] = [firstFrom(older, head), firstFrom(older, length - tail)];
  const middle = foundFrom(cut, head, now - tail, factOf);
  const by = now - length;
  if (by === 0 && middle.length === 0 && from === to) return older;
  const behind = older.slice(to);
  return [
    ...older.slice(0, from),
    ...middle,
    ...(by === 0 ? behind : behind.map(({ index, fact }) => ({ index: index + by, fact }))),
  ];
}
