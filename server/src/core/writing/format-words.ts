/** Changes inside a line: how its number is written, and blanks between Chinese and Latin words. */
import type { Analysis } from '../analyze.ts';
import { masksIn } from '../report/masks.ts';
import { type NumberedLine, numberedLines } from '../report/numbered-lines.ts';
import { cover, proseOf } from '../report/prose.ts';
import type { BlankEdit } from './blank-edits.ts';
import type { FormatLine } from './format-lines.ts';
import type { FormatStyle } from './format-style.ts';

/** The numbers of Chinese reports by their line. Where addresses point at headings, marked ones keep what they are called. */
export function formatNumbers(analysis: Analysis): ReadonlyMap<number, NumberedLine> {
  if (analysis.language !== 'zh') return new Map();
  return new Map(numberedLines(analysis).map((numbered) => [numbered.line, numbered]));
}

/** Whether the line's words make an address: `[见上](#一-总则)` would lead nowhere. */
export function makesAddress({ heading }: FormatLine, { text }: Analysis): boolean {
  return heading !== undefined && (heading.marks.hashes > 0 || heading.marks.underlined) && text.includes('](#');
}

/** Of （一） and （1）: what stands in the text, and as it is written in full width. */
export function bracketsOf({ style, text }: NumberedLine): { readonly full: string } | undefined {
  if (style !== 'han-paren' && style !== 'arabic-paren') return undefined;
  const bare = text.replace(/[ \t\u3000\u00a0]/gu, '');
  return { full: bare.replace('(', '（').replace(')', '）') };
}

/** The blanks between a number that needs none and the Chinese words behind it; undefined for another number. */
export function blanksBehind({ text, span }: NumberedLine, whole: string): string | undefined {
  if (!/(?:^\D+、|[)）])$/u.test(text)) return undefined;
  const behind = /^([ \t\u3000\u00a0]*)(?=\p{Script=Han})/u.exec(whole.slice(span.end, span.end + 20));
  return behind?.[1];
}

export function markerEdits(numbered: NumberedLine, whole: string, style: FormatStyle): readonly BlankEdit[] {
  const edits: BlankEdit[] = [];
  const { span, text } = numbered;
  const brackets = bracketsOf(numbered);
  const full = style.brackets === 'full' && brackets ? brackets.full : text;
  if (full !== text) edits.push({ span, text: full });
  if (style.markerBlanks === 'none' && !full.endsWith(')')) {
    const blanks = blanksBehind(numbered, whole);
    if (blanks) edits.push({ span: { start: span.end, end: span.end + blanks.length }, text: '' });
  }
  return edits;
}

/** Places in the whole text; `from` is the first offset of the line that may change. */
export function spacingEdits({ text, start }: FormatLine, from: number, spacing: 'space' | 'none'): BlankEdit[] {
  // A mark of code without its partner closes in another line.
  if (!/\p{Script=Han}/u.test(text) || (text.split('`').length - 1) % 2 === 1) return [];
  const covered = proseOf({ type: 'text', text }).plain.replace(names, (found) => cover.repeat(found.length));
  const masked = masksIn(covered).map(({ span }) => span);
  const pattern = spacing === 'none' ? apart : together;
  return Array.from(covered.matchAll(pattern), ({ index, 0: blank }): BlankEdit => {
    const at = start + index;
    return { span: { start: at, end: at + blank.length }, text: spacing === 'none' ? '' : ' ' };
  }).filter(({ span }) => {
    const [first, last] = [span.start - start, span.end - start];
    // The first number of a line may count it: 1 背景.
    if (spacing === 'none' && /^[\s#*]*[\d.]+$/u.test(text.slice(0, first))) return false;
    return span.start >= from && !masked.some((mask) => mask.start <= last && first <= mask.end);
  });
}

/** One blank, between a Chinese character and a Latin letter or digit. */
const apart = /(?<=\p{Script=Han}) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) (?=\p{Script=Han})/gu;

/** Digits stay close: 2024年, 第3条. */
const together = /(?<=\p{Script=Han})(?=[A-Za-z])|(?<=[A-Za-z])(?=\p{Script=Han})/gu;

/** What may be a name by which something is found: labels of links, attributes, fields of templates. */
const names = /\[[^\]\n]*\](?!\()|\{[^}\n]*\}|&\w+;/gu;
