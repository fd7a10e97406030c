// The words that kinds are known by, as files that are short and soon read: one text for a list, not a list of texts.

/** `titleWords`: words of a group between tabs, a group in each line. */
export function titleWordsFile(words) {
  const text = words.map((group) => group.join('\t')).join('\n');
  return [
    "import type { TitleWords } from '../core/kind/sniff.ts';",
    '',
    `const text = ${JSON.stringify(text)};`,
    '',
    "export const titleWords: TitleWords = text.split('\\n').map((group) => group.split('\\t'));",
    '',
  ].join('\n');
}

/** `kindHeads`, written as `kindHead` reads them. */
export function kindHeadsFile(heads) {
  const lines = heads.map(({ id, language, family, title, detect, bases }) => {
    const lists = Object.entries(detect).filter(([, list]) => list.length > 0);
    const texts = lists.map(([name, list]) => [name, list.map((one) => [one].flat().join('\t'))]);
    const joined = texts.map(([name, list]) => [name, list.join(name === 'titleAll' ? '\n' : '\t')]);
    const made = [[id, language, family, title.zh, title.en], Object.fromEntries(joined)];
    if (bases.length > 0) made.push(bases);
    return `  kindHead(${made.map((part) => JSON.stringify(part)).join(', ')}),`;
  });
  return [
    "import { kindHead, type KindHead } from '../lsp/lazy-kinds.ts';",
    '',
    'export const kindHeads: readonly KindHead[] = [',
    ...lines,
    '];',
    '',
  ].join('\n');
}
