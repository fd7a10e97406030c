/**
 * A report laid out evenly: blank lines, indents, numbers, blanks. Nothing but blanks and the width of brackets changes,
 * and only where the report that is read stays the same; what is laid out once is left alone the next time.
 */
import type { Analysis } from '../analyze.ts';
import type { Heading } from '../parse/blocks.ts';
import { beside } from '../text/beside.ts';
import { halfWidth } from '../text/width.ts';
import { type BlankEdit, blankEdits } from './blank-edits.ts';
import { countsOf, type FormatFacts, factsOf, indentGroup, isBoundary, isLoose, leading } from './format-facts.ts';
import type { FormatLine } from './format-lines.ts';
import { type FormatSettings, type FormatStyle, gentler, styleOf } from './format-style.ts';
import { makesAddress, markerEdits, spacingEdits } from './format-words.ts';

export interface FormatRequest {
  /** Read as Markdown, where blanks have a meaning of their own. */
  readonly markdown: boolean;
  readonly settings: FormatSettings;
  /** Looks at another text as this one was looked at. */
  readonly again: (text: string) => Analysis;
}

/** Passes after which a text that does not come to rest is left as it was. */
const mostPasses = 4;

/** The changes, in the order of the text. */
export function formatEdits(analysis: Analysis, request: FormatRequest): readonly BlankEdit[] {
  let current = analysis;
  for (let pass = 0; pass < mostPasses; pass++) {
    const next = onePass(current, request);
    if (next === current) return blankEdits(analysis.text, current.text) ?? [];
    current = next;
  }
  return [];
}

/** The same edits within some lines only; none where a part of them would change what the report is. */
export function formatRangeEdits(
  analysis: Analysis,
  request: FormatRequest,
  { first, last }: { readonly first: number; readonly last: number },
): readonly BlankEdit[] {
  const { lines, text } = analysis;
  const [from, to] = [lines.startOf(first), lines.endOf(last)];
  const edits = formatEdits(analysis, request).filter(({ span }) => from <= span.start && span.end <= to);
  if (edits.length === 0) return [];
  return isSameReport(analysis, request.again(applied(text, edits))) ? edits : [];
}

/** The text after edits in its order. */
export function applied(text: string, edits: readonly BlankEdit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const edit of edits) {
    parts.push(text.slice(done, edit.span.start), edit.text);
    done = edit.span.end;
  }
  return parts.join('') + text.slice(done);
}

/** As much of the style as leaves the report what it is; the same analysis where nothing is to be done. */
function onePass(analysis: Analysis, { markdown, settings, again }: FormatRequest): Analysis {
  const facts = factsOf(analysis, markdown);
  const style = styleOf(settings, countsOf(facts));
  const tried = new Set<string>();
  for (const one of gentler(style)) {
    const text = laidOut(facts, one);
    if (text === analysis.text) return analysis;
    if (tried.has(text)) continue;
    tried.add(text);
    if (blankEdits(analysis.text, text) === undefined) continue;
    const next = again(text);
    if (isSameReport(analysis, next)) return next;
  }
  return analysis;
}

function laidOut(facts: FormatFacts, style: FormatStyle): string {
  const { analysis, lines } = facts;
  const { text } = analysis;
  const parts: string[] = [];
  let done = 0;
  let above: FormatLine | undefined;
  for (const line of lines) {
    const gap = text.slice(done, line.start);
    const blank = above ? gapBetween(gap, [above, line], facts, style) : gap;
    // A hard break holds only where the next line follows at once.
    if (above && isTrimmed(above) && !above.hardBreak) trimLast(parts);
    parts.push(blank, lineOf(line, above, facts, style));
    done = line.start + line.text.length;
    above = line;
  }
  if (above && isTrimmed(above)) trimLast(parts);
  const rest = text.slice(done);
  parts.push(above?.free && style.blankLines !== 'keep' ? (/^(?:\r\n|\r|\n)?/u.exec(rest)?.[0] ?? '') : rest);
  return parts.join('');
}

/** Blanks behind a backslash keep it from breaking the line. */
function isTrimmed({ role, free, text }: FormatLine): boolean {
  return (free || (role === 'bullet' && /^\s*\S+\s+\S/u.test(text))) && !/\\\s+$/u.test(text);
}

