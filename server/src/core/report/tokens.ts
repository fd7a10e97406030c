/**
 * What of a report is worth a colour: numbers and titles of headings, counting words, what is left to fill in, masked
 * words, the declared kind. Told as spans; how they are sent and coloured is the editor's side.
 */
import type { Heading } from '../parse/blocks.ts';
import type { LineRole } from '../parse/scan.ts';
import { placeholders } from '../text/placeholders.ts';
import type { Span } from '../text/span.ts';
import { maskedWords } from '../text/unmask.ts';
import { leadingBlanks } from '../text/width.ts';
import type { EnumerationFamily } from './enumeration-words.ts';
import type { Source } from './passages.ts';
import type { Survey } from './survey.ts';

export const tokenTypes = [
  'number', //      一、 （一） 第三条, and the # of Markdown
  'heading', //     the title behind it
  'enumeration', // 一是 首先 ①
  'placeholder', // ××× （此处填写…）
  'mask', //        dangshi
  'comment', //     <!-- and --> around a declared kind
  'directive', //   the word `report` in it
  'kind', //        the kind it names
] as const;

export type TokenType = (typeof tokenTypes)[number];

export interface Token {
  readonly type: TokenType;
  /** Lies in one line. */
  readonly span: Span;
  /** Of the heading it belongs to, 0 for the title of the document; undefined outside headings. */
  readonly level: number | undefined;
  /** Whether the heading it belongs to is marked with # or an underline, so that Markdown knows it by itself. */
  readonly marked: boolean;
}

/** An analysis is one. */
export interface TokenSource extends Source {
  readonly declared: { readonly span: Span } | undefined;
  readonly survey: Pick<Survey, 'enumerations'>;
}

/** All tokens that touch the span, in order, none over another and none over a line break. Linear in its length. */
export function tokensOf(source: TokenSource, within: Span): readonly Token[] {
  const fillings = fillingTokens(source, within);
  const headings = headingTokens(source, within);
  const words = [...enumerationTokens(source, within), ...declarationTokens(source, within)];
  words.sort((a, b) => a.span.start - b.span.start);
  return laidOver(fillings, laidOver(headings, withoutOverlap(words)));
}

/** Placeholders and masked words of every line that holds text. */
function fillingTokens({ lines, parsed: { scanned } }: TokenSource, within: Span): readonly Token[] {
  const tokens: Token[] = [];
  const last = Math.min(lines.lineAt(within.end), scanned.length - 1);
  for (let line = lines.lineAt(within.start); line <= last; line++) {
    const scan = scanned[line];
    if (!scan || !readable.has(scan.role)) continue;
    for (const filling of fillingsIn(scan.text))
      tokens.push({ ...filling, span: moved(filling.span, lines.startOf(line)) });
  }
  return tokens;
}

/** Of one line, counted from its start. */
function fillingsIn(line: string): readonly Token[] {
  const text = withoutCode(line);
  const left = placeholders(text).map((span) => plain('placeholder', span));
  const masks = maskedWords(text).map((span) => plain('mask', span));
  return masks.length === 0 ? left : laidOver(left, masks);
}

/** Elsewhere stands code or what only machines read. */
const readable: ReadonlySet<LineRole> = new Set<LineRole>(['text', 'quote', 'bullet', 'table']);

