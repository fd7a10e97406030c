/** `report-docs check`: reads every file named or found, says what the rules found, and answers with the exit code. */
import type { Setup } from '../config/setup.ts';
import { analyze } from '../core/analyze.ts';
import type { Lines } from '../core/text/lines.ts';
import { rules } from '../generated/rules.ts';
import type { Severity } from '../rules/rule.ts';
import { type Finding, runRules } from '../rules/run.ts';
import { type Found, filesOf, shownPath } from './files.ts';
import { absolute, type FolderSetups, folderSetups } from './folder-setup.ts';
import type { Language, Say } from './language.ts';
import { harmless, type Paint, paintFor, writeError, writeOut } from './output.ts';
import { type Problem, type ProblemCode, problem, sentenceOf } from './problem.ts';
import { readText, standardInput } from './read.ts';

/** A finding as it is told: lines and columns from 1, in UTF-16 units, the end column exclusive. */
interface CheckedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Whether an editor offers a quick fix. */
  readonly fixable: boolean;
}

export interface CheckedFile {
  readonly path: string;
  /** Null where the text is no report of a known kind; nothing is checked then. */
  readonly kind: string | null;
  readonly findings: readonly CheckedFinding[];
  /** The file could not be read. */
  readonly error?: { readonly code: ProblemCode; readonly message: string };
}

export interface Summary {
  readonly files: number;
  readonly recognized: number;
  readonly findings: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

/** How results are written. What a format has to say of one file is written when that file is done. */
export interface CheckFormat {
  readonly file: (file: CheckedFile, paint: Paint) => string;
  /** To standard output behind the last file. */
  readonly end: (files: readonly CheckedFile[], summary: Summary) => string;
  /** To standard error, for people; nothing where the summary is part of the output. */
  readonly closing: (files: readonly CheckedFile[], summary: Summary, say: Say) => string;
}

/** From which severity on findings make the run fail. */
export const failLevels = ['error', 'warning', 'info', 'hint', 'never'] as const;

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly failOn: (typeof failLevels)[number];
  readonly kind: string | undefined;
  /** Of the messages; each report's own where none is asked for. */
  readonly language: Language | undefined;
  readonly encoding: string | undefined;
  /** False to leave the files of the folders aside: no `reports.yaml`, no kinds of their own. */
  readonly config: boolean;
  readonly say: Say;
}

/** 0 nothing to fail for, 1 findings, 2 something could not be read or checked. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const { format, say } = options;
  const paint = paintFor(process.stdout, process.env);
  const setups = folderSetups(!options.config);
  const files: CheckedFile[] = [];
  let broken = false;
  const fail = (sentence: string): void => {
    broken = true;
    writeError(`report-docs: ${harmless(sentence)}\n`);
  };
  const onError = (path: string, what: string): void => fail(`${path}: ${what}`);
  for await (const found of filesOf(paths)) {
    const file = await checkedFile(found, { options, setups, onError });
    for (const sentence of setups.newProblems(say)) fail(sentence);
    if (!file) continue;
    if (file.error) onError(file.path, file.error.message);
    files.push(file);
    writeOut(format.file(file, paint));
  }
  const summary = summaryOf(files);
  writeOut(format.end(files, summary));
  writeError(format.closing(files, summary, say));
  if (broken) return 2;
  return fails(summary, options.failOn) ? 1 : 0;
}

type OnError = (path: string, what: string) => void;

interface Run {
  readonly options: CheckOptions;
  readonly setups: FolderSetups;
  readonly onError: OnError;
}

/** Undefined for a file that its folder leaves out. */
async function checkedFile(found: Found, { options, setups, onError }: Run): Promise<CheckedFile | undefined> {
  if (found.problem) return unreadFile(found.path, found.problem, options.say);
  const setup = await setups.of(found.path);
  if (setup.of(absolute(found.path)).ignored) return undefined;
  const read = await readText(found.path, options.encoding);
  if (read.type === 'problem') return unreadFile(found.path, read.problem, options.say);
  try {
    return checkedText(found.path, read.text, { options, setup, onError });
  } catch (error) {
    // A fault of ours in one file must not keep the others from being checked.
    return unreadFile(found.path, problem('internal', String(error)), options.say);
  }
}

function unreadFile(path: string, problem: Problem, say: Say): CheckedFile {
  const message = say(sentenceOf(problem), { detail: problem.detail });
  return { path: shownPath(path), kind: null, findings: [], error: { code: problem.code, message } };
}

interface TextRun {
  readonly options: CheckOptions;
  readonly setup: Setup;
  readonly onError: OnError;
}

function checkedText(path: string, text: string, { options, setup, onError }: TextRun): CheckedFile {
  const { kind, language } = options;
  const shown = shownPath(path);
  const name = path === standardInput ? '' : shown.normalize('NFC');
  const analysis = analyze(text, {
    kinds: setup.kinds,
    path: name,
    folder: setup.of(absolute(path)).kind,
    ...(kind === undefined ? {} : { kind }),
  });
  if (!analysis.detected) return { path: shown, kind: null, findings: [] };
  const findings = runRules(analysis, rules, {
    ...(language && { language }),
    ...(setup.settings && { settings: setup.settings }),
    onError: (rule, error) => onError(shown, `${rule}: ${String(error)}`),
  });
  const { lines, detected } = analysis;
  return { path: shown, kind: detected.kind.id, findings: findings.map((finding) => checkedFinding(finding, lines)) };
}

function checkedFinding({ rule, severity, message, span, fixes }: Finding, lines: Lines): CheckedFinding {
  const { start, end } = lines.rangeOf(span);
  return {
    rule,
    severity,
    message,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    fixable: fixes.length > 0,
  };
}

function summaryOf(files: readonly CheckedFile[]): Summary {
  const findings = files.flatMap((file) => file.findings);
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  return {
    files: files.length,
    recognized: files.filter(({ kind }) => kind !== null).length,
    findings: findings.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    hints: count('hint'),
  };
}

function fails({ errors, warnings, infos, hints }: Summary, failOn: CheckOptions['failOn']): boolean {
  const counts = [errors, warnings, infos, hints];
  const levels = failLevels.indexOf(failOn);
  return failOn !== 'never' && counts.slice(0, levels + 1).some((count) => count > 0);
}
