/**
 * A cheap look at the first lines of a text: may this be a report?
 * Client and server call the same function, so that no server starts for a README and none is missing for a report.
 * It may say yes to a text that turns out to be none; it never says no to one that `detectKind` would recognize.
 */
import { comparable } from '../text/unmask.ts';
import { declaresKind } from './declared.ts';
import type { Kind } from './kind.ts';

/** Words a title or heading may show a kind by; the words of a group must all be there. */
export type TitleWords = readonly (readonly string[])[];

/** Titles and headings are short; a longer line is text and is not looked at. */
const longest = 160;

/** `path` may be empty; `headLines` are the first lines of the document, 40 are enough. */
export function maybeReport(path: string, headLines: readonly string[], words: TitleWords): boolean {
  if (/\.report(?:\.txt)?$/iu.test(path)) return true;
  if (headLines.some(declaresKind)) return true;
  const head = comparable(headLines.filter(mayBeTitle).join('\n'));
  return words.some((group) => group.every((word) => head.includes(word)));
}

/** Items, quotations and table rows are no titles, nor is a line that ends like a sentence; a `#` may. */
function mayBeTitle(line: string): boolean {
  if (line.length > longest || /^\s*(?:[-*+•>|]\s|\||>)/u.test(line)) return false;
  return /^\s*#/u.test(line) || !/[。；;，,：:]\s*$/u.test(line);
}

/** What `maybeReport` must know of the kinds, comparable already, so that a client need not carry them. */
export function titleWordsOf(kinds: readonly Kind[]): TitleWords {
  const groups = kinds.flatMap(({ detect }) => [
    ...detect.title.map((word) => [word]),
    ...detect.titleAll,
    ...detect.headings.map((word) => [word]),
  ]);
  const known = new Map(groups.map((group) => group.map(comparable)).map((group) => [group.join('\n'), group]));
  return [...known.values()];
}