/** Code in backticks made blank; same length. */
function withoutCode(text: string): string {
  return text.includes('`') ? text.replace(/`[^`]{1,200}`/gu, (code) => ' '.repeat(code.length)) : text;
}

function headingTokens(source: TokenSource, within: Span): readonly Token[] {
  const tokens: Token[] = [];
  for (const heading of source.parsed.headings) {
    if (heading.span.start > within.end) break;
    if (heading.span.end >= within.start) tokens.push(...tokensOfHeading(heading, source));
  }
  return tokens;
}

/** Marks, number, title; a title over several lines is a token in each. */
function tokensOfHeading({ level, marks, number, titleSpan, line }: Heading, { lines }: TokenSource): readonly Token[] {
  const marked = marks.hashes > 0 || marks.underlined;
  const token = (type: 'number' | 'heading', span: Span): Token => ({ type, span, level, marked });
  const tokens: Token[] = [];
  if (marks.hashes > 0) {
    const start = lines.startOf(line) + leadingBlanks(lines.textOf(line));
    if (lines.text.charAt(start) === '#') tokens.push(token('number', { start, end: start + marks.hashes }));
  }
  if (number) tokens.push(token('number', number.span));
  for (const span of byLine(titleSpan, lines)) tokens.push(token('heading', span));
  return tokens.filter(({ span }) => span.end > span.start);
}

function byLine(span: Span, lines: TokenSource['lines']): readonly Span[] {
  const first = lines.lineAt(span.start);
  const last = lines.lineAt(Math.max(span.start, span.end - 1));
  if (first === last) return [span];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const line = first + index;
    const start = line === first ? span.start : lines.startOf(line) + leadingBlanks(lines.textOf(line));
    return { start, end: Math.min(span.end, lines.endOf(line)) };
  });
}

function enumerationTokens(source: TokenSource, within: Span): readonly Token[] {
  return source.survey.enumerations
    .filter(({ family }) => family !== 'dash' && family !== 'list')
    .flatMap(({ family, members }) => members.filter(({ marker }) => !(signs.has(family) && leads(marker, source))))
    .filter(({ marker }) => marker.end >= within.start && marker.start <= within.end)
    .map(({ marker }) => plain('enumeration', marker));
}

/** These are words only inside a sentence; where they begin a line they number the items of a list. */
const signs: ReadonlySet<EnumerationFamily> = new Set<EnumerationFamily>(['circled', 'arabic-paren', 'han-paren']);

function leads({ start }: Span, { lines, text }: TokenSource): boolean {
  return text.slice(lines.startOf(lines.lineAt(start)), start).trim() === '';
}

/** `<!-- report: id -->`; in front matter a declaration is YAML and coloured as that. */
function declarationTokens({ declared, lines, parsed: { scanned } }: TokenSource, within: Span): readonly Token[] {
  const line = declared && lines.lineAt(declared.span.start);
  const scan = line === undefined ? undefined : scanned[line];
  const begin = lines.startOf(line ?? 0);
  if (!declared || scan?.role !== 'comment' || begin > within.end) return [];
  const start = scan.text.indexOf('<!--');
  const word = scan.text.indexOf('report', start);
  const end = scan.text.indexOf('-->', declared.span.end - begin);
  if (start === -1 || word === -1 || end === -1) return [];
  return [
    plain('comment', moved({ start, end: start + 4 }, begin)),
    plain('directive', moved({ start: word, end: word + 6 }, begin)),
    plain('kind', declared.span),
    plain('comment', moved({ start: end, end: end + 3 }, begin)),
  ];
}

function plain(type: TokenType, span: Span): Token {
  return { type, span, level: undefined, marked: false };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Of words that share characters the first. */
function withoutOverlap(tokens: readonly Token[]): readonly Token[] {
  let end = 0;
  return tokens.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** Both together, in order; where they meet, the lower one is cut. Each list is in order and without overlap by itself. */
function laidOver(upper: readonly Token[], lower: readonly Token[]): readonly Token[] {
  const tokens: Token[] = [];
  let next = 0;
  let covered = 0;
  for (const token of lower) {
    const { start, end } = token.span;
    let from = Math.max(start, covered);
    for (let over = upper[next]; over && over.span.start < end; over = upper[next]) {
      if (over.span.start > from) tokens.push({ ...token, span: { start: from, end: over.span.start } });
      tokens.push(over);
      covered = over.span.end;
      from = Math.max(from, covered);
      next++;
    }
    if (from < end) tokens.push(from === start ? token : { ...token, span: { start: from, end } });
  }
  for (; next < upper.length; next++) {
    const rest = upper[next];
    if (rest) tokens.push(rest);
  }
  return tokens;
}
