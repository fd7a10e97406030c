/**
 * Threads that check files beside each other. Files go out in batches, so that a message costs little beside the work; a
 * thread has two of them, so that it never waits, and no more, so that nothing piles up. Where a thread ends unasked its
 * files are tried once more, one by one, and the one that ends a thread again is told of.
 */
import { Worker } from 'node:worker_threads';
import type { Copies, FileResult } from './check-file.ts';
import { type Checker, type CheckPlan, NoThreads } from './checker.ts';
import type { Found } from './files.ts';
import { sayIn } from './language.ts';
import { problem } from './problem.ts';
import { unreadFile } from './unread.ts';

export interface Batch {
  readonly number: number;
  readonly jobs: readonly { readonly found: Found; readonly copies: Copies | undefined }[];
}

/** The first of a thread has no batch: it has begun. */
export interface Answer {
  readonly number: number;
  readonly results: readonly (FileResult | undefined)[];
}

export interface WorkerData {
  readonly plan: CheckPlan;
}

interface Job {
  readonly found: Found;
  readonly copies: Copies | undefined;
  readonly done: (result: FileResult | undefined) => void;
  readonly failed: (error: Error) => void;
  /** It was among the files of a thread that ended. */
  readonly tried: boolean;
}

interface Thread {
  readonly worker: Worker;
  /** It may keep as much as the largest text takes. */
  readonly roomy: boolean;
  readonly batches: Map<number, readonly Job[]>;
  /** It has begun: a file can end it, its own program does not. */
  proven: boolean;
}

const batchSize = 8;
const batchesAhead = 2;

/**
 * What one thread may keep. Where little is allowed what is let go is tidied away sooner, and most reports are short; one
 * that is too long for it ends the thread and is tried again where there is room for a text of some megabytes.
 */
const narrow = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 12 };
const wide = { ...narrow, maxOldGenerationSizeMb: 512 };

/** This file is bundled, or compiled by itself; that of the threads lies beside it either way. */
function workerFile(): URL {
  return new URL('./worker.js', import.meta.url);
}

export function checkerPool(plan: CheckPlan, jobs: number, file: URL = workerFile()): Checker {
  const pool = new Pool(plan, jobs, file);
  return {
    width: jobs * batchSize * (batchesAhead + 1),
    check: (found, copies) => pool.check(found, copies),
    end: () => pool.end(),
  };
}

class Pool {
  readonly #plan: CheckPlan;
  readonly #most: number;
  readonly #file: URL;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Job[] = [];
  #number = 0;
  /** A thread has ended: whoever comes in its place has room. */
  #cautious = false;
  #planned: NodeJS.Immediate | undefined;

  constructor(plan: CheckPlan, most: number, file: URL) {
    this.#plan = plan;
    this.#most = most;
    this.#file = file;
  }

  check(found: Found, copies: Copies | undefined): Promise<FileResult | undefined> {
    return new Promise((done, failed) => {
      this.#waiting.push({ found, copies, done, failed, tried: false });
      if (this.#waiting.length >= batchSize) this.#send();
      // No more may come.
      else this.#planned ??= setImmediate(() => this.#send());
    });
  }

  end(): void {
    clearImmediate(this.#planned);
    for (const { worker } of this.#threads) void worker.terminate();
    this.#threads.clear();
  }

  #send(): void {
    clearImmediate(this.#planned);
    this.#planned = undefined;
    while (this.#waiting.length > 0) {
      const thread = this.#idlest(this.#waiting[0]?.tried === true);
      if (!thread) return;
      const jobs = this.#waiting.splice(0, batchOf(this.#waiting));
      const number = this.#number++;
      thread.batches.set(number, jobs);
      const batch: Batch = { number, jobs: jobs.map(({ found, copies }) => ({ found, copies })) };
      thread.worker.postMessage(batch);
    }
  }

  /** One that can take more; a new one where all are at work. What has ended a thread goes to one with room. */
  #idlest(tried: boolean): Thread | undefined {
    const able = [...this.#threads].filter(({ roomy }) => roomy || !tried);
    const [idlest] = able.sort((a, b) => a.batches.size - b.batches.size);
    if (idlest?.batches.size === 0) return idlest;
    if (this.#threads.size < this.#most) return this.#begun();
    return idlest && idlest.batches.size < batchesAhead ? idlest : undefined;
  }

  #begun(): Thread {
    const workerData: WorkerData = { plan: this.#plan };
    const roomy = this.#cautious;
    const worker = new Worker(this.#file, { workerData, resourceLimits: roomy ? wide : narrow });
    const thread: Thread = { worker, roomy, batches: new Map(), proven: false };
    this.#threads.add(thread);
    worker.on('message', ({ number, results }: Answer) => {
      thread.proven = true;
      const jobs = thread.batches.get(number) ?? [];
      thread.batches.delete(number);
      for (const [index, { done }] of jobs.entries()) done(results[index]);
      this.#send();
    });
    let why: unknown;
    worker.on('error', (error: unknown) => {
      why = error;
    });
    // Not before: what it has answered until then arrives only now, and must not be blamed.
    worker.on('exit', (code) => this.#ended(thread, why ?? `exit code ${code}`));
    return thread;
  }

  #ended(thread: Thread, why: unknown): void {
    if (!this.#threads.delete(thread)) return;
    this.#cautious = true;
    const reason = why instanceof Error ? why.message : String(why);
    const batches = [...thread.batches.values()];
    if (!thread.proven) {
      for (const { failed } of [...batches.flat(), ...this.#waiting.splice(0)]) failed(new NoThreads(reason));
      return;
    }
    const say = sayIn(this.#plan.language);
    // The first of its batches is the one it was at.
    const [atWork = [], ...others] = batches;
    for (const { tried, found, done } of atWork) {
      if (tried) done(unreadFile(found.path, problem('internal', reason), say));
    }
    const again = atWork.filter(({ tried }) => !tried).map((job) => ({ ...job, tried: true }));
    this.#waiting.unshift(...again, ...others.flat());
    this.#send();
  }
}

/** A file that may have ended a thread goes alone. */
function batchOf(waiting: readonly Job[]): number {
  if (waiting[0]?.tried) return 1;
  const next = waiting.findIndex(({ tried }) => tried);
  return Math.min(next < 0 ? waiting.length : next, batchSize);
}
