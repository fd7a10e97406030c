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
  const titles = headLines.filter(mayBeTitle);
  const head = comparable(titles.join('\n'));
  const english = titles.map((title) => ` ${spaced(title)} `);
  const fields = headLines.join('\n').toLowerCase();
  const shows = (word: string): boolean => {
    if (word.startsWith('='))
      return (
        english.includes(` ${word.slice(1)} `) ||
        titles.some((title) => comparable(title).replace(/^#+/u, '') === word.slice(1))
      );
    if (word.endsWith(':')) return fields.includes(word);
    return isLatin(word) ? english.some((title) => title.includes(` ${word} `)) : head.includes(word);
  };
  return words.some((group) => group.every(shows));
}

function spaced(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isLatin(word: string): boolean {
  return /^[\x20-\x7e]+$/u.test(word);
}

/** Items, quotations and table rows are no titles, nor is a line that ends like a sentence; a `#` may. */
function mayBeTitle(line: string): boolean {
  if (line.length > longest || /^\s*(?:[-*+•>|]\s|\||>)/u.test(line)) return false;
  return /^\s*#/u.test(line) || !/[。；;，,：:]\s*$/u.test(line);
}

/**
 * What `maybeReport` must know of the kinds, so that a client need not carry them: Chinese words comparable, English ones
 * with blanks between words; `=word` is a heading of its own, `word:` a field.
 */
export function titleWordsOf(kinds: readonly Kind[]): TitleWords {
  const plain = (word: string): string => (isLatin(word) ? spaced(word) : comparable(word));
  const groups = kinds.flatMap(({ detect }) => [
    ...[...detect.title, ...detect.titleOnly].map((word) => [plain(word)]),
    ...detect.titleAll.map((group) => group.map(plain)),
    ...(detect.fields.length > 0
      ? [detect.fields.map((name) => `${name.toLowerCase()}:`)]
      : detect.headings.flatMap((names) => names.split('|').map((word) => [`=${plain(word)}`]))),
  ]);
  return [...new Map(groups.map((group) => [group.join('\n'), group])).values()];
}
