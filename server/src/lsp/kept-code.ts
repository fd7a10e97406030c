/**
 * Loads files as Node does, and keeps what the engine has compiled of them in the user's own folder for temporary files,
 * for the next start. The engine itself refuses what another version of it has kept.
 */
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';

interface Module {
  exports: object;
}

type Load = (path: string) => unknown;

/** Loads the file, and with it what it requires by path, now or later; all else is required by `builtIn`. */
export function keptCode(main: string, builtIn: Load): void {
  const folder = ownFolder();
  const modules = new Map<string, Module>();
  const fresh: (() => void)[] = [];
  const load = (path: string): object => {
    const known = modules.get(path);
    if (known) return known.exports;
    const module: Module = { exports: {} };
    modules.set(path, module);
    const { script, keep } = scriptOf(path, folder);
    if (keep) fresh.push(keep);
    const here = dirname(path);
    const require = (name: string): unknown =>
      /^(?:\.|\/|[A-Za-z]:)/u.test(name) ? load(resolve(here, name)) : builtIn(name);
    script.runInThisContext()(module.exports, require, module, path, here);
    return module.exports;
  };
  load(main);
  // By then what a first report needs is compiled, and not only parsed.
  process.on('exit', () => {
    for (const keep of fresh) keep();
    if (folder !== undefined && fresh.length > 0) attempt(() => tidy(folder));
  });
}

/** A file as a function of what Node hands to modules; with `keep` where there was nothing usable. */
function scriptOf(path: string, folder: string | undefined): { readonly script: Script; readonly keep?: () => void } {
  const text = readFileSync(path, 'utf8');
  // The engine only compares lengths, so the build writes a digest of the file into its first line.
  const digest = /^"use strict";\/\/([0-9a-f]{16})\n/u.exec(text)?.[1];
  const kept = folder && digest ? `${folder}/${process.version}-${process.arch}-${digest}` : undefined;
  const cachedData = kept === undefined ? undefined : attempt(() => readFileSync(kept));
  const code = `(function(exports,require,module,__filename,__dirname){${text}\n})`;
  const script = new Script(code, { filename: path, ...(cachedData && { cachedData }) });
  if (kept === undefined || (cachedData && script.cachedDataRejected !== true)) return { script };
  return { script, keep: () => attempt(() => written(kept, new Uint8Array(script.createCachedData()))) };
}

/** Nobody may find half of a file. */
function written(path: string, data: Uint8Array): void {
  const half = `${path}.${process.pid}`;
  writeFileSync(half, data, { mode: 0o600 });
  renameSync(half, path);
}

/** How long what is not used is kept, in milliseconds. */
const longest = 30 * 24 * 3600 * 1000;

/** Leaves no code of versions that are gone. */
function tidy(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = `${folder}/${name}`;
    if (Date.now() - statSync(path).mtimeMs > longest) rmSync(path);
  }
}

/** A folder that nobody else can write to; undefined where there is none. */
function ownFolder(): string | undefined {
  return attempt(() => {
    const user = process.getuid?.();
    const folder = `${tmpdir()}/report-docs-code${user === undefined ? '' : `-${user}`}`;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = lstatSync(folder);
    const own = found.isDirectory() && (user === undefined || (found.uid === user && (found.mode & 0o077) === 0));
    return own ? folder : undefined;
  });
}

/** What cannot be kept is compiled again. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
