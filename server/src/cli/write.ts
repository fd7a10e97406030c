/** Puts a text in place of a file: all of it or nothing, with the same encoding, mark, rights and place behind links. */
import { access, chmod, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { encode } from './encode.ts';
import type { Form } from './encoding.ts';
import { type Problem, problem } from './problem.ts';

/** The text a file had when it was read. */
export interface Original {
  readonly text: string;
  readonly form: Form;
}

/** The bytes of a text in the form of the one before it, or why there are none. */
export async function bytesLike(text: string, before: Original): Promise<Uint8Array | Problem> {
  const encoded = await encode(text, before.form, before.text);
  if (encoded.type === 'bytes') return encoded.bytes;
  return problem('lacking-character', `${encoded.encoding}: ${encoded.char}`);
}

/** Undefined where all went well. */
export async function rewrite(path: string, text: string, before: Original): Promise<Problem | undefined> {
  const bytes = await bytesLike(text, before);
  return bytes instanceof Uint8Array ? replace(path, bytes) : bytes;
}

/** Written beside it and renamed, so that nobody ever sees half a file. */
export async function replace(path: string, bytes: Uint8Array): Promise<Problem | undefined> {
  let beside: string | undefined;
  try {
    const target = await realpath(path).catch(() => path);
    const mode = await modeOf(target);
    // A rename asks for rights of the folder alone; a file that may not be written stays.
    if (mode !== undefined) await access(target, constants.W_OK);
    beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    await writeFile(beside, bytes, { flag: 'wx' });
    if (mode !== undefined) await chmod(beside, mode);
    await rename(beside, target);
    return undefined;
  } catch (error) {
    if (beside !== undefined) await rm(beside, { force: true }).catch(() => undefined);
    return problem('write-failed', error instanceof Error ? error.message : String(error));
  }
}

/** Undefined for a file that is not there yet. */
async function modeOf(path: string): Promise<number | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats) return undefined;
  if (!stats.isFile()) throw new Error(`not a file: ${basename(path)}`);
  return stats.mode & 0o7777;
}
