/** Our own files, for the tests that look at the project itself. Paths are from the root, with `/`. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** All files below a folder with one of these endings; what is generated or installed is not ours. */
export function sourcesIn(folder: string, endings: readonly string[] = ['.ts']): readonly Source[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return /^(?:node_modules|generated)$/u.test(entry.name) ? [] : sourcesIn(path, endings);
    return endings.some((ending) => entry.name.endsWith(ending)) ? [{ path, text: readFileSync(path, 'utf8') }] : [];
  });
}

/** Text files in git, and those that are not in it yet; undefined outside of a clone. */
export function trackedFiles(): readonly Source[] | undefined {
  let listed: string;
  try {
    const options = { encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 26 } as const;
    listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], options);
  } catch {
    return undefined;
  }
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(path));
  return paths.map((path) => ({ path, text: readFileSync(path, 'utf8') })).filter(({ text }) => !text.includes('\0'));
}

export interface Import {
  /** A path of ours, or the name of a package. */
  readonly target: string;
  readonly own: boolean;
  /** Leaves nothing at run time. */
  readonly typeOnly: boolean;
}

/** What a file imports, and what it re-exports. */
export function importsOf({ path, text }: Source): readonly Import[] {
  const code = text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gmu, '');
  const found = [
    ...code.matchAll(/^(?:import|export)\s+([^'"`;]*?\s*from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gmu),
  ];
  return found.map(([, clause = '', stated, dynamic]) => {
    const specifier = stated ?? dynamic ?? '';
    const own = specifier.startsWith('.');
    const target = own ? posix.join(posix.dirname(path), specifier) : specifier;
    return { target, own, typeOnly: isTypeOnly(clause) };
  });
}

function isTypeOnly(clause: string): boolean {
  if (/^type\s/u.test(clause)) return true;
  const names =
    /^\{([^}]*)\}/u
      .exec(clause)?.[1]
      ?.split(',')
      .map((name) => name.trim()) ?? [];
  return names.length > 0 && names.every((name) => name === '' || name.startsWith('type '));
}

export interface NamedFunction {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

/** Functions and methods by the indent their closing brace shares: files are formatted, so that is enough. */
export function functionsOf({ text }: Source): readonly NamedFunction[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const [, indent, named, method, arrow] =
      /^( *)(?:(?:export )?(?:default )?(?:async )?function\*? (\w+)|(?:(?:static|async|get|set|private|override) )*(\*?#?\w+)\([^;]*\)?(?::.*)?\{$|(?:export )?const (\w+) = (?:async )?\(.*=> \{$)/u.exec(
        line,
      ) ?? [];
    const name = named ?? method ?? arrow;
    if (indent === undefined || name === undefined || /^(?:if|for|while|switch|catch|suite|test)$/u.test(name))
      return [];
    const end = lines.findIndex((later, at) => at > index && later.startsWith(`${indent}}`));
    return end === -1 ? [] : [{ name, line: index + 1, lines: end - index + 1 }];
  });
}
