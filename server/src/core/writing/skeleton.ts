/** The frame of a whole report, made from its kind: title, opening words, every section that must be there, closing. */
import type { Kind } from '../kind/kind.ts';
import { formatNumeral } from '../text/numerals.ts';
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
  if (!titled) add(`${markdown ? '# ' : ''}\${1:${escapeSnippet(kind.title[kind.language])}}`);
  if (!opened && kind.preamble?.snippet) add(kind.preamble.snippet);
  let number = 0;
  for (const { title, snippet, presence } of kind.sections) {
    if (presence === 'optional') continue;
    number++;
    add(escapeSnippet(`${markdown ? '## ' : ''}${numberText(kind, number)}${title}`));
    add(snippet === '' ? '$1' : snippet.replace(/\n/gu, '\n\n'));
  }
  if (kind.closing?.snippet) add(kind.closing.snippet);
  return `${parts.join('\n\n')}\n`;
}

function numberText({ numbering }: Kind, value: number): string {
  if (numbering === 'none') return '';
  return numbering === 'decimal' ? `${value}. ` : `${formatNumeral(value)}、`;
}
