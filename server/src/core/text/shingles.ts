/**
 * How alike two passages are, told from small sketches of them: short pieces of the text are hashed, and of each of
 * some buckets the least hash is kept (one-permutation MinHash). Linear in the text; sketches are plain numbers, so
 * that they can be remembered, written down and compared with those of other files.
 */
import { remembered } from './memo.ts';
import { traits, traitsOf } from './traits.ts';

/** One number a bucket, -1 for an empty one. */
export type Sketch = readonly number[];

/** Numbers of a sketch. */
export const sketchSize = 64;

const buckets = sketchSize;
/** Keys of a sketch at most: one for each band of its numbers. */
export const bands = 16;

/** The sketch of a passage by its words; blanks, punctuation and case do not count. */
export const sketchOf = remembered((text: string): Sketch => {
  const length = hasCase(text) ? takeWords(text.toLowerCase()) : takeWords(text);
  const size = hanWord.test(text) ? 4 : 9;
  leasts.fill(none);
  for (let from = 0; from + size <= length; from++) {
    const hash = hashOf(from, from + size);
    const bucket = hash & (buckets - 1);
    if (hash < (leasts[bucket] ?? 0)) leasts[bucket] = hash;
  }
  const sketch = new Array<number>(buckets);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const hash = leasts[bucket] ?? none;
    sketch[bucket] = hash === none ? -1 : hash;
  }
  return sketch;
}, 500);

/** More than any hash. */
const none = 2 ** 32;

/** The least hash of each bucket, of the text looked at last. */
const leasts = new Float64Array(buckets);

/** Whether a text may read otherwise in small letters, which is dear to ask for and seldom so in Chinese. */
function hasCase(text: string): boolean {
  return (traitsOf(text) & (traits.latin | traits.letter | traits.pair)) !== 0;
}

/** The units of the words looked at last. */
let words = new Uint16Array(1024);

/** Takes the letters and digits of a text into `words`; gives how many units they have. */
function takeWords(text: string): number {
  if (words.length < text.length) words = new Uint16Array(2 * text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // A pair of surrogates is one character.
    const pair = unit >= 0xd800 && unit < 0xdc00 && /^[\uDC00-\uDFFF]/u.test(text.charAt(at + 1));
    if (pair ? isWord.test(text.slice(at, at + 2)) : isWordUnit(unit)) {
      words[length++] = unit;
      if (pair) words[length++] = text.charCodeAt(at + 1);
    }
    if (pair) at++;
  }
  return length;
}

const hanWord = /(?=[\p{L}\p{N}])\p{Script=Han}/u;

const isWord = /[\p{L}\p{N}]/u;

/** By unit: 0 as long as it was not asked for, 1 for a letter or digit, 2 for all else. */
const sorts = new Uint8Array(0x10000);

function isWordUnit(unit: number): boolean {
  const known = sorts[unit] ?? 0;
  if (known > 0) return known === 1;
  const found = isWord.test(String.fromCharCode(unit));
  sorts[unit] = found ? 1 : 2;
  return found;
}

/** A sketch among others that stand one behind the other, and where it begins. */
export interface SketchAt {
  readonly numbers: ArrayLike<number>;
  readonly from: number;
}

/**
 * From 0 to 1, about the part of their pieces that the two have in common; 0 where one has none, and where it is less
 * than `least`.
 */
export function likeness(a: Sketch, b: Sketch, least = 0): number {
  return likenessOf({ numbers: a, from: 0 }, { numbers: b, from: 0 }, least);
}

/** As `likeness`. */
export function likenessOf(a: SketchAt, b: SketchAt, least: number): number {
  // So many that differ leave too few that can be the same.
  let may = buckets * (1 - least);
  let same = 0;
  let filled = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const hash = a.numbers[a.from + bucket] ?? -1;
    const other = b.numbers[b.from + bucket] ?? -1;
    if (hash === -1 && other === -1) continue;
    filled++;
    if (hash === other) same++;
    else if (--may < 0) return 0;
  }
  return filled === 0 ? 0 : same / filled;
}

/** One key for each band that is not empty. */
export function keysOf({ numbers, from }: SketchAt): readonly number[] {
  const width = buckets / bands;
  const keys: number[] = [];
  for (let band = 0; band < bands; band++) {
    let key = band + 1;
    let filled = false;
    for (let bucket = band * width; bucket < (band + 1) * width; bucket++) {
      const hash = numbers[from + bucket] ?? -1;
      if (hash !== -1) filled = true;
      key = Math.imul(key ^ hash, 0x01000193) >>> 0;
    }
    if (filled) keys.push(key);
  }
  return keys;
}

/** FNV-1a over `words` with a last stir, so that the low bits, which choose the bucket, depend on every character. */
function hashOf(from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < to; index++) hash = Math.imul(hash ^ (words[index] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
