/**
 * The file of the cache: a head with a sum of all that follows, a line for each checked file, and behind the lines the
 * sketches of reports. What was cut off or altered, or written by another program, is no cache.
 */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SketchedReport } from '../core/report/neighbours.ts';
import { sketchSize } from '../core/text/shingles.ts';

export type Sketches = Pick<SketchedReport, 'sketches' | 'places'>;

/** What is kept of one file. */
export interface Kept {
  /** Place among the reports that compare; -1 where it was not in the last run. */
  readonly at: number;
  /** All the rest, as JSON. */
  readonly entry: string;
  /** Of so many paragraphs. */
  readonly paragraphs: number;
  /** They themselves, or where they stand in the file. */
  readonly sketches: Sketches | number;
}

/** Of a paragraph: its place and its sketch. */
const placeBytes = 3 * 4;
const sketchBytes = sketchSize * 2;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes of the head. */
const headSize = 128;

/** Bytes that are read or written at once: the sketches of many reports would be a burden all together. */
const portion = 1_000_000;

function headOf({ program, sum, lines }: { program: string; sum: string; lines: number }): Uint8Array {
  return encoder.encode(`report-docs ${program} ${sum} ${lines}`.padEnd(headSize - 1).concat('\n'));
}

/** A cache that was written before; its sketches are read when somebody asks for them. */
export interface CacheFile {
  /** By name of the file. */
  readonly entries: ReadonlyMap<string, Kept>;
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
  const at = (from: number, size: number): Uint8Array => {
    const bytes = new Uint8Array(size);
    if (file === undefined || readSync(file, bytes, 0, size, from) < size) throw new Error(`no cache: ${path}`);
    return bytes;
  };
  let entries: ReadonlyMap<string, Kept> = new Map();
  try {
    file = openSync(path, 'r');
    const head = at(0, headSize);
    const lines = Number(decoder.decode(head).trimEnd().split(' ').at(-1));
    const text = at(headSize, lines);
    const sum = sumOf(file, text);
    if (!headOf({ program, sum, lines }).every((byte, index) => head[index] === byte)) close();
    else entries = entriesIn(decoder.decode(text), headSize + lines);
  } catch {
    // None, or none that can be read: it will be written anew.
    close();
  }
  return { entries, close, sketchesOf: (kept) => sketchesOf(kept, at) };
}

function sumOf(file: number, text: Uint8Array): string {
  const sum = createHash('sha256').update(text);
  const room = new Uint8Array(portion);
  for (let from = headSize + text.length, read = -1; read !== 0; from += read) {
    read = readSync(file, room, 0, portion, from);
    sum.update(room.subarray(0, read));
  }
  return sum.digest('base64');
}

/** The sum vouches for the shape of the lines. */
function entriesIn(text: string, behind: number): ReadonlyMap<string, Kept> {
  const entries = new Map<string, Kept>();
  let sketches = behind;
  for (let from = 0, end = text.indexOf('\n'); end !== -1; from = end + 1, end = text.indexOf('\n', from)) {
    const name = text.indexOf('\t', from);
    const at = text.indexOf('\t', name + 1);
    const count = text.indexOf('\t', at + 1);
    const paragraphs = Number(text.slice(at + 1, count));
    const entry = text.slice(count + 1, end);
    entries.set(text.slice(from, name), { at: Number(text.slice(name + 1, at)), entry, paragraphs, sketches });
    sketches += paragraphs * (placeBytes + sketchBytes);
  }
  return entries;
}

function sketchesOf({ sketches, paragraphs }: Kept, at: (from: number, size: number) => Uint8Array): Sketches {
  if (typeof sketches !== 'number') return sketches;
  // Each in bytes of their own, since numbers of more than a byte begin at certain places only.
  const places = at(sketches, paragraphs * placeBytes);
  const own = at(sketches + places.length, paragraphs * sketchBytes);
  return { places: new Int32Array(places.buffer), sketches: new Uint16Array(own.buffer) };
}

/** Whether a name fits into a line. */
export function isName(name: string): boolean {
  return !/[\t\r\n]/u.test(name);
}

/** All of it or nothing, so that nobody ever reads half a cache. Throws where it cannot be written. */
export function writeCacheFile(path: string, program: string, { entries, close, sketchesOf }: CacheFile): void {
  const beside = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    write(beside, program, { entries, sketchesOf });
    // Some systems replace no file that somebody has open.
    close();
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function write(path: string, program: string, { entries, sketchesOf }: Omit<CacheFile, 'close'>): void {
  const file = openSync(path, 'wx');
  try {
    const sum = createHash('sha256');
    let at = headSize;
    const put = (bytes: Uint8Array): void => {
      sum.update(bytes);
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done);
      at += bytes.length;
    };
    inPortions(linesOf(entries), put);
    const lines = at - headSize;
    inPortions(sketchBytesOf(entries, sketchesOf), put);
    writeSync(file, headOf({ program, sum: sum.digest('base64'), lines }), 0, headSize, 0);
  } finally {
    closeSync(file);
  }
}

function inPortions(pieces: Iterable<Uint8Array>, put: (bytes: Uint8Array) => void): void {
  const room = new Uint8Array(portion);
  let size = 0;
  for (const piece of pieces) {
    if (size + piece.length > room.length) {
      put(room.subarray(0, size));
      size = 0;
    }
    if (piece.length > room.length) put(piece);
    else {
      room.set(piece, size);
      size += piece.length;
    }
  }
  put(room.subarray(0, size));
}

function* linesOf(all: ReadonlyMap<string, Kept>): Iterable<Uint8Array> {
  for (const [name, { at, paragraphs, entry }] of all)
    yield encoder.encode(`${name}\t${at}\t${paragraphs}\t${entry}\n`);
}

function* sketchBytesOf(entries: CacheFile['entries'], sketchesOf: CacheFile['sketchesOf']): Iterable<Uint8Array> {
  for (const kept of entries.values()) {
    if (kept.paragraphs === 0) continue;
    const { places, sketches } = sketchesOf(kept);
    yield bytesOf(places);
    yield bytesOf(sketches);
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array | Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
