/**
 * Sketches of the paragraphs of many texts, in little room: eight bits of each number of a sketch are kept (Li and König,
 * b-bit minwise hashing), and a table of plain numbers leads from some bands of a sketch to the paragraphs that have the
 * same. A million paragraphs take about 150 MB; what comes behind them is not taken in. All of it lies in few long rows of numbers: a small array
 * for each text would cost as much again.
 */
import { Rows } from './rows.ts';
import { type Sketch, sketchSize } from './shingles.ts';

/** The sketches of a text's paragraphs, one behind the other. */
export type PackedSketches = Uint8Array;

/** Numbers that say where a paragraph stands; what they mean is for the one who puts them in. */
const placeSize = 3;

const mostParagraphs = 1_000_000;

/** Numbers that are looked up together, and the bands that are looked up: what is nine tenths the same has one in common. */
const width = 4;
const bands = [0, 3, 5, 8, 10, 13];

/** Paragraphs with one band in common; what more have is a formula and need not be known any further. */
const crowd = 8;

const nobody = -1;

/** Part of the slots that may be taken: a few more steps are cheaper than a table twice as large. */
const fullest = 0.7;
const growth = 1.5;

/** A slot holds the number of a paragraph and, in its lowest bits, that of a band. */
const bandBits = 3;
const bandMask = (1 << bandBits) - 1;

/**
 * For each number of a sketch eight bits of its middle; 0 for an empty one. The low ones tell only the bucket, and the
 * high ones of the least of many numbers are mostly the same. Two that differ seem alike once in 255 times.
 */
export function packed(sketches: readonly Sketch[]): PackedSketches {
  const result = new Uint8Array(sketches.length * sketchSize);
  for (const [index, sketch] of sketches.entries()) {
    for (const [bucket, hash] of sketch.entries()) {
      if (hash !== -1) result[index * sketchSize + bucket] = (hash >>> 8) & 0xff || 1;
    }
  }
  return result;
}

export interface Alike<Owner> {
  readonly owner: Owner;
  /** Of the paragraph among those of its text. */
  readonly index: number;
  /** As it was put in; zeros where it was not. */
  readonly place: Int32Array;
  /** From 0 to 1. */
  readonly likeness: number;
}

interface Entry<Owner> {
  readonly owner: Owner;
  /** Number of its first paragraph among all, and how many it has. */
  readonly first: number;
  readonly count: number;
}

export class SketchStore<Owner> {
  /** Undefined where a text was taken out again; its paragraphs keep their numbers until all is put in anew. */
  #entries: (Entry<Owner> | undefined)[] = [];
  readonly #numbers = new Map<Owner, number>();
  /** By number of the paragraph. */
  #sketches = sketchRows();
  #places = placeRows();
  /** For each paragraph the number of its entry, `nobody` where that was taken out. */
  #owners = new Int32Array(1024);
  #slots = new Int32Array(8192).fill(nobody);
  #used = 0;
  #paragraphs = 0;
  #gone = 0;

