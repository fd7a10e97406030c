/** What the formatter may do at a place of a report, and how often the report itself does what. */
import type { Analysis } from '../analyze.ts';
import { endsSentence, type FormatLine, formatLines as linesOf } from './format-lines.ts';
import type { FormatCounts, IndentCounts } from './format-style.ts';
import { blanksBehind, bracketsOf, formatNumbers } from './format-words.ts';

/** A document that is to be formatted. */
export interface FormatFacts {
  readonly analysis: Analysis;
  readonly markdown: boolean;
  readonly lines: readonly FormatLine[];
  readonly numbers: ReturnType<typeof formatNumbers>;
  /** Its paragraphs run over several lines, broken at a width. */
  readonly wrapped: boolean;
}

export function factsOf(analysis: Analysis, markdown: boolean): FormatFacts {
  const lines = linesOf(analysis, markdown);
  return { analysis, markdown, lines, numbers: formatNumbers(analysis), wrapped: isWrapped(lines) };
}

/** What is broken in the middle of a sentence, in a line of some length, goes on in the next one. */
function isWrapped(lines: readonly FormatLine[]): boolean {
  let close = 0;
  let broken = 0;
  for (const [above, below] of pairsOf(lines)) {
    if (below.above > 0 || !above.free || !below.free || above.heading || below.heading || above.item) continue;
    close++;
    if (above.text.length >= 15 && !/[；;]\s*$/u.test(above.text) && !endsSentence(above.text)) broken++;
  }
  return broken > 1 && broken * 5 > close;
}

/** Each line with the one below it. */
export function* pairsOf(lines: readonly FormatLine[]): Generator<readonly [FormatLine, FormatLine]> {
  for (const [index, below] of lines.entries()) {
    const above = lines[index - 1];
    if (above) yield [above, below];
  }
}

/** Blank lines between the two may be fewer or one; what stands at its place on the page keeps its distance. */
export function isLoose(above: FormatLine, below: FormatLine): boolean {
  return above.free && below.free && !above.placed && !below.placed;
}

/** Two paragraphs, or a heading and what is above or below it: whether a blank line stands between them is a matter of style. */
export function isBoundary(above: FormatLine, below: FormatLine, facts: FormatFacts): boolean {
  if (!isLoose(above, below) || above.hardBreak || above.item || below.item) return false;
  if (above.heading?.marks.underlined || below.heading?.marks.underlined) return false;
  if (above.heading && above.heading === below.heading) return false;
  if (facts.markdown && /^[ \t]/u.test(below.text)) return false;
  if (above.heading?.form === 'alone' || below.heading?.form === 'alone') return true;
  return !facts.markdown && !facts.wrapped && isChinese(above) && isChinese(below) && endsSentence(above.text);
}

function isChinese({ text }: FormatLine): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Of a line whose first blanks are a matter of style; undefined for any other. */
export function indentGroup(
  line: FormatLine,
  above: FormatLine | undefined,
  facts: FormatFacts,
): 'paragraphs' | 'headings' | undefined {
  const { text, heading } = line;
  const blanks = leading(text);
  if (!line.free || line.placed || !isChinese(line)) return undefined;
  // In Markdown these belong to a list, or are code.
  if (facts.markdown && (/[ \t]/u.test(blanks) || listMark.test(text))) return undefined;
  if (!opensWords.test(text.slice(blanks.length))) return undefined;
  if (heading) return isOfficial(heading) ? 'headings' : undefined;
  return isParagraph(line, above, facts) ? 'paragraphs' : undefined;
}

const listMark = /^\d{1,9}[.)](?:[ \t]|$)/u;

/** Where Chinese words begin: a word, a mark that opens one, a number. */
const opensWords = /^(?:\*\*|__)?(?:[\p{Script=Han}\p{Nd}“‘"《〈（(「『【〔①-⑳]|[A-Za-z])/u;

export function leading(text: string): string {
  return /^[ \t\u3000\u00a0]*/u.exec(text)?.[0] ?? '';
}

/** Headings of chapters stand in the middle; marked ones begin the line. */
function isOfficial({ level, number, marks }: NonNullable<FormatLine['heading']>): boolean {
  if (level === 0 || marks.hashes > 0 || marks.underlined || !number) return false;
  return number.style !== 'part' && number.style !== 'chapter' && number.style !== 'section';
}

/** Not the end of the report, which has its own places, nor the second line of a paragraph. */
function isParagraph(line: FormatLine, above: FormatLine | undefined, { analysis, wrapped }: FormatFacts): boolean {
  const { tail, report, survey } = analysis;
  const at = analysis.lines.startOf(line.line);
  if (line.item || (at >= tail.start && tail.closing !== at) || at < (report.title?.span.end ?? 0)) return false;
  if (
    survey.parts.some(
      ({ type, span }) => addressed.has(type) && span.start >= at && span.start <= at + line.text.length,
    )
  )
    return false;
  const begins = line.above > 0 || !above || above.heading?.form === 'alone' || (!wrapped && endsSentence(above.text));
  const whole = endsSentence(line.text) || line.text.startsWith('\u3000\u3000') || line.text.length >= 30;
  return begins && whole;
}

/** To whom the report goes stands at the very left. */
const addressed: ReadonlySet<string> = new Set(['recipient', 'salutation']);

/** What the document does by itself. */
export function countsOf(facts: FormatFacts): FormatCounts {
  const { lines, numbers, analysis } = facts;
  const gaps = { none: 0, one: 0, more: 0 };
  for (const [above, below] of pairsOf(lines)) {
    if (isBoundary(above, below, facts)) gaps[below.above === 0 ? 'none' : below.above === 1 ? 'one' : 'more']++;
  }
  const indents = { paragraphs: emptyCounts(), headings: emptyCounts() };
  for (const [index, line] of lines.entries()) {
    const group = indentGroup(line, lines[index - 1], facts);
    const blanks = leading(line.text);
    if (group) indents[group][blanks === '' ? 'none' : blanks === '\u3000\u3000' ? 'two' : 'other']++;
  }
  const brackets = { full: 0, half: 0 };
  const markers = { spaced: 0, close: 0 };
  for (const numbered of numbers.values()) {
    const found = bracketsOf(numbered);
    if (found) brackets[found.full === numbered.text ? 'full' : 'half']++;
    const blanks = blanksBehind(numbered, analysis.text);
    if (blanks !== undefined) markers[blanks === '' ? 'close' : 'spaced']++;
  }
  return { gaps, ...indents, brackets, markers };
}

function emptyCounts(): { -readonly [Key in keyof IndentCounts]: number } {
  return { two: 0, none: 0, other: 0 };
}
