/** One file of a check: read, looked at, mended where that is asked for. A fault in it costs this file alone. */
import type { Neighbourhood } from '../core/report/neighbours.ts';
import { type CheckedText, checkText, type RuleChoice, remember } from './check-text.ts';
import type { CheckedFile } from './checked.ts';
import type { Decoded } from './encoding.ts';
import { type Found, shownPath } from './files.ts';
import { fixText } from './fix.ts';
import { absolute, type FolderSetups } from './folder-setup.ts';
import type { Say } from './language.ts';
import { writeBytes } from './output.ts';
import { type Problem, problem, sentenceOf } from './problem.ts';
import { readText, standardInput } from './read.ts';
import type { Timing } from './timing.ts';
import { bytesLike, rewrite } from './write.ts';

/** What becomes of safe fixes: written into the file, or told as what would change. */
export type FixMode = 'none' | 'write' | 'diff';

export interface FileRun {
  readonly choice: RuleChoice;
  readonly encoding: string | undefined;
  readonly fix: FixMode;
  /** What standard input would be called as a file. */
  readonly stdinName: string | undefined;
  readonly setups: FolderSetups;
  readonly timing: Timing | undefined;
  /** What was seen of the reports before. */
  readonly seen: Neighbourhood;
  readonly say: Say;
  readonly onError: (path: string, what: string) => void;
}

export interface FileResult {
  readonly file: CheckedFile;
  /** Where it lies, or would lie. */
  readonly path: string;
  /** Fixes made, or that would be made. */
  readonly fixed: number;
  /** The text before and after them, where they are told and not written. */
  readonly change?: { readonly before: string; readonly after: string };
}

/** Undefined for a file that its folder leaves out. */
export async function checkFile(found: Found, run: FileRun): Promise<FileResult | undefined> {
  const path = found.path === standardInput ? (run.stdinName ?? standardInput) : found.path;
  if (found.problem) return unread(path, found.problem, run.say);
  const setup = await run.setups.of(path);
  const ignored = setup.of(absolute(path)).ignored;
  const passedOn = found.path === standardInput && run.fix === 'write';
  if (ignored && !passedOn) return undefined;
  const read = await readText(found.path, run.encoding);
  if (read.type === 'problem') return unread(path, read.problem, run.say);
  const { choice, seen, timing, onError } = run;
  const shown = shownPath(path);
  const name = path === standardInput ? '' : shown;
  const check = (text: string): CheckedText =>
    checkText(text, {
      choice,
      setup,
      name,
      path,
      seen,
      timing,
      onError: (rule, error) => onError(shown, `${rule}: ${String(error)}`),
    });
  try {
    if (passedOn && ignored) return await passOn(path, read, run);
    const fixing = run.fix !== 'none';
    const result = fixing
      ? await mended(found.path, path, { read, check, run })
      : { file: fileOf(shown, check(read.text)), path, fixed: 0 };
    remember(result.file.analysis, { choice, setup, name, seen });
    return result;
  } catch (error) {
    // A fault of ours in one file must not keep the others from being checked.
    return unread(path, problem('internal', String(error)), run.say);
  }
}

type Read = Extract<Decoded, { readonly type: 'text' }>;

interface Mending {
  readonly read: Read;
  readonly check: (text: string) => CheckedText;
  readonly run: FileRun;
}

async function mended(source: string, path: string, { read, check, run }: Mending): Promise<FileResult> {
  const before = read.text;
  const { text: after, count, checked } = fixText(before, check);
  const file = fileOf(shownPath(path), checked);
  if (run.fix === 'diff') return { file, path, fixed: count, ...(after !== before && { change: { before, after } }) };
  const failure =
    source === standardInput
      ? await writtenOut(after, read)
      : after === before
        ? undefined
        : await rewrite(source, after, read);
  if (!failure) return { file, path, fixed: count };
  return unread(path, failure, run.say, check(before));
}

async function passOn(path: string, read: Read, run: FileRun): Promise<FileResult | undefined> {
  const failure = await writtenOut(read.text, read);
  return failure && unread(path, failure, run.say);
}

async function writtenOut(text: string, before: Read): Promise<Problem | undefined> {
  const bytes = await bytesLike(text, before);
  if (!(bytes instanceof Uint8Array)) return bytes;
  writeBytes(bytes);
  return undefined;
}

function fileOf(path: string, checked: CheckedText): CheckedFile {
  return { path, ...checked };
}

function unread(path: string, why: Problem, say: Say, checked?: CheckedText): FileResult {
  const error = { code: why.code, message: say(sentenceOf(why), { detail: why.detail }) };
  const { analysis, kind = null, findings = [], language = 'en' } = checked ?? {};
  return { file: { path: shownPath(path), kind, findings, language, analysis, error }, path, fixed: 0 };
}
