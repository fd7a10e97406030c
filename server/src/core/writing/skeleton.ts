/** The frame of a whole report, made from its kind: title, addressee, opening words, every section that must be there, closing, signature. */
import { genreOf } from '../kind/genre.ts';
import type { Kind } from '../kind/kind.ts';
import { customaryNumber } from '../kind/section-text.ts';
import { escapeSnippet, lastTabStop, shiftTabStops } from '../text/snippet.ts';

export interface SkeletonStyle {
  /** `# ` before the title and `## ` before sections; plain lines otherwise. */
  readonly markdown: boolean;
  /** Leave the title out: there is one. */
  readonly titled: boolean;
  /** Leave the opening words out: the report has begun. */
  readonly opened: boolean;
}

/** In VS Code's snippet syntax, lines parted by LF, tab stops rising through the whole. */
export function skeletonOf(kind: Kind, { markdown, titled, opened }: SkeletonStyle): string {
  const parts: string[] = [];
  let stops = 0;
  const add = (part: string): void => {
    const shifted = shiftTabStops(part, stops);
    stops = Math.max(stops, lastTabStop(shifted));
    parts.push(shifted);
  };
  // A document that begins with fields has its title among them.
  if (!titled && kind.detect.fields.length === 0) add(`${markdown ? '# ' : ''}${titleOf(kind)}`);
  if (!opened && kind.addressee?.presence === 'required') add(kind.addressee.snippet);
  if (!opened && kind.preamble?.snippet) add(kind.preamble.snippet);
  let number = 0;
  for (const { title, snippet, presence } of kind.sections) {
    if (presence === 'optional') continue;
    number++;
    add(escapeSnippet(`${markdown ? '## ' : ''}${customaryNumber(kind, number)}${title}`));
    add(snippet === '' ? '$1' : kind.language === 'zh' ? snippet.replace(/\n/gu, '\n\n') : snippet);
  }
  if (kind.closing?.snippet) add(kind.closing.snippet);
  const { signature, date } = kind;
  if (signature?.presence === 'required') add(signature.snippet);
  if (date?.presence === 'required') add(date.snippet);
  return `${parts.join('\n\n')}\n`;
}

/** Its words stay when the placeholder is filled in, so that the report is still known for what it is: 关于××的通知, ××工作总结. */
function titleOf(kind: Kind): string {
  // Told by its headings: its titles name their subject only.
  if (kind.detect.title.length === 0 && kind.detect.titleAll.length === 0)
    return `\${1:${kind.language === 'zh' ? '××' : 'Subject'}}`;
  const forms = kind.language === 'zh' ? chineseTitles(kind) : englishTitles(kind);
  const [first = kind.title[kind.language]] = forms;
  const named = forms.find((form) => names(kind, form)) ?? first;
  return escapeSnippet(named).replace(/××|Subject/u, (word) => `\${1:${word}}`);
}

function chineseTitles({ title, detect }: Kind): readonly string[] {
  const name = `××${title.zh.replace(/[（(].*$/u, '').trim()}`;
  const about = detect.titleAll
    .filter(([first]) => first === '关于')
    .map((group) => `关于××的${(group.at(-1) ?? '').replace(/^的/u, '')}`);
  return [...about, name, ...detect.title.map((word) => `××${word}`)];
}

function englishTitles({ title, detect }: Kind): readonly string[] {
  const words = [...detect.title, title.en.replace(/[（(].*$/u, '').trim()];
  return words.flatMap((word) => [`${word}: Subject`, `Subject: ${word}`]);
}

function names({ detect }: Kind, title: string): boolean {
  const excluded = detect.titleNot.some((word) => title.toLowerCase().includes(word.toLowerCase()));
  return !excluded && genreOf(title, detect.title, detect.titleAll) !== undefined;
}
