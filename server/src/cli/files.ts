/** The paths of a command line → the files to read: named ones as they are, folders searched. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type Ignored, ignoredFrom, isIgnored, withRulesOf } from './ignored.ts';
import { type Problem, problemOf } from './problem.ts';
import { standardInput } from './read.ts';

/** A file to read, or a place where none could be looked for. */
export interface Found {
  /** To open it by. */
  readonly path: string;
  /** See `shownPath`. */
  readonly shown: string;
  readonly problem: Problem | undefined;
}

/** Names of files that are looked at in a folder; reStructuredText has habits of its own, so that it is not laid out. */
export const checkedEndings = /\.(?:md|markdown|rst|txt|report)$/iu;
export const formattedEndings = /\.(?:md|markdown|txt|report)$/iu;

/** Each file once, in the order of the arguments, a folder's files in the order of their names. */
export function* filesOf(paths: readonly string[], endings: RegExp): Generator<Found> {
  if (paths.length === 1) return yield* filesAt(paths[0] ?? '', endings);
  const seen = new Set<string>();
  for (const path of paths) {
    for (const found of filesAt(path, endings)) {
      const key = found.path === standardInput ? found.path : resolve(found.path);
      if (!seen.has(key)) yield found;
      seen.add(key);
    }
  }
}

/** The path as it is shown: from the working directory, with slashes. */
export function shownPath(path: string): string {
  return path === standardInput ? path : relative(process.cwd(), resolve(path)).split(sep).join('/');
}

/** As patterns see it: with `/` between names. */
export function absolute(path: string): string {
  return resolve(path === standardInput ? 'stdin' : path);
}

function* filesAt(path: string, endings: RegExp): Generator<Found> {
  if (path === standardInput) return yield { path, shown: path, problem: undefined };
  const there = existing(path);
  if (there.isFolder) yield* search(resolve(there.path), ignoredFrom(resolve(there.path), process.cwd()), endings);
  else yield { path: there.path, shown: shownPath(there.path), problem: there.problem };
}

/** A name from macOS may be decomposed (NFD) where a keyboard types it composed; most systems tell the two apart. */
function existing(path: string): Omit<Found, 'shown'> & { readonly isFolder: boolean } {
  let problem: Problem | undefined;
  for (const spelling of new Set([path, path.normalize('NFC'), path.normalize('NFD')])) {
    try {
      return { path: spelling, problem: undefined, isFolder: statSync(spelling).isDirectory() };
    } catch (error) {
      problem ??= problemOf(error, path);
    }
  }
  return { path, problem, isFolder: false };
}

/** Links are not followed, so no file is met twice and no search runs in a circle. */
function* search(folder: string, above: Ignored, endings: RegExp): Generator<Found> {
  const entries = entriesOf(folder);
  if (!Array.isArray(entries)) return yield { path: folder, shown: shownPath(folder), problem: entries };
  const ignored = entries.some(({ name }) => name === '.gitignore') ? withRulesOf(folder, above) : above;
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  // Put together by hand: to work each path out anew takes as long as to read the file.
  const inside = folder.endsWith(sep) ? folder : folder + sep;
  const shownFolder = shownPath(folder);
  const shownInside = shownFolder === '' || shownFolder.endsWith('/') ? shownFolder : `${shownFolder}/`;
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = inside + entry.name;
    if (entry.isDirectory() && !isIgnored(path, true, ignored)) yield* search(path, ignored, endings);
    else if (entry.isFile() && endings.test(entry.name) && !isIgnored(path, false, ignored))
      yield { path, shown: shownInside + entry.name, problem: undefined };
  }
}

function entriesOf(folder: string): Dirent[] | Problem {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return problemOf(error, folder);
  }
}
