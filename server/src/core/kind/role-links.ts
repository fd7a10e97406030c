/** Which items of one role belong to which of another: the best assignment by what their titles are about. */
import { remembered } from '../text/memo.ts';
import { assign } from './assign.ts';
import type { RoleItem } from './role-items.ts';
import { likenessOf, topicOf } from './themes.ts';

/** Two roles, seen from one of them. */
export interface Sides {
  readonly own: readonly RoleItem[];
  readonly others: readonly RoleItem[];
  /** Of each item of one's own, in the order of the text; without an entry it has none. */
  readonly partners: ReadonlyMap<RoleItem, readonly RoleItem[]>;
}

/** The pairs of the assignment; what is left over goes with the one it is most like, since one may serve several. */
export function linkSides(
  own: readonly RoleItem[],
  others: readonly RoleItem[],
): { readonly there: Sides; readonly back: Sides } {
  const pairs = pairsOf(`${listOf(own)}${between}${listOf(others)}`);
  const has = (row: number, column: number): boolean => pairs.has(row * others.length + column);
  return {
    there: sidesOf(own, others, has),
    back: sidesOf(others, own, (row, column) => has(column, row)),
  };
}

// No line holds either.
const between = '\r';

function listOf(items: readonly RoleItem[]): string {
  return items.map(({ title }) => title).join('\n');
}

/** Row times columns plus column, for the titles of two roles; most keys change none of them. */
const pairsOf = remembered((titles: string): ReadonlySet<number> => {
  const [own = [], others = []] = titles.split(between).map((list) => (list === '' ? [] : list.split('\n')));
  const points = own.map((title) => others.map((other) => likenessOf(topicOf(title), topicOf(other))));
  const pairs = new Set(assignedPairs(points, others.length));
  const key = (row: number, column: number): number => row * others.length + column;
  const columnsOf = (row: number): readonly number[] => points[row] ?? [];
  for (const row of own.keys()) {
    if (!others.some((_, column) => pairs.has(key(row, column))))
      addBest(columnsOf(row), (column) => pairs.add(key(row, column)));
  }
  for (const column of others.keys()) {
    const values = own.map((_, row) => columnsOf(row)[column] ?? 0);
    if (!own.some((_, row) => pairs.has(key(row, column)))) addBest(values, (row) => pairs.add(key(row, column)));
  }
  for (const index of restInOrder(pairs, own.length, others.length)) pairs.add(key(index, index));
  return pairs;
}, 200);

/** Both have two items and more, two thirds of one's own have a partner, and half of the others. */
export function isMirrored({ own, others, partners }: Sides): boolean {
  if (own.length < 2 || others.length < 2) return false;
  const taken = new Set([...partners.values()].flat()).size;
  return 3 * partners.size >= 2 * own.length && 2 * taken >= others.length;
}

/** Each has one partner of its own, and the partners follow one another as they do. */
export function inOrder({ own, others, partners }: Sides): boolean {
  let last = -1;
  for (const item of own) {
    const next = (partners.get(item) ?? []).map((other) => others.indexOf(other)).find((index) => index > last);
    if (next === undefined) return false;
    last = next;
  }
  return own.length > 0;
}

function assignedPairs(points: readonly (readonly number[])[], columns: number): readonly number[] {
  const rows = points.length;
  if (rows <= columns) return assign(points).flatMap((column, row) => (column < 0 ? [] : [row * columns + column]));
  const turned = Array.from({ length: columns }, (_, column) => points.map((row) => row[column] ?? 0));
  return assign(turned).flatMap((row, column) => (row < 0 ? [] : [row * columns + column]));
}

function addBest(points: readonly number[], add: (index: number) => void): void {
  const best = Math.max(0, ...points);
  if (best > 0) add(points.indexOf(best));
}

/** As many here as there, and those that are alike stand at the same place: so do the others, whatever their words. */
function restInOrder(pairs: ReadonlySet<number>, rows: number, columns: number): readonly number[] {
  if (rows !== columns || pairs.size < 2) return [];
  const same = [...pairs].every((key) => Math.floor(key / columns) === key % columns);
  return same && 2 * pairs.size >= rows ? Array.from({ length: rows }, (_, index) => index) : [];
}

function sidesOf(
  own: readonly RoleItem[],
  others: readonly RoleItem[],
  has: (row: number, column: number) => boolean,
): Sides {
  const partners = new Map<RoleItem, readonly RoleItem[]>();
  for (const [row, item] of own.entries()) {
    const found = others.filter((_, column) => has(row, column));
    if (found.length > 0) partners.set(item, found);
  }
  return { own, others, partners };
}
