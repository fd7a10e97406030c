/** Lists of things that stand at some of the passages, in the order of these. */

interface Indexed {
  /** Among all passages. */
  readonly index: number;
}

/** Where the first that has this index or a later one stands. */
export function firstFrom(list: readonly Indexed[], least: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.index ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The list with others in the place of some; where they are as many it is the same list, changed. */
export function replaced<One>(list: One[], from: number, count: number, others: readonly One[]): One[] {
  if (count !== others.length) return [...list.slice(0, from), ...others, ...list.slice(from + count)];
  for (const [at, other] of others.entries()) list[from + at] = other;
  return list;
}
