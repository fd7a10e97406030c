/** Settings and kinds of the folders on the command line: the same as in the editor, from the same files. */
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Setup } from '../config/setup.ts';
import { Setups } from '../config/setups.ts';
import type { Kind } from '../core/kind/kind.ts';
import { Lines } from '../core/text/lines.ts';
import { kinds } from '../generated/kinds.ts';
import { rules } from '../generated/rules.ts';
import { titleWords } from '../generated/title-words.ts';
import { nodeHost } from '../node-host.ts';
import { absolute, shownPath } from './files.ts';
import type { Say } from './language.ts';
import { harmless, writeError } from './output.ts';
import { standardInput } from './read.ts';

export interface FolderSetups {
  /** What holds for a file; for standard input what holds in the working directory. */
  readonly of: (path: string) => Promise<Setup>;
  /** The kinds of a setup that are not shipped as they are. */
  readonly ownKinds: (setup: Setup) => readonly Kind[];
  /** What is wrong in files that were read since the last time, each with its place: `reports.yaml:3:5: …`. */
  readonly newProblems: (say: Say) => readonly string[];
}

/** The kinds a command knows that works on one file or on none, and whether files that say so are broken. */
export interface KnownKinds {
  readonly kinds: readonly Kind[];
  readonly broken: boolean;
}

/** Those of the folder of a file, of the working directory without one; its own come first. Tells what is wrong in them. */
export async function kindsAround(path: string | undefined, say: Say): Promise<KnownKinds> {
  const setups = folderSetups();
  const { kinds: known } = await setups.of(path ?? standardInput);
  const problems = setups.newProblems(say);
  for (const sentence of problems) writeError(`report-docs: ${harmless(sentence)}\n`);
  return { kinds: known, broken: problems.length > 0 };
}

/** With `plain` no file of a folder is looked at. */
export function folderSetups(plain = false): FolderSetups {
  const setups = new Setups({ host: nodeHost, kinds, words: titleWords, rules });
  const told = new Set<string>();
  const folders = new Map<string, Setup>();
  const find = async (path: string, folder: string): Promise<Setup> => {
    const setup = await setups.find(pathToFileURL(absolute(path)).href);
    folders.set(folder, setup);
    return setup;
  };
  return {
    of: async (path) => {
      const folder = path === standardInput ? path : dirname(path);
      return plain ? setups.plain : (folders.get(folder) ?? find(path, folder));
    },
    ownKinds: (setup) => setup.kinds.filter((kind) => !kinds.includes(kind)),
    newProblems: (say) => {
      const all = setups.problems().flatMap(({ uri, text, problems }) => {
        const lines = new Lines(text);
        const path = shownPath(decodeURIComponent(new URL(uri).pathname));
        return problems.map(({ message, start }) => {
          const { line, character } = lines.positionAt(start);
          return `${path}:${line + 1}:${character + 1}: ${say(message)}`;
        });
      });
      const fresh = all.filter((sentence) => !told.has(sentence));
      for (const sentence of fresh) told.add(sentence);
      return fresh;
    },
  };
}
