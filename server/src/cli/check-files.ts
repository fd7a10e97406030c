/** The files of a check: which there are, who checks them, and what is known of them from before. */
import { availableParallelism } from 'node:os';
import { Neighbourhood } from '../core/report/neighbours.ts';
import type { ResultCache } from './cache.ts';
import type { FileResult, FixMode } from './check-file.ts';
import { type Checker, type CheckPlan, checkerHere } from './checker.ts';
import { checkedEndings, type Found, filesOf, shownPath } from './files.ts';
import { folderFacts } from './folder-facts.ts';
import type { Say } from './language.ts';
import { harmless, writeError } from './output.ts';
import type { Progress } from './progress.ts';
import { resultsOf } from './results.ts';
import type { Timing } from './timing.ts';

export interface FilesOptions extends CheckPlan {
  readonly fix: FixMode;
  readonly stdinName: string | undefined;
  readonly timing: Timing | undefined;
  /** Threads; undefined for as many as serve. */
  readonly jobs: number | undefined;
  /** The file of the cache, where there is to be one. */
  readonly cache: string | undefined;
  readonly say: Say;
}

export interface Complaints {
  readonly progress: Progress;
  readonly fail: (sentence: string) => void;
}

/** File by file, in the order of the arguments and of names. */
export async function* filesChecked(
  paths: readonly string[],
  options: FilesOptions,
  { progress, fail }: Complaints,
): AsyncGenerator<FileResult> {
  const { say, plain, fix, stdinName, timing } = options;
  const files = filesOf(paths, checkedEndings);
  // To know all of them costs the room of their names, so only where they are counted; some decide who checks.
  const first = taken(files, progress.shown ? Number.POSITIVE_INFINITY : fewest);
  const facts = folderFacts(plain, say);
  const { here, checker } = await checkersFor(first.length, options);
  const cache = await cacheFor(options);
  const run = { plan: planOf(options), facts, here, checker, cache, stdinName };
  const all = resultsOf(chained(first, files), { ...run, mends: fix !== 'none', timed: timing !== undefined });
  let done = 0;
  let whole = false;
  try {
    for await (const { result, problems } of all) {
      for (const fault of result?.faults ?? []) fail(`${result?.file.path}: ${fault}`);
      for (const sentence of problems) fail(sentence);
      progress.step(done++, first.length, result?.file.path ?? '');
      if (result) yield result;
    }
    whole = true;
  } finally {
    checker.end();
    if (!whole) cache?.drop();
  }
  const detail = cache?.save();
  if (detail === undefined) return;
  const path = harmless(shownPath(options.cache ?? ''));
  writeError(`report-docs: ${say(noCache, { path, detail: harmless(detail) })}\n`);
}

/** Fewer files are checked by this thread before others have begun. */
const fewest = 64;

async function checkersFor(
  files: number,
  options: FilesOptions,
): Promise<{ readonly here: Checker; readonly checker: Checker }> {
  const { fix, stdinName, timing, jobs } = options;
  const plan = planOf(options);
  const mends = fix !== 'none';
  const here = checkerHere(plan, { fix, stdinName, timing, seen: mends ? new Neighbourhood() : undefined });
  const threads = jobs ?? (files < fewest ? 1 : availableParallelism());
  // Files are mended one after the other, and times taken beside each other would be those of waiting, too.
  if (mends || timing || threads === 1) return { here, checker: here };
  const { checkerPool } = await import('./pool.ts');
  return { here, checker: checkerPool(plan, threads) };
}

async function cacheFor({ cache, fix }: FilesOptions): Promise<ResultCache | undefined> {
  if (cache === undefined || fix !== 'none') return undefined;
  const { openCache } = await import('./cache.ts');
  return openCache(cache);
}

/** Without what cannot be sent to another thread. */
function planOf({ choice, encoding, plain, detailed, strategy, language }: FilesOptions): CheckPlan {
  return { choice, encoding, plain, detailed, strategy, language };
}

/** Not by `for…of`, which would end what they are taken from. */
function taken(files: Iterator<Found>, most: number): readonly Found[] {
  const some: Found[] = [];
  while (some.length < most) {
    const next = files.next();
    if (next.done) break;
    some.push(next.value);
  }
  return some;
}

function* chained(first: readonly Found[], rest: Iterable<Found>): Iterable<Found> {
  yield* first;
  yield* rest;
}

const noCache = {
  zh: '缓存 {path} 未能写入：{detail}',
  en: 'the cache {path} could not be written: {detail}',
};
