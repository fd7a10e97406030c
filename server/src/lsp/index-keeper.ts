/**
 * Keeps what is known of the files of the workspace from one start to the next, where the client gives a place for it.
 * Read when the index is first needed, and written when it is complete and nobody writes or asks for anything.
 */
import type { HostStorage } from '../host.ts';
import { filesOfIndex, indexBytes, type KeptFile, largestIndex } from './index-file.ts';

export interface IndexPlace {
  /** The address of the file; undefined where the client gives no place. Asked when the index is first needed. */
  readonly file: () => string | undefined;
  /** What another program has written is of no use. */
  readonly program: () => string;
  /** Resolves after so many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

export interface IndexKeeperOptions extends IndexPlace {
  readonly storage: HostStorage;
  readonly files: () => Iterable<readonly [string, KeptFile]>;
  /** Resolves when the next step of what nobody waits for may be done. */
  readonly idle: () => Promise<void>;
  readonly pause: () => Promise<void>;
}

/** How long after the first search, and after the last writing, it is written at the earliest, in milliseconds. */
const patience = 3000;
const distance = 60_000;

export class IndexKeeper {
  readonly #options: IndexKeeperOptions;
  #loading: Promise<void> | undefined;
  #kept: Map<string, KeptFile> | undefined;
  #written: number | undefined;
  #wanted = 0;
  #writing = false;
  #times = 0;

  constructor(options: IndexKeeperOptions) {
    this.#options = options;
  }

  /** Reads what was kept, once; nothing to wait for where that is done, or there is no place. */
  load(): Promise<void> | undefined {
    if (this.#loading) return this.#kept ? undefined : this.#loading;
    const file = this.#options.file();
    if (file === undefined) return undefined;
    this.#loading = this.#load(file);
    return this.#loading;
  }

  /** What was kept of a file that nobody has asked for since. */
  take(key: string): KeptFile | undefined {
    const kept = this.#kept?.get(key);
    this.#kept?.delete(key);
    return kept;
  }

  /** All files are known, and this is the version of what is known; it is written in a while if it is news. */
  complete(version: number): void {
    const file = this.#options.file();
    if (file === undefined) return;
    const gone = (this.#kept?.size ?? 0) > 0;
    this.#kept?.clear();
    // Before anything was read anew, what is kept holds all there is.
    this.#written ??= gone ? undefined : 0;
    this.#wanted = version;
    if (this.#written !== version && !this.#writing) void this.#write(file);
  }

  async #load(file: string): Promise<void> {
    const { storage, program, pause } = this.#options;
    const bytes = await storage.load(file, largestIndex);
    this.#kept = (bytes && (await filesOfIndex(bytes, program(), pause))) ?? new Map();
  }

  async #write(file: string): Promise<void> {
    const { storage, program, files, idle, wait = passed } = this.#options;
    this.#writing = true;
    while (this.#written !== this.#wanted) {
      await wait(this.#times++ === 0 ? patience : distance);
      await idle();
      const version = this.#wanted;
      await storage.save(file, indexBytes(files(), program(), idle));
      this.#written = version;
    }
    this.#writing = false;
  }
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
