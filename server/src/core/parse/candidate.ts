/** Lines that could be headings, with what a decision needs to know of their surroundings. */
import { numeralChars } from '../text/numerals.ts';
import { columnsOf, leadingBlanks, trimmedLength } from '../text/width.ts';
import { bareNumbers } from './bare-numbers.ts';
import type { ScannedLine } from './scan.ts';
import { type LineShape, shapeOf } from './shape.ts';
import { genre } from './title-words.ts';

/** What in the line itself speaks for a heading. */
export type CandidateSign = 'marked' | 'underlined' | 'numbered' | 'bold' | 'plain';

export interface Candidate {
  readonly line: number;
  readonly sign: CandidateSign;
  readonly shape: LineShape;
  /** The character that underlines it, with `^` before it where it is overlined too; empty for other signs. */
  readonly adornment: string;
  /** Lines of text, tables, lists between this and the next candidate that is numbered, marked or bold. */
  readonly bodyLines: number;
  /** Whether a blank line stands before it, after it. */
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
}

/** A plain line longer than this is text, unless it is named as official texts are: 某某办公室关于印发《…办法》的通知. */
const plainCap = 40;
const titleCap = 80;

/** All candidates in the order of the text. */
export function candidatesOf(scanned: readonly ScannedLine[]): readonly Candidate[] {
  const found: Found[] = [];
  for (let line = 0; line < scanned.length; line++) {
    const { role, text } = scanned[line] ?? { role: 'blank', text: '' };
    if (role !== 'text' || (isParagraph(text) && scanned[line + 1]?.role !== 'rule')) continue;
    const shape = shapeOf(text);
    const adornment = adornmentOf(scanned, line, shape);
    const sign = signOf(shape, adornment);
    if (sign) found.push({ line, sign, shape, adornment });
  }
  const vouched = withBareNumbers(found, scanned);
  const bodies = bodyCounts(scanned, vouched);
  return vouched.map(({ line, sign, shape, adornment }, index) => ({
    line,
    sign,
    shape,
    adornment,
    bodyLines: bodies[index] ?? 0,
    blankBefore: isBlankOrEdge(scanned[line - 1]),
    blankAfter: isBlankOrEdge(scanned[line + 1]),
  }));
}

interface Found {
  readonly line: number;
  readonly sign: CandidateSign;
  readonly shape: LineShape;
  readonly adornment: string;
}

/** With the bare numbers that the document vouches for as numbered lines. */
function withBareNumbers(found: readonly Found[], scanned: readonly ScannedLine[]): readonly Found[] {
  const plain = found.filter(({ sign }) => sign === 'plain');
  const numbered = found.filter(({ sign }) => sign === 'numbered');
  const bare = bareNumbers(plain, numbered, (line) => scanned[line]?.text ?? '');
  if (bare.size === 0) return found;
  return found.map((one): Found => {
    const shape = bare.get(one.line);
    return shape ? { ...one, sign: 'numbered', shape } : one;
  });
}

/** Whether a line may be a heading by itself; an underline below it may make it one too. */
export function isCandidate(text: string): boolean {
  return !isParagraph(text) && signOf(shapeOf(text), '') !== undefined;
}

/**
 * Whether a line is too long for any sign but a number, a mark or bold, and begins with none of these. Most lines of a
 * report are told so without a look at their shape; of the others nothing is said.
 */
function isParagraph(text: string): boolean {
  if (text.length <= titleCap) return false;
  const start = leadingBlanks(text);
  const end = trimmedLength(text);
  if (end - start <= titleCap || text.charCodeAt(end - 1) === 0x2a) return false;
  const first = text.charCodeAt(start);
  if (first >= 0x4e00 && first <= 0x9fff) return !opensNumber.includes(text.charAt(start));
  // No number has two letters the second of which is a small one.
  const second = text.charCodeAt(start + 1);
  return isLetter(first) && second >= 0x61 && second <= 0x7a;
}

