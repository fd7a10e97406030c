// Files below a folder by ending, sorted, so that every script sees the same order.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files below `folder` whose name ends with `ending`, in the order of their names; [] where there is no such folder. */
export function globSync(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : globSync(path, ending);
      return entry.name.endsWith(ending) ? [path] : [];
    });
}
