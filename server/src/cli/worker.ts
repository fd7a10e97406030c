/** A thread that checks what it is given, batch by batch. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkFile, type FileResult } from './check-file.ts';
import { forgetful, runOf } from './checker.ts';
import { folderSetups } from './folder-setup.ts';
import type { Answer, Batch, WorkerData } from './pool.ts';

const { plan }: WorkerData = workerData;
const run = runOf(plan, { fix: 'none', stdinName: undefined, timing: undefined, seen: undefined }, folderSetups);
const check = forgetful((found, copies) => checkFile(found, run, copies));

async function answered({ number, jobs }: Batch): Promise<void> {
  const results: (FileResult | undefined)[] = [];
  for (const { found, copies } of jobs) results.push(await check(found, copies));
  tell({ number, results });
}

/** Sketches are handed over and not copied. */
function tell(answer: Answer): void {
  const sketches = answer.results.flatMap((result) => result?.sketch ?? []);
  const buffers = sketches.flatMap(({ sketches: { buffer }, places }) => [buffer, places.buffer]);
  parentPort?.postMessage(
    answer,
    buffers.filter((buffer) => buffer instanceof ArrayBuffer),
  );
}

let last = Promise.resolve();
parentPort?.on('message', (batch: Batch) => {
  last = last.then(() => answered(batch));
});
tell({ number: -1, results: [] });
