/** Pages that are documentation and test at once: prose, and blocks `~~~word option=value` that the tests run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PageBlock {
  /** `report`, `fixed`, `outline`, `kind`, `neighbour`. */
  readonly word: string;
  readonly options: ReadonlyMap<string, string>;
  /** With the line break of its last line. */
  readonly text: string;
  /** The heading of the page above it. */
  readonly heading: string;
  /** From 1, for messages. */
  readonly line: number;
}

export interface Page {
  readonly path: string;
  /** File name without ending: the id of a rule. */
  readonly name: string;
  readonly blocks: readonly PageBlock[];
}

/** Every page of a folder but its README. */
export function pagesIn(folder: string): readonly Page[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map((file) => ({
      path: join(folder, file),
      name: file.replace(/\.md$/u, ''),
      blocks: blocksOf(readFileSync(join(folder, file), 'utf8')),
    }));
}

/** A block runs to a fence as long as the one that opened it, so that a document with fences fits in a longer one. */
function blocksOf(page: string): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  const lines = page.split('\n');
  let heading = '';
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line] ?? '';
    heading = /^#+ (.*)$/u.exec(text)?.[1] ?? heading;
    const [, fence, word, info] = /^(~{3,})(\w+)(.*)$/u.exec(text) ?? [];
    if (fence === undefined || word === undefined) continue;
    const end = lines.indexOf(fence, line + 1);
    if (end === -1) throw new Error(`block of line ${line + 1} is not closed`);
    const body = lines.slice(line + 1, end).map((content) => `${content}\n`);
    blocks.push({ word, options: optionsOf(info ?? ''), text: body.join(''), heading, line: line + 1 });
    line = end;
  }
  return blocks;
}

function optionsOf(info: string): ReadonlyMap<string, string> {
  const words = info
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return new Map(
    words.map((word) => [word.replace(/=.*$/u, ''), word.includes('=') ? word.replace(/^[^=]*=/u, '') : '']),
  );
}
