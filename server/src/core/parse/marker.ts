/** The number a line begins with: every way reports write one, full- or half-width, and what it counts. */
import { numeralChars, parseNumeral } from '../text/numerals.ts';
import { halfWidth } from '../text/width.ts';

/** How a number is written; the order is that of GB/T 9704 and of laws, outermost first. */
export const numberStyles = [
  'part', //          第一编 第一部分
  'chapter', //       第一章
  'section', //       第一节
  'article', //       第一条
  'han', //           一、
  'han-paren', //     （一）
  'arabic', //        1.
  'decimal', //       1.1
  'arabic-paren', //  （1）
  'arabic-half', //   1)
  'circled', //       ①
  'letter', //        A.
  'roman', //         II.
] as const;

export type NumberStyle = (typeof numberStyles)[number];

export interface Marker {
  readonly style: NumberStyle;
  /** As written, without the blanks behind it: `（一）`, `1.`, `第三条`. */
  readonly text: string;
  /** What it counts; the last part of a decimal. */
  readonly value: number;
  /** Parts of a decimal number, `[1, 2]` for 1.2; one part otherwise. */
  readonly path: readonly number[];
  /** Units of it in the line, an escaping backslash included. */
  readonly width: number;
  /** Units up to the text behind it: the marker and the blanks after it. */
  readonly length: number;
  /** Whether blanks follow it. */
  readonly spaced: boolean;
}

const han = `[${numeralChars}]{1,5}`;

/** A number and a word it counts are no heading: 一、二季度, 一、二轮督察 (but 一、一年接着一年干 is one). */
const notCounted = '(?![一二三四五六七八九十]{1,3}(?:轮|季度|产业|线|类|级|批|期|年级|审|稿|孩|胎|楼|号|等奖))';

/** A decimal that measures (1.5万亩, 3.0版) or the first day of a range (1.25 - 1.31) numbers nothing; 2.1 版本 does. */
const notMeasured =
  '(?![\\d%‰]|万|亿|倍|吨|亩|公里|公顷|平方|立方|千米|千瓦|个百分点|个(?![人性体别])|元(?![数素件])|版(?![本式面权])|\\s*[-–—~至]\\s*\\d)';

interface Pattern {
  readonly style: NumberStyle;
  readonly regex: RegExp;
}

const patterns: readonly Pattern[] = [
  { style: 'part', regex: new RegExp(`^第\\s?(${han}|\\d{1,2})\\s?(?:编|部分|篇)`, 'u') },
  { style: 'chapter', regex: new RegExp(`^第\\s?(${han}|\\d{1,3})\\s?章`, 'u') },
  { style: 'section', regex: new RegExp(`^第\\s?(${han}|\\d{1,3})\\s?节`, 'u') },
  { style: 'article', regex: new RegExp(`^第\\s?(${han}|\\d{1,4})\\s?条(?:之[一二三四五六七八九十])?`, 'u') },
  { style: 'han', regex: new RegExp(`^(${han})\\s?(?:[、]|[.](?!\\d)|,(?=\\S))${notCounted}`, 'u') },
  { style: 'han-paren', regex: new RegExp(`^[(]\\s?(${han})\\s?[)][、.,]?`, 'u') },
  { style: 'decimal', regex: new RegExp(`^(\\d{1,3}(?:\\.\\d{1,3}){1,5})(?:\\.(?!\\d)|、)?${notMeasured}`, 'u') },
  { style: 'arabic', regex: /^(\d{1,3})\s?(?:\\?\.(?!\d)|、)/u },
  { style: 'arabic-paren', regex: /^[(]\s?(\d{1,3})\s?[)][、.]?/u },
  { style: 'arabic-half', regex: /^(\d{1,3})\s?\\?[)]/u },
  { style: 'circled', regex: /^([\u2460-\u2473])[、.]?/u },
  { style: 'roman', regex: /^([IVX]{1,5})(?:\.|、)(?=\s|\p{Script=Han})/u },
  { style: 'letter', regex: /^([A-Za-z])(?:[.)]\s|、)/u },
];

/** A bare number is a marker only where a Markdown heading vouches for it: `# 1 背景`, `## 一 总则`. */
const bare: readonly Pattern[] = [
  { style: 'han', regex: new RegExp(`^(${han})(?=\\s+\\S)`, 'u') },
  { style: 'arabic', regex: /^(\d{1,2})(?=\s+\S)/u },
];

/** The marker at the very start of a text, or undefined; `marked` tells that the text stands behind `#`. */
export function markerAt(text: string, marked = false): Marker | undefined {
  const half = halfWidth(text.slice(0, 40));
  for (const pattern of marked ? [...patterns, ...bare] : patterns) {
    const marker = matched(pattern, half, text);
    if (marker) return marker;
  }
  return undefined;
}

function matched({ style, regex }: Pattern, half: string, text: string): Marker | undefined {
  const match = regex.exec(half);
  const number = match?.[1];
  if (!match || number === undefined) return undefined;
  const path = pathOf(style, number);
  const value = path?.at(-1);
  if (!path || value === undefined) return undefined;
  const written = trimmed(match[0]);
  const blanks = /^\s*/u.exec(half.slice(written.length))?.[0].length ?? 0;
  return {
    style,
    text: text.slice(0, written.length).replace('\\', ''),
    value,
    path,
    width: written.length,
    length: written.length + blanks,
    spaced: blanks > 0,
  };
}

function pathOf(style: NumberStyle, number: string): number[] | undefined {
  if (style === 'decimal') return number.split('.').map(Number);
  if (style === 'circled') return [number.charCodeAt(0) - 0x245f];
  if (style === 'letter') return [number.toUpperCase().charCodeAt(0) - 64];
  if (style === 'roman') return [romanValue(number)];
  const value = /^\d/u.test(number) ? Number(number) : parseNumeral(number);
  return value === undefined ? undefined : [value];
}

function romanValue(text: string): number {
  const values = [...text].map((char) => (char === 'X' ? 10 : char === 'V' ? 5 : 1));
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function trimmed(text: string): string {
  return text.replace(/\s+$/u, '');
}
