/** How a section is called: in full, and where there is little room. */
import type { Heading } from '../core/parse/blocks.ts';
import type { Span } from '../core/text/span.ts';

/** Names of symbols have about this many characters at most; titles of this trade run to 135. */
const room = 40;

/** Number and title; the number alone for a clause without a title. */
export function fullNameOf({ number, title }: Heading): string {
  return joined(number?.text ?? '', title);
}

/** Shortened at a clause boundary, and never empty, as the protocol demands: a clause without a title is called by its first words. */
export function nameOf(heading: Heading, text: string): string {
  const title = heading.title === '' ? firstWords(heading, text) : heading.title;
  return shortened(joined(heading.number?.text ?? '', title)) || `#${heading.line + 1}`;
}

/** Where number and title stand. */
export function headingSpan({ number, titleSpan }: Heading): Span {
  const start = Math.min(number?.span.start ?? titleSpan.start, titleSpan.start);
  return { start, end: Math.max(titleSpan.end, number?.span.end ?? 0) };
}

/** At most about 40 characters; what is left out is the end of the title, save a 方面 that closes it. */
export function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= room + 4) return name;
  const head = characters.slice(0, room).join('');
  const boundary = Math.max(...['，', '；', '。', ', ', '; '].map((mark) => head.lastIndexOf(mark)));
  const cut = boundary >= 10 ? head.slice(0, boundary) : characters.slice(0, room - 2).join('');
  return `${cut.trimEnd()}…${name.endsWith('方面') ? '方面' : ''}`;
}

function joined(number: string, title: string): string {
  return number !== '' && title !== '' && needsBlank(number, title) ? `${number} ${title}` : number + title;
}

/** 第三条 and a text, 1. and a text: Chinese numbers with their own mark stand close. */
function needsBlank(number: string, title: string): boolean {
  if (/^第/u.test(number)) return true;
  return !/[、）)．]$/u.test(number) && !(/\.$/u.test(number) && /^\p{Script=Han}/u.test(title));
}

function firstWords({ span }: Heading, text: string): string {
  const rest = text.slice(span.end, span.end + 200).trimStart();
  const stop = rest.search(/[\r\n，。；：]/u);
  return (stop === -1 ? rest : rest.slice(0, stop)).trim();
}
