/** Settings and kinds of the folders on the command line: the same as in the editor, from the same files. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Setup } from '../config/setup.ts';
import { Setups } from '../config/setups.ts';
import type { Kind } from '../core/kind/kind.ts';
import { Lines } from '../core/text/lines.ts';
import { kinds } from '../generated/kinds.ts';
import { rules } from '../generated/rules.ts';
import { titleWords } from '../generated/title-words.ts';
import { nodeHost } from '../node-host.ts';
import { shownPath } from './files.ts';
import type { Say } from './language.ts';
import { harmless, writeError } from './output.ts';
import { standardInput } from './read.ts';

export interface FolderSetups {
  /** What holds for a file; for standard input what holds in the working directory. */
  readonly of: (path: string) => Promise<Setup>;
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
  return {
    of: async (path) => (plain ? setups.plain : setups.find(pathToFileURL(absolute(path)).href)),
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

/** As patterns see it: with `/` between names. */
export function absolute(path: string): string {
  return resolve(path === standardInput ? 'stdin' : path);
}
