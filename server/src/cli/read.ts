/** A path, or `-` for standard input → its text. Reading never throws; what could not be read says why. */
import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { type Decoded, decode } from './encoding.ts';
import { type Problem, problem, problemOf } from './problem.ts';

/** Stands for standard input among paths. */
export const standardInput = '-';

/** Half of what fits into one string, so that decoding cannot fail for its length. */
const largest = 256 * 1024 * 1024;

/** `look` is shown the bytes before they are decoded. */
export async function readText(
  path: string,
  encoding: string | undefined,
  look?: (bytes: Uint8Array) => void,
): Promise<Decoded> {
  const bytes = path === standardInput ? await readStandardInput() : readBytes(path);
  if (!(bytes instanceof Uint8Array)) return { type: 'problem', problem: bytes };
  look?.(bytes);
  // What takes a turn to decode must not lie where the next file is read to.
  const kept = encoding !== undefined || bytes.length <= 64 || !isUtf8(bytes) ? bytes.slice() : bytes;
  return decode(kept, encoding);
}

/** Not awaited: of many small files half the time would be spent on waiting for the next turn. */
export function readBytes(path: string): Uint8Array | Problem {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return problem('is-folder');
    // A pipe has content like a file: `report-docs check <(pandoc …)`. A device may never end.
    if (!stats.isFile() && !stats.isFIFO()) return problem('not-a-file');
    if (stats.size > largest) return problem('too-large');
    return stats.isFile() && stats.size < room.length ? shortFile(path, stats.size) : viewOf(readFileSync(path));
  } catch (error) {
    return problemOf(error, path);
  }
}

/** One place for the bytes of all files: they are text or a hash before the next file is read. */
const room = new Uint8Array(128 * 1024);

function shortFile(path: string, expected: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const size = readSync(file, room, 0, room.length, 0);
    // A system may give less than there is, and a file may have grown since it was looked at.
    return size === expected ? room.subarray(0, size) : viewOf(readFileSync(path));
  } finally {
    closeSync(file);
  }
}

async function readStandardInput(): Promise<Uint8Array | Problem> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of process.stdin) {
      if (!(chunk instanceof Uint8Array)) continue;
      size += chunk.length;
      if (size > largest) return problem('too-large');
      chunks.push(chunk);
    }
  } catch (error) {
    return problemOf(error, standardInput);
  }
  return viewOf(Buffer.concat(chunks));
}

/** The same bytes under the type that every decoder takes. */
export function viewOf({ buffer, byteOffset, byteLength }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
