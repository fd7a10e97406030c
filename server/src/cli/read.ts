/** A path, or `-` for standard input → its text. Reading never throws; what could not be read says why. */
import { readFile, stat } from 'node:fs/promises';
import { type Decoded, decode } from './encoding.ts';
import { type Problem, problem, problemOf } from './problem.ts';

/** Stands for standard input among paths. */
export const standardInput = '-';

/** Half of what fits into one string, so that decoding cannot fail for its length. */
const largest = 256 * 1024 * 1024;

export async function readText(path: string, encoding: string | undefined): Promise<Decoded> {
  const bytes = path === standardInput ? await readStandardInput() : await readBytes(path);
  return bytes instanceof Uint8Array ? decode(bytes, encoding) : { type: 'problem', problem: bytes };
}

async function readBytes(path: string): Promise<Uint8Array | Problem> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return problem('is-folder');
    // A pipe has content like a file: `report-docs check <(pandoc …)`. A device may never end.
    if (!stats.isFile() && !stats.isFIFO()) return problem('not-a-file');
    return stats.size > largest ? problem('too-large') : viewOf(await readFile(path));
  } catch (error) {
    return problemOf(error, path);
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
function viewOf({ buffer, byteOffset, byteLength }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
