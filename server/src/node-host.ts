/** The disk, for addresses of the scheme `file`; on any other file system only open documents are known. */
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host, HostEntry, Look } from './host.ts';

/** Bytes; a report is text, and a text of this size is a log. */
const largest = 5_000_000;

/** Bytes that are read to see whether a file is wanted; they hold 40 lines of any report. */
const headSize = 16_384;

export const nodeHost: Host = {
  list: async (folder) => (await attempt(() => listed(pathOf(folder)))) ?? [],
  look: async (file, known, wanted) => (await attempt(() => looked(pathOf(file), known, wanted))) ?? missing,
  exists: async (file) => (await attempt(async () => (await stat(pathOf(file))).isFile())) ?? false,
  pause: () => new Promise((resolve) => setImmediate(resolve)),
  storage: {
    load: (file, most) => attempt(() => loaded(pathOf(file), most)),
    save: async (file, parts) => {
      await attempt(() => saved(pathOf(file), parts));
    },
  },
};

const missing: Look = { type: 'missing' };

/** The one `try` around the disk: what cannot be read is not there for us. */
async function attempt<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch {
    return undefined;
  }
}

/** Throws for other schemes. */
function pathOf(uri: string): string {
  return fileURLToPath(uri);
}

async function listed(folder: string): Promise<readonly HostEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() || entry.isFile())
    .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }));
}

async function looked(path: string, known: string | undefined, wanted: (head: string) => boolean): Promise<Look> {
  if (known !== undefined && stampOf(await stat(path)) === known) return { type: 'same' };
  const file = await open(path, 'r');
  try {
    const found = await file.stat();
    const { size } = found;
    if (size > largest) return missing;
    const stamp = stampOf(found);
    const bytes = new Uint8Array(size);
    const head = await filled(file, bytes.subarray(0, headSize), 0);
    if (!wanted(decoded(head, size > headSize))) return { type: 'unwanted', stamp };
    const rest = size > headSize ? await filled(file, bytes.subarray(headSize), headSize) : head;
    return { type: 'text', stamp, text: decoded(bytes.subarray(0, rest.byteOffset + rest.length), false) };
  } finally {
    await file.close();
  }
}

function stampOf({ size, mtimeMs }: { readonly size: number; readonly mtimeMs: number }): string {
  return `${size} ${mtimeMs}`;
}

async function loaded(path: string, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return size > most ? undefined : await filled(file, new Uint8Array(size), 0);
  } finally {
    await file.close();
  }
}

/** Written beside it and then put in its place; two servers do not write into one file. */
async function saved(path: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
  const half = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(half, parts, { mode: 0o600 });
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

/** The bytes from this position on, as many as there are by now. */
async function filled(
  file: FileHandle,
  into: Uint8Array<ArrayBuffer>,
  position: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { bytesRead } = await file.read(into, 0, into.length, position);
  return into.subarray(0, bytesRead);
}

/** UTF-8, else UTF-16 with its mark, else what old Chinese files are in; `cut` for bytes that may end inside a character. */
function decoded(bytes: Uint8Array, cut: boolean): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
  } catch {
    return new TextDecoder('gb18030').decode(bytes, { stream: cut });
  }
}
