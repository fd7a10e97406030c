/**
 * Sketches of the paragraphs of many texts, in little room: sixteen bits of each number of a sketch are kept, and a
 * table of plain numbers leads from some bands of a sketch to the paragraphs that have the same. A million paragraphs
 * take less than 200 MB; what comes behind them is not taken in.
 */
import { type Sketch, sketchSize } from './shingles.ts';

/** The sketches of a text's paragraphs, one behind the other. */
export type PackedSketches = Uint16Array;

const mostParagraphs = 1_000_000;

/** Numbers that are looked up together, and the bands that are looked up: what is nine tenths the same has one in common. */
const width = 4;
const bands = [0, 3, 5, 8, 10, 13];

/** Paragraphs with one band in common; what more have is a formula and need not be known any further. */
const crowd = 8;

const nobody = -1;

/** For each number of a sketch its sixteen high bits (the low ones tell only the bucket); 0 for an empty one. */
export function packed(sketches: readonly Sketch[]): PackedSketches {
  const result = new Uint16Array(sketches.length * sketchSize);
  for (const [index, sketch] of sketches.entries()) {
    for (const [bucket, hash] of sketch.entries()) {
      if (hash !== -1) result[index * sketchSize + bucket] = (hash >>> 16) | 1;
    }
  }
  return result;
}

export interface Alike<Owner> {
  readonly owner: Owner;
  /** Of the paragraph among those of its text. */
  readonly index: number;
  /** From 0 to 1. */
  readonly likeness: number;
}

interface Entry<Owner> {
  readonly owner: Owner;
  readonly sketches: PackedSketches;
  /** Number of its first paragraph among all. */
  readonly first: number;
}

export class SketchStore<Owner> {
  /** Undefined where a text was taken out again; its paragraphs keep their numbers until all is put in anew. */
  #entries: (Entry<Owner> | undefined)[] = [];
  readonly #numbers = new Map<Owner, number>();
  /** For each paragraph the number of its entry. */
  #owners = new Int32Array(1024);
  /** Paragraph × bands + band, or `nobody`. */
  #slots = new Int32Array(8192).fill(nobody);
  #used = 0;
  #paragraphs = 0;
  #gone = 0;

