/** What `.gitignore` files leave out, nested ones included, as git would. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The rules in force in a folder and what they are counted from. Immutable: a folder with rules of its own makes new ones. */
export interface Ignored {
  readonly root: string;
  /** There are none, and nothing is to be asked. */
  readonly none: boolean;
  readonly rules: Ignore;
}

/** Rules for a folder that is searched: those of the repository around it, or of the working directory. */
export function ignoredFrom(folder: string, workingDirectory: string): Ignored {
  const root = repositoryOf(folder) ?? (isInside(folder, workingDirectory) ? workingDirectory : folder);
  const above = foldersBetween(root, folder);
  let ignored = noRules(root);
  for (const one of above) ignored = withRulesOf(one, ignored);
  // A folder that is named is searched, though git ignores it: then the rules outside it have nothing to say.
  return isIgnored(folder, true, ignored) ? noRules(folder) : ignored;
}

/** The same rules and those of this folder's own `.gitignore`. */
export function withRulesOf(folder: string, before: Ignored): Ignored {
  const { root, rules } = before;
  const lines = linesOf(join(folder, '.gitignore'));
  if (lines.length === 0) return before;
  const prefix = pathFrom(root, folder);
  return {
    root,
    none: false,
    rules: matcher()
      .add(rules)
      .add(lines.map((line) => rebased(line, prefix))),
  };
}

export function isIgnored(path: string, folder: boolean, { root, none, rules }: Ignored): boolean {
  if (none) return false;
  const inside = pathFrom(root, path);
  return inside !== '' && rules.ignores(folder ? `${inside}/` : inside);
}

function noRules(root: string): Ignored {
  return { root, none: true, rules: matcher() };
}

/** Git follows the file system in what letters are the same. */
function matcher(): Ignore {
  return ignore({ ignorecase: process.platform === 'win32' || process.platform === 'darwin' });
}

/** A pattern of a folder's file as one of the root's, so that later and nearer rules win over earlier ones. */
function rebased(line: string, prefix: string): string {
  if (prefix === '' || line.trim() === '' || line.startsWith('#')) return line;
  const negation = line.startsWith('!') ? '!' : '';
  const pattern = line.slice(negation.length);
  const at = `/${prefix.replace(/[\\*?[\]! #]/gu, '\\$&')}/`;
  const anchored = /\/./u.test(pattern.trimEnd());
  return `${negation}${at}${anchored ? pattern.replace(/^\//u, '') : `**/${pattern}`}`;
}

function linesOf(file: string): readonly string[] {
  try {
    const text = readFileSync(file, 'utf8');
    return text
      .replace(/^\uFEFF/u, '')
      .normalize('NFC')
      .split(/\r?\n/u);
  } catch {
    // No such file, or one git could not read either.
    return [];
  }
}

/** The nearest folder that holds `.git`, from this one upwards. */
function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return undefined;
  }
}

/** From the outer to the inner one, the inner one left out: a folder reads its own rules when it is searched. */
function foldersBetween(outer: string, inner: string): readonly string[] {
  const folders: string[] = [];
  for (let at = inner; at !== outer && at !== dirname(at); at = dirname(at)) folders.unshift(dirname(at));
  return folders;
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Composed, so that names from macOS meet patterns typed elsewhere. */
function pathFrom(root: string, path: string): string {
  return relative(root, path).split(sep).join('/').normalize('NFC');
}
