/** Which files of a folder may be reports, told by their names alone. */
import type { HostEntry } from '../host.ts';
import { keyOf } from '../uris.ts';

/** Whether a walk through a folder goes into this folder, or looks at this file. */
export function isOnTheWay(entry: HostEntry): boolean {
  return !isHidden(entry.name) && (entry.folder || isReportLike(entry.name));
}

/** Whether a walk through one of the folders would come to this file. */
export function liesIn(folders: readonly string[], uri: string): boolean {
  const key = keyOf(uri);
  return folders.some((folder) => {
    const start = `${keyOf(folder).replace(/\/+$/u, '')}/`;
    if (!key.startsWith(start)) return false;
    const names = key.slice(start.length).split('/');
    return !names.some(isHidden) && isReportLike(names.at(-1) ?? '');
  });
}

/** In the language of reports every text is one. */
export function isOwn(path: string): boolean {
  return /\.report(?:\.txt)?$/iu.test(path);
}

/** The last name of a path. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What tools keep for themselves. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function isReportLike(name: string): boolean {
  return /\.(?:report|md|markdown|rst|txt)$/iu.test(name);
}
