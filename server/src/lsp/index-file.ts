/**
 * What is known of the files of a workspace, as bytes and back: blocks that are written and read one at a time, each with
 * the sum of what is in it. Names, places and sketches, no text.
 *
 * A block is four numbers (sum, bytes of text, places, bytes of sketches), a text in JSON, places, sketches, all in the
 * order of bytes of this machine. The first block says what program wrote them and how many follow.
 */
import type { SketchedReport } from '../core/report/neighbours.ts';
import { sketchSize } from '../core/text/shingles.ts';
import type { IndexedReport } from '../features/report-index.ts';

/** A file as it was when last seen. */
export interface KeptFile {
  readonly stamp: string;
  readonly judged: string;
  readonly report: Pick<IndexedReport, 'names' | 'places' | 'titled'> | undefined;
  readonly sketched: boolean;
  readonly sketch: Pick<SketchedReport, 'title' | 'sketches' | 'places'> | undefined;
}

/** Another shape of what is below gets another number. */
const shape = 2;

const filesInBlock = 64;
const headSize = 16;

/** More is not written: the files that were read first are left out, and will be read again. */
const mostBytes = 96_000_000;

/** What a file of this format is refused at without a look. */
export const largestIndex = mostBytes + 1_000_000;

/** Key, stamp, judged, sketched, then of a report: titled, names, their number, then of a sketch: title, paragraphs. */
type Row = readonly [string, string, string, boolean, boolean?, string?, number?, string?, number?];

/** The bytes, block by block, the files that were read last first; waits before each of them. */
export async function* indexBytes(
  files: Iterable<readonly [string, KeptFile]>,
  program: string,
  rest: () => Promise<void>,
): AsyncIterable<Uint8Array> {
  const latest = [...files].reverse();
  const blocks = blocksOf(latest);
  yield blockOf(JSON.stringify([shape, program, blocks.length]), [], []);
  for (const block of blocks) {
    await rest();
    yield blockOf(
      JSON.stringify(block.map(([key, file]) => rowOf(key, file))),
      block.flatMap(([, { report, sketch }]) => [
        ...(report ? [report.places] : []),
        ...(sketch ? [sketch.places] : []),
      ]),
      block.flatMap(([, { sketch }]) => (sketch ? [sketch.sketches] : [])),
    );
  }
}

type Files = readonly (readonly [string, KeptFile])[];

function blocksOf(files: Files): readonly Files[] {
  let bytes = 0;
  const first = files.findIndex(([key, { report, sketch }]) => {
    bytes += 100 + 3 * key.length + 3 * (report?.names.length ?? 0) + 4 * (report?.places.length ?? 0);
    bytes += 4 * (sketch?.places.length ?? 0) + (sketch?.sketches.length ?? 0);
    return bytes > mostBytes;
  });
  const some = first < 0 ? files : files.slice(0, first);
  return Array.from({ length: Math.ceil(some.length / filesInBlock) }, (_, index) =>
    some.slice(index * filesInBlock, (index + 1) * filesInBlock),
  );
}

function rowOf(key: string, { stamp, judged, report, sketched, sketch }: KeptFile): Row {
  if (!report) return [key, stamp, judged, sketched];
  const { titled, names, places } = report;
  const named = [key, stamp, judged, sketched, titled, names, places.length] as const;
  return sketch ? [...named, sketch.title, sketch.places.length / 3] : named;
}

function blockOf(text: string, places: readonly Int32Array[], sketches: readonly Uint8Array[]): Uint8Array {
  const written = new TextEncoder().encode(text);
  const ints = places.reduce((sum, { length }) => sum + length, 0);
  const sketched = sketches.reduce((sum, { length }) => sum + length, 0);
  const { placesAt, sketchesAt, size } = layoutOf(written.length, ints, sketched);
  const bytes = new Uint8Array(size);
  bytes.set(written, headSize);
  put(new Int32Array(bytes.buffer, placesAt, ints), places);
  put(bytes.subarray(sketchesAt), sketches);
  const words = new Int32Array(bytes.buffer);
  words.set([0, written.length, ints, sketched]);
  words[0] = wordHash(words.subarray(1), shape);
  return bytes;
}

