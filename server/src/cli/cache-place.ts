/** Where the cache of a check lies. */
import { type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ownName = '.report-docs-cache';

/** Where tools of a project keep such things; without a project beside the reports. */
export function cachePlace(wanted: string | undefined): string {
  if (wanted !== undefined) return resolve(isFolder(wanted) || /[\\/]$/u.test(wanted) ? join(wanted, ownName) : wanted);
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    if (isFolder(join(folder, 'node_modules'))) return join(folder, 'node_modules', '.cache', 'report-docs', 'check');
    if (folder === dirname(folder)) return resolve(ownName);
  }
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false;
}

/** Undefined where there is nothing, or nothing that may be looked at. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