  add(owner: Owner, sketches: PackedSketches): void {
    this.delete(owner);
    const count = sketches.length / sketchSize;
    if (count === 0 || this.#paragraphs + count > mostParagraphs) return;
    const number = this.#entries.length;
    this.#entries.push({ owner, sketches, first: this.#paragraphs });
    this.#numbers.set(owner, number);
    for (let index = 0; index < count; index++) this.#put(number, sketches, index);
  }

  delete(owner: Owner): void {
    const number = this.#numbers.get(owner);
    const entry = number === undefined ? undefined : this.#entries[number];
    if (number === undefined || !entry) return;
    this.#entries[number] = undefined;
    this.#numbers.delete(owner);
    this.#gone += entry.sketches.length / sketchSize;
    if (this.#gone > 1000 && this.#gone * 2 > this.#paragraphs) this.#anew();
  }

  /** Of every other text the paragraph most like this one, if it is at least so much like it. */
  like(sketch: PackedSketches, least: number, not?: Owner): readonly Alike<Owner>[] {
    const best = new Map<Owner, Alike<Owner>>();
    const seen = new Set<number>();
    for (const [band] of bands.entries()) {
      for (const slot of this.#chain(sketch, 0, band)) {
        const paragraph = Math.floor((this.#slots[slot] ?? 0) / bands.length);
        const entry = this.#entries[this.#owners[paragraph] ?? nobody];
        if (!entry || entry.owner === not || seen.has(paragraph)) continue;
        seen.add(paragraph);
        const index = paragraph - entry.first;
        const likeness = likenessOf(sketch, 0, entry.sketches, index);
        if (likeness < least || likeness <= (best.get(entry.owner)?.likeness ?? 0)) continue;
        best.set(entry.owner, { owner: entry.owner, index, likeness });
      }
    }
    return [...best.values()].sort((a, b) => b.likeness - a.likeness);
  }

  #put(number: number, sketches: PackedSketches, index: number): void {
    const paragraph = this.#paragraphs++;
    if (paragraph >= this.#owners.length) this.#owners = grown(this.#owners);
    this.#owners[paragraph] = number;
    for (const [band] of bands.entries()) {
      if (isEmpty(sketches, index, band)) continue;
      let others = 0;
      for (const _ of this.#chain(sketches, index, band)) others++;
      if (others < crowd) this.#insert(paragraph, sketches, index, band);
    }
  }

  #insert(paragraph: number, sketches: PackedSketches, index: number, band: number): void {
    if (this.#used * 2 >= this.#slots.length) this.#widen();
    const mask = this.#slots.length - 1;
    let slot = hashOf(sketches, index, band) & mask;
    while (this.#slots[slot] !== nobody) slot = (slot + 1) & mask;
    this.#slots[slot] = paragraph * bands.length + band;
    this.#used++;
  }

  /** The slots whose paragraphs have this band of this sketch. */
  *#chain(sketches: PackedSketches, index: number, band: number): Iterable<number> {
    if (isEmpty(sketches, index, band)) return;
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(sketches, index, band) & mask; this.#slots[slot] !== nobody; slot = (slot + 1) & mask) {
      const value = this.#slots[slot] ?? 0;
      if (value % bands.length !== band) continue;
      const paragraph = Math.floor(value / bands.length);
      const entry = this.#entries[this.#owners[paragraph] ?? nobody];
      if (entry && sameBand(sketches, index, entry.sketches, paragraph - entry.first, band)) yield slot;
    }
  }

  #widen(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2).fill(nobody);
    const mask = this.#slots.length - 1;
    for (const value of old) {
      const paragraph = Math.floor(value / bands.length);
      const entry = value === nobody ? undefined : this.#entries[this.#owners[paragraph] ?? nobody];
      if (!entry) continue;
      let slot = hashOf(entry.sketches, paragraph - entry.first, value % bands.length) & mask;
      while (this.#slots[slot] !== nobody) slot = (slot + 1) & mask;
      this.#slots[slot] = value;
    }
    this.#used = this.#slots.reduce((sum, value) => sum + Number(value !== nobody), 0);
  }

  /** Puts in again what is still there. */
  #anew(): void {
    const entries = this.#entries.flatMap((entry) => entry ?? []);
    this.#entries = [];
    this.#numbers.clear();
    this.#slots = new Int32Array(8192).fill(nobody);
    this.#used = 0;
    this.#paragraphs = 0;
    this.#gone = 0;
    for (const { owner, sketches } of entries) this.add(owner, sketches);
  }
}

/** As `likeness` of the whole sketches, by the bits that are kept. */
function likenessOf(a: PackedSketches, atA: number, b: PackedSketches, atB: number): number {
  let same = 0;
  let filled = 0;
  for (let bucket = 0; bucket < sketchSize; bucket++) {
    const one = a[atA * sketchSize + bucket] ?? 0;
    const other = b[atB * sketchSize + bucket] ?? 0;
    if (one === 0 && other === 0) continue;
    filled++;
    if (one === other) same++;
  }
  return filled === 0 ? 0 : same / filled;
}

function startOf(index: number, band: number): number {
  return index * sketchSize + (bands[band] ?? 0) * width;
}

function isEmpty(sketches: PackedSketches, index: number, band: number): boolean {
  const start = startOf(index, band);
  for (let at = start; at < start + width; at++) if (sketches[at] !== 0) return false;
  return true;
}

function sameBand(a: PackedSketches, atA: number, b: PackedSketches, atB: number, band: number): boolean {
  const one = startOf(atA, band);
  const other = startOf(atB, band);
  for (let by = 0; by < width; by++) if (a[one + by] !== b[other + by]) return false;
  return true;
}

function hashOf(sketches: PackedSketches, index: number, band: number): number {
  const start = startOf(index, band);
  let hash = 0x811c9dc5 ^ band;
  for (let at = start; at < start + width; at++) hash = Math.imul(hash ^ (sketches[at] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function grown(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
