/**
 * How alike two passages are, told from small sketches of them: short pieces of the text are hashed, and of each of
 * some buckets the least hash is kept (one-permutation MinHash). Linear in the text; sketches are plain numbers, so
 * that they can be remembered, written down and compared with those of other files.
 */
import { remembered } from './memo.ts';

/** One number a bucket, -1 for an empty one. */
export type Sketch = readonly number[];

/** Numbers of a sketch. */
export const sketchSize = 64;

const buckets = sketchSize;
const bands = 16;

/** The sketch of a passage by its words; blanks, punctuation and case do not count. */
export const sketchOf = remembered((text: string): Sketch => {
  const sketch = new Array<number>(buckets).fill(-1);
  const words = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const size = /\p{Script=Han}/u.test(words) ? 4 : 9;
  for (let from = 0; from + size <= words.length; from++) {
    const hash = hashOf(words, from, from + size);
    const bucket = hash % buckets;
    const least = sketch[bucket] ?? -1;
    if (least === -1 || hash < least) sketch[bucket] = hash;
  }
  return sketch;
}, 20_000);

/** From 0 to 1, about the part of their pieces that the two have in common; 0 where one has none. */
export function likeness(a: Sketch, b: Sketch): number {
  let same = 0;
  let filled = 0;
  for (const [bucket, hash] of a.entries()) {
    const other = b[bucket] ?? -1;
    if (hash === -1 && other === -1) continue;
    filled++;
    if (hash === other) same++;
  }
  return filled === 0 ? 0 : same / filled;
}

/**
 * For each sketch the index of an earlier one that is at least this much like it, the most alike if there are several;
 * undefined where there is none. Only sketches that share a band are compared, so the work grows with their number;
 * what is less alike than about two thirds may be missed.
 */
export function earlierLike(sketches: readonly Sketch[], least: number): readonly (number | undefined)[] {
  const goneOn = last?.least === least ? afterEdit(last, sketches) : undefined;
  const counts = goneOn?.counts ?? countsOf(sketches);
  const earlier = goneOn?.earlier ?? comparedBy(counts, sketches, least);
  last = { least, sketches, counts, earlier };
  return earlier;
}

interface Compared {
  readonly least: number;
  readonly sketches: readonly Sketch[];
  /** How many of the sketches have each key. */
  readonly counts: Map<number, number>;
  readonly earlier: readonly (number | undefined)[];
}

/** What was asked last: the next question is mostly about the same text, a key later. */
let last: Compared | undefined;

/** More is no edit but another text. */
const edited = 64;

/** The counts of the text before brought up to date; with the answer where what changed is like nothing else. */
function afterEdit(
  { sketches: before, counts, earlier }: Compared,
  sketches: readonly Sketch[],
): { readonly counts: Map<number, number>; readonly earlier: readonly (number | undefined)[] | undefined } | undefined {
  const most = Math.min(before.length, sketches.length);
  let head = 0;
  while (head < most && before[head] === sketches[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === sketches.at(-1 - tail)) tail++;
  const removed = before.slice(head, before.length - tail);
  const added = sketches.slice(head, sketches.length - tail);
  if (removed.length + added.length > edited) return undefined;
  last = undefined;
  let alone = true;
  for (const key of removed.flatMap(keysOf)) {
    const left = (counts.get(key) ?? 1) - 1;
    if (left === 0) counts.delete(key);
    else counts.set(key, left);
    if (left > 0) alone = false;
  }
  for (const key of added.flatMap(keysOf)) {
    const known = counts.get(key) ?? 0;
    counts.set(key, known + 1);
    if (known > 0) alone = false;
  }
  if (!alone) return { counts, earlier: undefined };
  const by = sketches.length - before.length;
  const moved = (index: number | undefined): number | undefined =>
    index === undefined || index < head ? index : index + by;
  return {
    counts,
    earlier: [
      ...earlier.slice(0, head),
      ...added.map(() => undefined),
      ...earlier.slice(before.length - tail).map(moved),
    ],
  };
}

function countsOf(sketches: readonly Sketch[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const sketch of sketches) for (const key of keysOf(sketch)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function comparedBy(
  counts: ReadonlyMap<number, number>,
  sketches: readonly Sketch[],
  least: number,
): readonly (number | undefined)[] {
  const known = new Map<number, number[]>();
  return sketches.map((sketch, index) => {
    let best: number | undefined;
    let most = 0;
    for (const key of keysOf(sketch)) {
      if (counts.get(key) === 1) continue;
      const group = known.get(key);
      if (!group) {
        known.set(key, [index]);
        continue;
      }
      for (const earlier of group) {
        if (earlier === best) continue;
        const found = likeness(sketches[earlier] ?? [], sketch);
        if (found < least || found <= most) continue;
        best = earlier;
        most = found;
      }
      // What many passages share is a formula; it need not be compared with all of them.
      if (group.length < crowd) group.push(index);
    }
    return best;
  });
}

const crowd = 8;

/** One key for each band that is not empty; a sketch that is remembered has them made once. */
function keysOf(sketch: Sketch): readonly number[] {
  const made = madeKeys.get(sketch);
  if (made) return made;
  const width = buckets / bands;
  const keys: number[] = [];
  for (let band = 0; band < bands; band++) {
    let key = band + 1;
    let filled = false;
    for (const hash of sketch.slice(band * width, (band + 1) * width)) {
      if (hash !== -1) filled = true;
      key = Math.imul(key ^ hash, 0x01000193) >>> 0;
    }
    if (filled) keys.push(key);
  }
  madeKeys.set(sketch, keys);
  return keys;
}

const madeKeys = new WeakMap<Sketch, readonly number[]>();

/** FNV-1a with a last stir, so that the low bits, which choose the bucket, depend on every character. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < to; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