/** 第一条, 一、 */
const opensNumber = `第${numeralChars}`;

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

function signOf(shape: LineShape, adornment: string): CandidateSign | undefined {
  if (shape.hashes > 0) return 'marked';
  if (adornment !== '') return 'underlined';
  if (shape.marker) return 'numbered';
  if (shape.bold === 'whole') return 'bold';
  return shape.end - shape.indent <= plainCap || isLongTitle(shape) ? 'plain' : undefined;
}

/** A line of one piece, without a mark that a sentence has, whose last word says what sort of text it names. */
function isLongTitle({ title, indent, end }: LineShape): boolean {
  return end - indent <= titleCap && !/[。；;，,：:！!？?]/u.test(title) && genre.test(title);
}

/** What a line of text is a candidate by, undefined for none. */
export function signAt(scanned: readonly ScannedLine[], line: number): CandidateSign | undefined {
  const shape = shapeOf(scanned[line]?.text ?? '');
  return signOf(shape, adornmentOf(scanned, line, shape));
}

/** A plain line as a candidate, with the next one below it. */
export function plainAt(scanned: readonly ScannedLine[], line: number, next: Candidate | undefined): Candidate {
  let bodyLines = 0;
  for (let below = line + 1; below < (next?.line ?? scanned.length); below++)
    if (isContent(scanned[below])) bodyLines++;
  return {
    line,
    sign: 'plain',
    shape: shapeOf(scanned[line]?.text ?? ''),
    adornment: '',
    bodyLines: next?.sign === 'plain' ? bodyLines + 1 + next.bodyLines : bodyLines,
    blankBefore: isBlankOrEdge(scanned[line - 1]),
    blankAfter: isBlankOrEdge(scanned[line + 1]),
  };
}

/** For each candidate the lines with content up to the next one that is not plain. */
function bodyCounts(
  scanned: readonly ScannedLine[],
  found: readonly { line: number; sign: CandidateSign }[],
): number[] {
  const counts = found.map(() => 0);
  let below = 0;
  let line = scanned.length - 1;
  for (let index = found.length - 1; index >= 0; index--) {
    const candidate = found[index];
    if (!candidate) continue;
    for (; line > candidate.line; line--) if (isContent(scanned[line])) below++;
    counts[index] = below;
    line = candidate.line - 1;
    below = candidate.sign === 'plain' ? below + 1 : 0;
  }
  return counts;
}

function isContent(line: ScannedLine | undefined): boolean {
  return line !== undefined && line.role !== 'blank' && line.role !== 'rule' && line.role !== 'comment';
}

function isBlankOrEdge(line: ScannedLine | undefined): boolean {
  return line === undefined || line.role !== 'text';
}

/** The mark under a title (setext, reStructuredText), `''` where the line below is none. */
function adornmentOf(scanned: readonly ScannedLine[], line: number, shape: LineShape): string {
  const below = scanned[line + 1];
  if (below?.role !== 'rule') return '';
  const mark = below.text.trim();
  const char = mark.charAt(0);
  if (!/^(.)\1*$/u.test(mark) || !'=-`:\'"~^_*+#<>.'.includes(char)) return '';
  const above = scanned[line - 1];
  const overlined = above?.role === 'rule' && above.text.trim().charAt(0) === char && above.text.trim() !== '';
  if (!overlined && (!isBlankOrEdge(above) || above?.role === 'bullet' || shape.indent > 0)) return '';
  if (/[。；;，,：]$/u.test(scanned[line]?.text.trimEnd() ?? '')) return '';
  const width = columnsOf(scanned[line]?.text.slice(shape.indent, shape.end) ?? '');
  const setext = char === '=' || char === '-';
  // An underline is as long as its title; `---` below a longer line parts it from what follows.
  if (setext ? mark.length < 3 || (mark.length < width * 0.6 && width > 12) : mark.length < width - 1) return '';
  if (width > 120) return '';
  return overlined ? `^${char}` : char;
}
