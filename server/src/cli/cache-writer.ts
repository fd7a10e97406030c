/**
 * Writes the file of a cache beside the one that is read, record by record, and puts it in the place of that one at the
 * end: all of it or nothing, so that nobody ever reads half a cache.
 */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { headOf, headSize, type Kept, lineOf, piecesOf, type Sketches } from './cache-file.ts';

/** Bytes that are written at once. */
const portion = 256_000;

/** All of its methods throw where nothing can be written. */
export class CacheWriter {
  readonly #path: string;
  readonly #program: string;
  readonly #beside: string;
  readonly #table = new Map<string, Kept>();
  readonly #sum = createHash('sha256');
  readonly #room = new Uint8Array(portion);
  #held = 0;
  #file: number | undefined;
  /** Where the next byte goes. */
  #at = headSize;

  constructor(path: string, program: string) {
    this.#path = path;
    this.#program = program;
    this.#beside = `${path}.${process.pid}.tmp`;
    mkdirSync(dirname(path), { recursive: true });
    removeLeft(path);
    this.#file = openSync(this.#beside, 'wx');
  }

  has(name: string): boolean {
    return this.#table.has(name);
  }

  add(name: string, at: number, entry: string, sketches: Sketches): void {
    this.#put(name, { at, paragraphs: sketches.places.length / 3 }, piecesOf(entry, sketches));
  }

  /** The record of another cache, as it is. */
  copy(name: string, { at, paragraphs }: Kept, record: Uint8Array): void {
    this.#put(name, { at, paragraphs }, [record]);
  }

  /** `before` is called when all is written: some systems replace no file that somebody has open. */
  finish(before: () => void): void {
    const table = this.#at;
    for (const [name, kept] of this.#table) this.#write(lineOf(name, kept));
    this.#flush();
    const head = headOf({ program: this.#program, sum: this.#sum.digest('base64'), table });
    if (this.#file !== undefined) writeSync(this.#file, head, 0, headSize, 0);
    this.#close();
    before();
    renameSync(this.#beside, this.#path);
  }

  /** Leaves nothing behind. */
  drop(): void {
    this.#close();
    rmSync(this.#beside, { force: true });
  }

  #put(name: string, kept: Pick<Kept, 'at' | 'paragraphs'>, pieces: readonly Uint8Array[]): void {
    const from = this.#at;
    for (const piece of pieces) this.#write(piece);
    this.#table.set(name, { ...kept, from, size: this.#at - from });
  }

  /** Held back, so that the many small pieces cost one call together. */
  #write(bytes: Uint8Array): void {
    if (this.#held + bytes.length > this.#room.length) this.#flush();
    this.#at += bytes.length;
    if (bytes.length > this.#room.length) this.#writeNow(bytes, this.#at - bytes.length);
    else {
      this.#room.set(bytes, this.#held);
      this.#held += bytes.length;
    }
  }

  #flush(): void {
    this.#writeNow(this.#room.subarray(0, this.#held), this.#at - this.#held);
    this.#held = 0;
  }

  #writeNow(bytes: Uint8Array, at: number): void {
    this.#sum.update(bytes);
    for (let done = 0; done < bytes.length && this.#file !== undefined; )
      done += writeSync(this.#file, bytes, done, bytes.length - done, at + done);
  }

  #close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}

/** What runs that were ended from outside have left beside this cache. */
function removeLeft(path: string): void {
  const name = basename(path);
  for (const other of readdirSync(dirname(path))) {
    const pid = other.startsWith(`${name}.`) ? /^(\d+)\.tmp$/u.exec(other.slice(name.length + 1))?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dirname(path), other), { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
