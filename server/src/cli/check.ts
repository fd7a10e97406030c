/** `report-docs check`: every file named or found, what the rules say of it, and the exit code. Nothing of a file is kept but sketches. */
import { type Baseline, newBaseline, readBaseline } from './baseline.ts';
import type { FileResult } from './check-file.ts';
import { type Complaints, type FilesOptions, filesChecked } from './check-files.ts';
import type { CheckedFile, CheckFormat, Totals } from './checked.ts';
import { NoThreads } from './checker.ts';
import { shownPath } from './files.ts';
import { diffFormat } from './formats/diff.ts';
import { drained, harmless, paintFor, terminalFor, writeError, writeOut } from './output.ts';
import { type Progress, progressOn } from './progress.ts';
import { standardInput } from './read.ts';
import { counter, type FailOptions, fails } from './totals.ts';

export interface CheckOptions extends FailOptions, FilesOptions {
  readonly format: CheckFormat;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
}

/** 0 nothing to fail for, 1 findings, 2 something could not be read, checked or written. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const { say } = options;
  const complaints = complaintsOn(progressOn(process.stderr, process.env));
  const known = options.baseline === undefined ? undefined : await readBaseline(options.baseline, say);
  if (known && 'problem' in known) {
    complaints.fail(`${shownPath(options.baseline ?? '')}: ${known.problem}`);
    return 2;
  }
  const sums = await checkAll(paths, options, { baseline: known?.baseline, complaints }).catch((error: unknown) => {
    if (!(error instanceof NoThreads)) throw error;
    complaints.fail(say(noThreads, { detail: error.message }));
  });
  if (complaints.failed() || !sums) return 2;
  if (options.fix === 'diff') return sums.fixed === 0 ? 0 : 1;
  return fails(sums, options) ? 1 : 0;
}

function complaintsOn(progress: Progress): Complaints & { readonly failed: () => boolean } {
  let failed = false;
  return {
    progress,
    failed: () => failed,
    fail: (sentence) => {
      failed = true;
      progress.clear();
      writeError(`report-docs: ${harmless(sentence)}\n`);
    },
  };
}

interface Circumstances {
  readonly baseline: Baseline | undefined;
  readonly complaints: Complaints;
}

async function checkAll(
  paths: readonly string[],
  options: CheckOptions,
  { baseline, complaints }: Circumstances,
): Promise<Totals> {
  const { say, fix } = options;
  const made = options.writeBaseline === undefined ? undefined : newBaseline(options.writeBaseline);
  const output = outputOf(paths, options, complaints.progress);
  const count = counter();
  let fixed = 0;
  output.start();
  for await (const result of filesChecked(paths, { ...options, detailed: detailedFor(options) }, complaints)) {
    if (result.file.error) complaints.fail(`${result.file.path}: ${result.file.error.message}`);
    made?.add(result.file, result.path);
    const told = made ? { ...result.file, findings: [] } : (baseline?.fresh(result.file, result.path) ?? result.file);
    fixed += result.fixed;
    count.add(told);
    await output.file(told, result);
  }
  complaints.progress.clear();
  const totals = count.totals({ fixed: fix === 'none' ? undefined : fixed, baseline: baseline?.totals() });
  output.end(totals);
  if (options.timing) writeError(options.timing.table(say));
  if (made) await writeDown(made, options, complaints);
  return totals;
}

/** A baseline knows findings by their lines, a terminal is shown these. */
function detailedFor({ detailed, baseline, writeBaseline }: CheckOptions): boolean {
  return detailed || baseline !== undefined || writeBaseline !== undefined || terminalFor(process.stdout, process.env);
}

async function writeDown(
  made: ReturnType<typeof newBaseline>,
  { writeBaseline = '', say }: CheckOptions,
  { fail }: Complaints,
): Promise<void> {
  const written = await made.write(say);
  if (typeof written === 'string') fail(`${shownPath(writeBaseline)}: ${written}`);
  else writeError(`${say(wroteBaseline, { count: written, path: harmless(shownPath(writeBaseline)) })}\n`);
}

interface Output {
  readonly start: () => void;
  readonly file: (file: CheckedFile, result: FileResult) => Promise<void>;
  readonly end: (totals: Totals) => void;
}

/** Where a mended text goes to standard output, what is said of it goes to standard error. */
function outputOf(paths: readonly string[], options: CheckOptions, progress: Progress): Output {
  const { fix, language, say } = options;
  const aside = fix === 'write' && paths.includes(standardInput);
  const stream = aside ? process.stderr : process.stdout;
  const context = {
    say,
    language,
    paint: paintFor(stream, process.env),
    terminal: terminalFor(stream, process.env),
    columns: stream.columns || 80,
  };
  const writer = (fix === 'diff' ? diffFormat : options.format)(context);
  const write = (text: string): void => {
    if (text !== '' && stream.isTTY) progress.clear();
    if (aside) writeError(text);
    else writeOut(text);
  };
  let held = '';
  let next = 0;
  return {
    start: () => write(writer.start()),
    file: async (file, { change }) => {
      held += change ? (await import('./fix.ts')).diffOf(file.path, change, context) : writer.file(file);
      // Many small pieces cost more than what is in them, and nobody reads faster.
      if (held.length < most && performance.now() < next) return;
      write(held);
      held = '';
      next = performance.now() + between;
      await drained();
    },
    end: (totals) => {
      write(held + writer.end(totals));
      writeError(writer.closing(totals));
    },
  };
}

/** Characters and milliseconds that output is held back for at most. */
const most = 16_000;
const between = 50;

const wroteBaseline = {
  zh: '已把 {count} 个问题写入基线 {path}。',
  en: 'Wrote {count} findings to the baseline {path}.',
};
const noThreads = {
  zh: '检查线程无法启动，可用 --jobs 1 改用一个线程：{detail}',
  en: 'the threads of the check do not start; --jobs 1 does without them: {detail}',
};