function trimLast(parts: string[]): void {
  const last = parts.pop() ?? '';
  let end = last.length;
  while (end > 0 && ' \t\u3000\u00a0'.includes(last.charAt(end - 1))) end--;
  parts.push(last.slice(0, end));
}

/** `gap` is what stands between two lines: a line break, and blank lines. */
function gapBetween(
  gap: string,
  [above, below]: readonly [FormatLine, FormatLine],
  facts: FormatFacts,
  { blankLines }: FormatStyle,
): string {
  if (!above.free || !below.free) return gap;
  const bare = gap.replace(/[ \t\u3000\u00a0]+/gu, '');
  const wanted = blankLines === 'keep' ? below.above : wantedBlanks(above, below, facts, blankLines);
  if (wanted === below.above) return bare;
  const breaks = bare.match(/\r\n|\r|\n/gu) ?? [];
  const { eol } = facts.analysis.lines;
  return Array.from({ length: wanted + 1 }, (_, index) => breaks[index] ?? eol).join('');
}

function wantedBlanks(above: FormatLine, below: FormatLine, facts: FormatFacts, style: 'one' | 'none'): number {
  const now = below.above;
  const atMostOne = isLoose(above, below) ? Math.min(now, 1) : now;
  if (!isBoundary(above, below, facts)) return atMostOne;
  if (style === 'one') return 1;
  // In Markdown a blank line makes the paragraph, and a title stands by itself everywhere.
  const titled = above.heading?.level === 0 || below.heading?.level === 0;
  const removable = !facts.markdown && !facts.wrapped && facts.analysis.language === 'zh' && !titled;
  return removable ? 0 : atMostOne;
}

function lineOf(line: FormatLine, above: FormatLine | undefined, facts: FormatFacts, style: FormatStyle): string {
  if (!line.free) return line.text;
  const { analysis, numbers } = facts;
  const edits: BlankEdit[] = [];
  const group = indentGroup(line, above, facts);
  const indent = group ? style.indent[group] : 'keep';
  const blanks = leading(line.text);
  const wanted = indent === 'keep' ? blanks : indent === 'two' ? '\u3000\u3000' : '';
  if (wanted !== blanks) edits.push({ span: { start: line.start, end: line.start + blanks.length }, text: wanted });
  if (!makesAddress(line, analysis)) {
    const numbered = numbers.get(line.line);
    if (numbered) edits.push(...markerEdits(numbered, analysis.text, style));
    const from = Math.max(numbered ? numbered.span.end + 1 : line.start, line.heading?.titleSpan.start ?? line.start);
    if (style.spacing !== 'keep') edits.push(...spacingEdits(line, from, style.spacing));
  }
  const local = edits.map(({ span, text }) => ({
    span: { start: span.start - line.start, end: span.end - line.start },
    text,
  }));
  return applied(line.text, local);
}

/** Whether a reader, and every rule about sections, finds the same report in both. */
export function isSameReport(one: Analysis, other: Analysis): boolean {
  return signs(one).every((sign, index) => sign === signs(other)[index]);
}

const remembered = beside<Analysis, readonly string[]>();

function signs(analysis: Analysis): readonly string[] {
  const known = remembered.get(analysis) ?? signsOf(analysis);
  remembered.set(analysis, known);
  return known;
}

function signsOf({ parsed, detected, declared, matches, survey, tail, text }: Analysis): readonly string[] {
  const { headings } = parsed;
  return [
    parsed.scanned.flatMap(({ role }) => (role === 'blank' ? [] : [role])).join(),
    headings.map(headingSign).join('\n'),
    `${declared?.id} ${detected?.kind.id} ${detected?.reason.type}`,
    matches.map(({ present, sections, near }) => `${present} ${sections.length} ${near !== undefined}`).join(),
    survey.parts.map(({ type }) => type).join(),
    bare(text.slice(tail.start)),
  ];
}

function headingSign({ level, form, number, marks, title }: Heading): string {
  return [level, form, number?.style, number?.path.join('.'), marks.hashes, marks.bold, bare(title)].join(' ');
}

function bare(text: string): string {
  return halfWidth(text).replace(/\s/gu, '');
}

/** Whether headings are marked as in Markdown: then it is read so, whatever its file is called. */
export function hasMarks({ parsed }: Analysis): boolean {
  return parsed.headings.some(({ marks }) => marks.hashes > 0);
}
