/** Those who check files one by one: this thread, or several others. Both get the same plan, as plain data. */
import { forget } from '../core/text/memo.ts';
import type { Copies, FileResult, FileRun } from './check-file.ts';
import type { RuleChoice } from './check-text.ts';
import type { Found } from './files.ts';
import type { FolderSetups } from './folder-setup.ts';
import { type Language, sayIn } from './language.ts';
import type { Strategy } from './stamp.ts';

/** What the run says of every file. */
export interface CheckPlan {
  readonly choice: RuleChoice;
  readonly encoding: string | undefined;
  /** No file of a folder is looked at. */
  readonly plain: boolean;
  readonly detailed: boolean;
  readonly strategy: Strategy | undefined;
  /** Of the run. */
  readonly language: Language;
}

export interface Checker {
  /** See `checkFile`. */
  readonly check: (found: Found, copies?: Copies) => Promise<FileResult | undefined>;
  /** How many files may be asked for before the first is done. */
  readonly width: number;
  readonly end: () => void;
}

/** Threads cannot be had at all; no file is to blame. */
export class NoThreads extends Error {}

/** What this thread can do and others cannot: mend, take times, read standard input. */
export type HereOnly = Pick<FileRun, 'fix' | 'stdinName' | 'timing' | 'seen'>;

type CheckFile = Checker['check'];

/** Files after which all that is remembered of texts is let go: of other reports it is of no use, and it adds up. */
const batch = 16;

export function forgetful(check: CheckFile): CheckFile {
  let files = 0;
  return (found, copies) => {
    if (files++ % batch === 0) forget();
    return check(found, copies);
  };
}

/** Rules and kinds are loaded with the first file: a run that knows all of them needs none. */
export function checkerHere(plan: CheckPlan, here: HereOnly): Checker {
  let loading: Promise<CheckFile> | undefined;
  const load = async (): Promise<CheckFile> => {
    const { checkFile } = await import('./check-file.ts');
    const { folderSetups } = await import('./folder-setup.ts');
    const run = runOf(plan, here, folderSetups);
    return forgetful((found, copies) => checkFile(found, run, copies));
  };
  return {
    width: 1,
    end: () => undefined,
    check: async (found, copies) => {
      loading ??= load();
      return (await loading)(found, copies);
    },
  };
}

export function runOf(
  { plain, language, ...plan }: CheckPlan,
  here: HereOnly,
  setups: (plain: boolean) => FolderSetups,
): FileRun {
  return { ...plan, ...here, setups: setups(plain), say: sayIn(language) };
}
