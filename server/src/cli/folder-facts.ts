/**
 * What a run must know of the folder of a file before the file is looked at: whether it is left out, and by what settings
 * it would be judged. Where no folder says anything this is known without loading a rule or a kind.
 */
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Setup } from '../config/setup.ts';
import { Setups } from '../config/setups.ts';
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
}

export interface FolderFacts {
  readonly of: (path: string) => FileFacts | Promise<FileFacts>;
  /** See `FolderSetups`. */
  readonly newProblems: (say: Say) => readonly string[];
}

type KnownSetup = Pick<Setup, 'of'> & { readonly judged: string };

const plainFacts: FileFacts = { ignored: false, judged: '' };

/** With `plain` no file of a folder is looked at. */
export function folderFacts(plain: boolean): FolderFacts {
  if (plain) return { of: () => plainFacts, newProblems: () => [] };
  const bare = new Setups({ host: nodeHost, kinds: [], words: [], rules: [] });
  const folders = new Map<string, KnownSetup | undefined>();
  let whole: FolderSetups | undefined;
  const look = async (path: string, folder: string): Promise<FileFacts> => {
    const { kinds, file } = await bare.find(pathToFileURL(absolute(path)).href);
    const silent = kinds.length === 0 && !file && bare.problems().length === 0;
    if (!silent) whole ??= (await import('./folder-setup.ts')).folderSetups();
    const setup = silent ? undefined : await whole?.of(path);
    // Kinds and settings are data, so that they can be written down as they are.
    const judged = setup && hashOf(JSON.stringify([setup.settings, whole?.ownKinds(setup)]));
    const known = setup && { of: setup.of, judged: judged ?? '' };
    folders.set(folder, known);
    return factsOf(known, path);
  };
  return {
    of: (path) => {
      const folder = path === standardInput ? path : dirname(path);
      return folders.has(folder) ? factsOf(folders.get(folder), path) : look(path, folder);
    },
    newProblems: (say) => whole?.newProblems(say) ?? [],
  };
}

function factsOf(setup: KnownSetup | undefined, path: string): FileFacts {
  if (!setup) return plainFacts;
  const { ignored, kind } = setup.of(absolute(path));
  return { ignored, judged: kind ? `${setup.judged} ${kind.id} ${kind.glob}` : setup.judged };
}
