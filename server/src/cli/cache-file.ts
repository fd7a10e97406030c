/**
 * The file of the cache: a head with a sum of all that follows, a record for each checked file, and behind the records a
 * table of them. A record is written as soon as there is one and read when somebody asks for it, so that of ten thousand
 * files only the table is ever in memory. What was cut off or altered, or written by another program, is no cache.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { SketchedReport } from '../core/report/neighbours.ts';
import { sketchSize } from '../core/text/shingles.ts';

export type Sketches = Pick<SketchedReport, 'sketches' | 'places'>;

/** Where the record of one file is. */
export interface Kept {
  /** Place among the reports that compare; -1 where it was not in the last run. */
  readonly at: number;
  /** Sketches of so many paragraphs; what was found stands behind them, as JSON. */
  readonly paragraphs: number;
  readonly from: number;
  readonly size: number;
}

/** Of a paragraph: its place and its sketch. */
const placeBytes = 3 * 4;
const sketchBytes = sketchSize;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes of the head. */
export const headSize = 128;

/** Bytes that are read at once, for the sum and for records: these are mostly asked for in the order they stand in. */
const portion = 1_000_000;
const recordsPortion = 64_000;

/** `table` is where the table begins. */
export function headOf({ program, sum, table }: { program: string; sum: string; table: number }): Uint8Array {
  return encoder.encode(`report-docs ${program} ${sum} ${table}`.padEnd(headSize - 1).concat('\n'));
}

/** A cache that was written before. */
export interface CacheFile {
  /** By name of the file. */
  readonly entries: ReadonlyMap<string, Kept>;
  /** A record as it is; it stands there only until the next one is read. */
  readonly record: (kept: Kept) => Uint8Array;
  readonly entryOf: (kept: Kept) => string;
  readonly sketchesOf: (kept: Kept) => Sketches;
  readonly close: () => void;
}

/** Nothing where there is no such cache. */
export function openCacheFile(path: string, program: string): CacheFile {
  let file: number | undefined;
  const close = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  const at = (from: number, bytes: Uint8Array): number =>
    file === undefined ? 0 : readSync(file, bytes, 0, bytes.length, from);
  const record = reader(at);
  let entries: ReadonlyMap<string, Kept> = new Map();
  try {
    file = openSync(path, 'r');
    const head = new Uint8Array(headSize);
    at(0, head);
    const table = Number(decoder.decode(head).trimEnd().split(' ').at(-1));
    const { sum, text } = sumOf(at, table);
    if (!headOf({ program, sum, table }).every((byte, index) => head[index] === byte)) close();
    else entries = entriesIn(text);
  } catch {
    // None, or none that can be read: it will be written anew.
    close();
  }
  return {
    entries,
    record,
    close,
    entryOf: (kept) => decoder.decode(record(kept).subarray(kept.paragraphs * (placeBytes + sketchBytes))),
    sketchesOf: (kept) => sketchesIn(record(kept), kept),
  };
}

type ReadAt = (from: number, bytes: Uint8Array) => number;

function reader(at: ReadAt): (kept: Kept) => Uint8Array {
  const room = new Uint8Array(recordsPortion);
  let first = 0;
  let end = 0;
  return ({ from, size }) => {
    if (size > room.length) {
      const own = new Uint8Array(size);
      if (at(from, own) < size) throw new Error('the cache has become shorter');
      return own;
    }
    if (from < first || from + size > end) {
      first = from;
      end = from + at(from, room);
    }
    if (from + size > end) throw new Error('the cache has become shorter');
    return room.subarray(from - first, from - first + size);
  };
}

/** Of all behind the head, with the text of the table on the way. */
function sumOf(at: ReadAt, table: number): { readonly sum: string; readonly text: string } {
  const sum = createHash('sha256');
  const texts = new TextDecoder();
  const room = new Uint8Array(portion);
  let text = '';
  for (let from = headSize, read = -1; read !== 0; from += read) {
    read = at(from, room);
    const bytes = room.subarray(0, read);
    sum.update(bytes);
    if (from + read > table) text += texts.decode(bytes.subarray(Math.max(0, table - from)), { stream: true });
  }
  return { sum: sum.digest('base64'), text };
}

/** The sum vouches for the shape of the lines. */
function entriesIn(text: string): ReadonlyMap<string, Kept> {
  const entries = new Map<string, Kept>();
  for (let from = 0, end = text.indexOf('\n'); end !== -1; from = end + 1, end = text.indexOf('\n', from)) {
    const [name = '', at, paragraphs, start, size] = text.slice(from, end).split('\t');
    const kept = { at: Number(at), paragraphs: Number(paragraphs), from: Number(start), size: Number(size) };
    entries.set(name, kept);
  }
  return entries;
}

export function lineOf(name: string, { at, paragraphs, from, size }: Kept): Uint8Array {
  return encoder.encode(`${name}\t${at}\t${paragraphs}\t${from}\t${size}\n`);
}

/** In bytes of their own, since numbers of more than a byte begin at certain places only. */
function sketchesIn(record: Uint8Array, { paragraphs }: Kept): Sketches {
  const end = paragraphs * placeBytes;
  const places = record.slice(0, end);
  const sketches = record.slice(end, end + paragraphs * sketchBytes);
  return { places: new Int32Array(places.buffer), sketches };
}

/** The pieces of a record, in their order. */
export function piecesOf(entry: string, { places, sketches }: Sketches): readonly Uint8Array[] {
  return [bytesOf(places), bytesOf(sketches), encoder.encode(entry)];
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array | Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Whether a name fits into a line. */
export function isName(name: string): boolean {
  return !/[\t\r\n]/u.test(name);
}
