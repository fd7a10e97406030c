/**
 * What a run must know of the folder of a file before the file is looked at: whether it is left out, and by what settings
 * it would be judged. Where no folder says anything this is known without loading a rule or a kind.
 */
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Setup } from '../config/setup.ts';
import { Setups } from '../config/setups.ts';
import type { Kind } from '../core/kind/kind.ts';
import { nodeHost } from '../node-host.ts';
import { absolute } from './files.ts';
import type { FolderSetups } from './folder-setup.ts';
import type { Say } from './language.ts';
import { standardInput } from './read.ts';
import { hashOf } from './stamp.ts';

export interface FileFacts {
  readonly ignored: boolean;
  /** The same text for files that are judged alike, as far as their folders have a say; another one after any change. */
  readonly judged: string;
  /** What is wrong in the files that say so, each sentence once; see `FolderSetups`. */
  readonly problems: readonly string[];
}

export interface FolderFacts {
  readonly of: (path: string) => FileFacts | Promise<FileFacts>;
}

type KnownSetup = Pick<Setup, 'of'> & { readonly judged: string };

const plainFacts: FileFacts = { ignored: false, judged: '', problems: [] };

/** With `plain` no file of a folder is looked at. */
export function folderFacts(plain: boolean, say: Say): FolderFacts {
  if (plain) return { of: () => plainFacts };
  const bare = new Setups({ host: nodeHost, kinds: [], words: [], rules: [] });
  const folders = new Map<string, KnownSetup | undefined>();
  let whole: FolderSetups | undefined;
  const look = async (path: string, folder: string): Promise<FileFacts> => {
    if (folders.has(folder)) return factsOf(folders.get(folder), path);
    const { kinds, file } = await bare.find(pathToFileURL(absolute(path)).href);
    const silent = kinds.length === 0 && !file && bare.problems().length === 0;
    if (!silent) whole ??= (await import('./folder-setup.ts')).folderSetups();
    const setup = silent ? undefined : await whole?.of(path);
    const known = setup && { of: setup.of, judged: judgedBy(setup, whole?.ownKinds(setup) ?? []) };
    folders.set(folder, known);
    return { ...factsOf(known, path), problems: whole?.newProblems(say) ?? [] };
  };
  // One after the other, so that problems are told in the order of the files.
  let last: Promise<unknown> = Promise.resolve();
  return {
    of: (path) => {
      const folder = path === standardInput ? path : dirname(path);
      if (folders.has(folder)) return factsOf(folders.get(folder), path);
      const next = last.then(() => look(path, folder));
      last = next;
      return next;
    },
  };
}

/** Kinds and settings are data, so that they can be written down as they are. */
function judgedBy({ settings }: Setup, ownKinds: readonly Kind[]): string {
  return settings || ownKinds.length > 0 ? hashOf(JSON.stringify([settings, ownKinds])) : '';
}

function factsOf(setup: KnownSetup | undefined, path: string): FileFacts {
  if (!setup) return plainFacts;
  const { ignored, kind } = setup.of(absolute(path));
  return { ignored, judged: kind ? `${setup.judged} ${kind.id} ${kind.glob}` : setup.judged, problems: [] };
}
