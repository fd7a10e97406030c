/** One file of a check: read, looked at, mended where that is asked for. A fault in it costs this file alone. */
import type { Analysis } from '../core/analyze.ts';
import {
  type Copy,
  type Neighbourhood,
  type Neighbours,
  neighboursBy,
  type SketchedReport,
} from '../core/report/neighbours.ts';
import { type CheckedText, checkText, type RuleChoice, sketchFor } from './check-text.ts';
import type { CheckedFile } from './checked.ts';
import type { Decoded } from './encoding.ts';
import { absolute, type Found, shownPath } from './files.ts';
import { fixText } from './fix.ts';
import type { FolderSetups } from './folder-setup.ts';
import type { Say } from './language.ts';
import { writeBytes } from './output.ts';
import { type Problem, problem } from './problem.ts';
import { readText, standardInput } from './read.ts';
import { contentStamp, metadataStamp, type Strategy } from './stamp.ts';
import type { Timing } from './timing.ts';
import { toldOf } from './told.ts';
import { unreadFile } from './unread.ts';
import { bytesLike, rewrite } from './write.ts';

/** What becomes of safe fixes: written into the file, or told as what would change. */
export type FixMode = 'none' | 'write' | 'diff';

export interface FileRun {
  readonly choice: RuleChoice;
  readonly encoding: string | undefined;
  readonly fix: FixMode;
  /** What standard input would be called as a file. */
  readonly stdinName: string | undefined;
  /** All that is known of a finding is wanted. */
  readonly detailed: boolean;
  /** How the file will be known again, where somebody wants to. */
  readonly strategy: Strategy | undefined;
  readonly setups: FolderSetups;
  readonly timing: Timing | undefined;
  /** Where files are mended: what was seen of the reports before. Otherwise those who ask compare. */
  readonly seen: Neighbourhood | undefined;
  readonly say: Say;
}

/** Plain data, so that it can come from another thread. */
export interface FileResult {
  readonly file: CheckedFile;
  /** Where it lies, or would lie. */
  readonly path: string;
  /** Fixes made, or that would be made. */
  readonly fixed: number;
  /** The text before and after them, where they are told and not written. */
  readonly change?: { readonly before: string; readonly after: string };
  /** What other reports are compared with; undefined where no rule compares. */
  readonly sketch?: SketchedReport | undefined;
  readonly stamp?: string | undefined;
  /** Rules that broke. */
  readonly faults: readonly string[];
}

/** What other reports have in common with a file, paragraph by paragraph. */
export type Copies = readonly (readonly Copy[])[];

/** Undefined for a file that its folder leaves out. Without `copies` it is looked at as if it were alone. */
export async function checkFile(found: Found, run: FileRun, copies?: Copies): Promise<FileResult | undefined> {
  const path = found.path === standardInput ? (run.stdinName ?? standardInput) : found.path;
  if (found.problem) return unread(path, found.problem, run);
  const setup = await run.setups.of(path);
  const ignored = setup.of(absolute(path)).ignored;
  const passedOn = found.path === standardInput && run.fix === 'write';
  if (ignored && !passedOn) return undefined;
  let stamp = run.strategy === 'metadata' ? metadataStamp(found.path) : undefined;
  const read = await readText(found.path, run.encoding, (bytes) => {
    if (run.strategy === 'content') stamp = contentStamp(bytes);
  });
  if (read.type === 'problem') return unread(path, read.problem, run);
  const { choice, seen, timing } = run;
  const shown = shownPath(path);
  const name = path === standardInput ? '' : shown;
  const faults: string[] = [];
  const neighbours = neighboursFor(name, seen, copies);
  const onError = (rule: string, error: unknown): number => faults.push(`${rule}: ${String(error)}`);
  const check = (text: string): CheckedText =>
    checkText(text, { choice, setup, name, path, neighbours, timing, onError });
  try {
    if (passedOn && ignored) return await passOn(path, read, run);
    if (run.fix !== 'none') return await mended(found.path, path, { read, check, run, setup, name, faults });
    const checked = check(read.text);
    // Whoever knows what is like it has its sketch.
    const sketch = copies ? undefined : sketchFor(checked.analysis, { choice, setup, name });
    return { file: fileOf(shown, checked, run), path, fixed: 0, sketch, stamp, faults };
  } catch (error) {
    // A fault of ours in one file must not keep the others from being checked.
    return unread(path, problem('internal', String(error)), run);
  }
}

function neighboursFor(
  name: string,
  seen: Neighbourhood | undefined,
  copies: Copies | undefined,
): ((analysis: Analysis) => Neighbours) | undefined {
  if (seen) return () => seen.of(name);
  return copies && ((analysis) => neighboursBy(analysis, copies));
}

type Read = Extract<Decoded, { readonly type: 'text' }>;

interface Mending {
  readonly read: Read;
  readonly check: (text: string) => CheckedText;
  readonly run: FileRun;
  readonly setup: Awaited<ReturnType<FolderSetups['of']>>;
  readonly name: string;
  readonly faults: readonly string[];
}

async function mended(
  source: string,
  path: string,
  { read, check, run, setup, name, faults }: Mending,
): Promise<FileResult> {
  const before = read.text;
  const { text: after, count, checked } = fixText(before, check);
  const file = fileOf(shownPath(path), checked, run);
  const failure = run.fix === 'diff' ? undefined : await written(source, after, read);
  const last = failure ? check(before) : checked;
  const sketch = sketchFor(last.analysis, { choice: run.choice, setup, name });
  if (sketch) run.seen?.put(name, sketch);
  if (failure) return { ...unread(path, failure, run, last), faults };
  const change = run.fix === 'diff' && after !== before ? { change: { before, after } } : {};
  return { file, path, fixed: count, faults, ...change };
}

async function written(source: string, after: string, read: Read): Promise<Problem | undefined> {
  if (source === standardInput) return writtenOut(after, read);
  return after === read.text ? undefined : rewrite(source, after, read);
}

async function passOn(path: string, read: Read, run: FileRun): Promise<FileResult | undefined> {
  const failure = await writtenOut(read.text, read);
  return failure && unread(path, failure, run);
}

async function writtenOut(text: string, before: Read): Promise<Problem | undefined> {
  const bytes = await bytesLike(text, before);
  if (!(bytes instanceof Uint8Array)) return bytes;
  writeBytes(bytes);
  return undefined;
}

function fileOf(path: string, checked: CheckedText, { detailed }: FileRun): CheckedFile {
  const { kind, language } = checked;
  return { path, kind, language, findings: toldOf(checked, detailed) };
}

function unread(path: string, why: Problem, run: FileRun, checked?: CheckedText): FileResult {
  const result = unreadFile(path, why, run.say);
  return checked ? { ...result, file: { ...result.file, ...fileOf(result.file.path, checked, run) } } : result;
}