function put<Numbers extends Int32Array | Uint8Array>(into: Numbers, parts: readonly Numbers[]): void {
  let at = 0;
  for (const part of parts) {
    into.set(part, at);
    at += part.length;
  }
}

/** Bytes from the start of the block. */
function layoutOf(
  text: number,
  ints: number,
  sketched: number,
): { readonly placesAt: number; readonly sketchesAt: number; readonly size: number } {
  const placesAt = headSize + Math.ceil(text / 4) * 4;
  const sketchesAt = placesAt + ints * 4;
  return { placesAt, sketchesAt, size: sketchesAt + Math.ceil(sketched / 4) * 4 };
}

/** By key what the bytes say; undefined where another program wrote them, or they are not whole. */
export async function filesOfIndex(
  bytes: Uint8Array<ArrayBuffer>,
  program: string,
  rest: () => Promise<void>,
): Promise<Map<string, KeptFile> | undefined> {
  // Numbers can only be looked at where they stand at a multiple of their size.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const head = blockAt(whole, 0);
  const [version, writer, blocks]: readonly unknown[] = head ? JSON.parse(head.text) : [];
  if (!head || version !== shape || writer !== program || typeof blocks !== 'number') return undefined;
  const files = new Map<string, KeptFile>();
  let at = head.end;
  for (let index = 0; index < blocks; index++) {
    await rest();
    const block = blockAt(whole, at);
    if (!block) return undefined;
    readBlock(block, files);
    at = block.end;
  }
  // As they were put in: the latest last.
  return new Map([...files].reverse());
}

interface Block {
  readonly text: string;
  readonly places: Int32Array;
  readonly sketches: Uint8Array;
  readonly end: number;
}

/** Undefined where there is none, or its sum is another one. */
function blockAt({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>, at: number): Block | undefined {
  if (length - at < headSize) return undefined;
  const start = byteOffset + at;
  const [sum, text = 0, ints = 0, sketched = 0] = new Int32Array(buffer, start, 4);
  if (text < 0 || ints < 0 || sketched < 0) return undefined;
  const { placesAt, sketchesAt, size } = layoutOf(text, ints, sketched);
  if (size > length - at) return undefined;
  if (sum !== wordHash(new Int32Array(buffer, start + 4, size / 4 - 1), shape)) return undefined;
  return {
    text: new TextDecoder().decode(new Uint8Array(buffer, start + headSize, text)),
    places: new Int32Array(buffer, start + placesAt, ints),
    sketches: new Uint8Array(buffer, start + sketchesAt, sketched),
    end: at + size,
  };
}

/** The numbers are not copied: all files of an index are in the one piece of memory that was read. */
function readBlock({ text, places, sketches }: Block, into: Map<string, KeptFile>): void {
  const rows: readonly Row[] = JSON.parse(text);
  let place = 0;
  let number = 0;
  const next = (count: number): Int32Array => {
    place += count;
    return places.subarray(place - count, place);
  };
  for (const [key, stamp, judged, sketched, titled = false, names, count = 0, title, paragraphs = 0] of rows) {
    const report = names === undefined ? undefined : { names, titled, places: next(count) };
    const from = number;
    number += paragraphs * sketchSize;
    const sketch =
      title === undefined
        ? undefined
        : { title, places: next(paragraphs * 3), sketches: sketches.subarray(from, number) };
    into.set(key, { stamp, judged, sketched, report, sketch });
  }
}

/** Tells whether numbers are the same ones, not who has made them. */
export function wordHash(words: Int32Array, seed: number): number {
  let hash = seed;
  for (let index = 0; index < words.length; index++) {
    hash = Math.imul(hash ^ (words[index] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash | 0;
}