  add(owner: Owner, sketches: PackedSketches, places?: Int32Array): void {
    this.delete(owner);
    const count = sketches.length / sketchSize;
    if (count === 0 || this.#paragraphs + count > mostParagraphs) return;
    const number = this.#entries.length;
    this.#entries.push({ owner, first: this.#paragraphs, count });
    this.#numbers.set(owner, number);
    for (let index = 0; index < count; index++) {
      const paragraph = this.#paragraphs++;
      this.#sketches.set(paragraph, sketches, index * sketchSize);
      if (places) this.#places.set(paragraph, places, index * placeSize);
      this.#find(number, paragraph);
    }
  }

  delete(owner: Owner): void {
    const number = this.#numbers.get(owner);
    const entry = number === undefined ? undefined : this.#entries[number];
    if (number === undefined || !entry) return;
    this.#entries[number] = undefined;
    this.#numbers.delete(owner);
    this.#owners.fill(nobody, entry.first, entry.first + entry.count);
    this.#gone += entry.count;
    if (this.#gone > 1000 && this.#gone * 2 > this.#paragraphs) this.#anew();
  }

  /** Of every other text the paragraph most like this one, if it is at least so much like it. */
  like(sketch: PackedSketches, least: number, not?: Owner): readonly Alike<Owner>[] {
    const best = new Map<Owner, Alike<Owner>>();
    const seen = new Set<number>();
    for (let band = 0; band < bands.length; band++) {
      for (let slot = this.#first(sketch, 0, band); slot !== nobody; slot = this.#next(sketch, 0, band, slot)) {
        const paragraph = (this.#slots[slot] ?? 0) >>> bandBits;
        const entry = this.#entries[this.#owners[paragraph] ?? nobody];
        if (!entry || entry.owner === not || seen.has(paragraph)) continue;
        seen.add(paragraph);
        const likeness = likenessOf(sketch, 0, this.#sketches.rowOf(paragraph), this.#sketches.startOf(paragraph));
        if (likeness < least || likeness <= (best.get(entry.owner)?.likeness ?? 0)) continue;
        const place = this.#places.get(paragraph);
        best.set(entry.owner, { owner: entry.owner, index: paragraph - entry.first, place, likeness });
      }
    }
    return [...best.values()].sort((a, b) => b.likeness - a.likeness);
  }

  /** Enters a paragraph where it will be looked for. */
  #find(number: number, paragraph: number): void {
    if (paragraph >= this.#owners.length) this.#owners = grown(this.#owners);
    this.#owners[paragraph] = number;
    const row = this.#sketches.rowOf(paragraph);
    const start = this.#sketches.startOf(paragraph);
    for (let band = 0; band < bands.length; band++) {
      if (isEmpty(row, start, band)) continue;
      let others = 0;
      for (let slot = this.#first(row, start, band); slot !== nobody; slot = this.#next(row, start, band, slot))
        others++;
      if (others < crowd) this.#insert(paragraph, row, start, band);
    }
  }

  #insert(paragraph: number, row: PackedSketches, start: number, band: number): void {
    if (this.#used >= this.#slots.length * fullest) this.#widen();
    this.#take(hashOf(row, start, band), (paragraph << bandBits) | band);
  }

  /** Puts a value into the first free slot from where its hash leads. */
  #take(hash: number, value: number): void {
    const slots = this.#slots;
    let slot = slotOf(hash, slots.length);
    while (slots[slot] !== nobody) slot = slot + 1 < slots.length ? slot + 1 : 0;
    slots[slot] = value;
    this.#used++;
  }

  /** The first slot whose paragraph has this band of this sketch; `nobody` where there is none. */
  #first(sketches: PackedSketches, start: number, band: number): number {
    if (isEmpty(sketches, start, band)) return nobody;
    return this.#from(sketches, start, band, slotOf(hashOf(sketches, start, band), this.#slots.length));
  }

  /** The one behind this one. Not a generator: so many are asked for that these would take most of the time. */
  #next(sketches: PackedSketches, start: number, band: number, slot: number): number {
    return this.#from(sketches, start, band, slot + 1);
  }

  #from(sketches: PackedSketches, start: number, band: number, from: number): number {
    const slots = this.#slots;
    for (let slot = from < slots.length ? from : 0; ; slot = slot + 1 < slots.length ? slot + 1 : 0) {
      const value = slots[slot] ?? nobody;
      if (value === nobody) return nobody;
      if ((value & bandMask) !== band) continue;
      const paragraph = value >>> bandBits;
      if (this.#owners[paragraph] === nobody) continue;
      const row = this.#sketches.rowOf(paragraph);
      if (sameBand(sketches, start, row, this.#sketches.startOf(paragraph), band)) return slot;
    }
  }

  #widen(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(Math.ceil(old.length * growth)).fill(nobody);
    this.#used = 0;
    for (const value of old) {
      const paragraph = value >>> bandBits;
      if (value === nobody || this.#owners[paragraph] === nobody) continue;
      const hash = hashOf(this.#sketches.rowOf(paragraph), this.#sketches.startOf(paragraph), value & bandMask);
      this.#take(hash, value);
    }
  }

  /** Puts in again what is still there. */
  #anew(): void {
    const [entries, sketches, places] = [this.#entries, this.#sketches, this.#places];
    this.#entries = [];
    this.#sketches = sketchRows();
    this.#places = placeRows();
    this.#numbers.clear();
    this.#slots = new Int32Array(8192).fill(nobody);
    this.#used = 0;
    this.#paragraphs = 0;
    this.#gone = 0;
    for (const entry of entries) {
      if (!entry) continue;
      const { owner, first, count } = entry;
      this.add(owner, sketches.joined(first, count), places.joined(first, count));
    }
  }
}

/** Some thousand paragraphs at a time. */
const together = 12;

function sketchRows(): Rows<Uint8Array> {
  return new Rows(together, sketchSize, (length) => new Uint8Array(length));
}

function placeRows(): Rows<Int32Array> {
  return new Rows(together, placeSize, (length) => new Int32Array(length));
}

/** As `likeness` of the whole sketches, by the bits that are kept. */
function likenessOf(a: PackedSketches, atA: number, b: PackedSketches, atB: number): number {
  let same = 0;
  let filled = 0;
  for (let bucket = 0; bucket < sketchSize; bucket++) {
    const one = a[atA + bucket] ?? 0;
    const other = b[atB + bucket] ?? 0;
    if (one === 0 && other === 0) continue;
    filled++;
    if (one === other) same++;
  }
  return filled === 0 ? 0 : same / filled;
}

/** `start` is where the sketch begins. */
function bandAt(start: number, band: number): number {
  return start + (bands[band] ?? 0) * width;
}

function isEmpty(sketches: PackedSketches, start: number, band: number): boolean {
  const from = bandAt(start, band);
  for (let at = from; at < from + width; at++) if (sketches[at] !== 0) return false;
  return true;
}

function sameBand(a: PackedSketches, startA: number, b: PackedSketches, startB: number, band: number): boolean {
  const one = bandAt(startA, band);
  const other = bandAt(startB, band);
  for (let by = 0; by < width; by++) if (a[one + by] !== b[other + by]) return false;
  return true;
}

function hashOf(sketches: PackedSketches, start: number, band: number): number {
  const from = bandAt(start, band);
  let hash = 0x811c9dc5 ^ band;
  for (let at = from; at < from + width; at++) hash = Math.imul(hash ^ (sketches[at] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** As far into the slots as the hash is among all there are. */
function slotOf(hash: number, slots: number): number {
  return Math.floor((hash / 2 ** 32) * slots);
}

function grown(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
