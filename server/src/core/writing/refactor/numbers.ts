/** Numbers of headings written anew: with another value or in another way, as the rest of the document has them. */
import type { Analysis } from '../../analyze.ts';
import { withValue } from '../../kind/section-text.ts';
import type { Heading } from '../../parse/blocks.ts';
import type { NumberStyle } from '../../parse/marker.ts';
import { allSections } from '../../report/report.ts';

/** The number as it is written, with another path: `（二）` with 3 is `（三）`, `1.2` with 2, 2 is `2.2`. */
export function numberAs(written: string, style: NumberStyle, path: readonly number[]): string {
  const value = path.at(-1) ?? 1;
  switch (style) {
    case 'decimal':
      return decimalAs(written, path);
    case 'circled':
      return value >= 1 && value <= 20
        ? written.replace(/[\u2460-\u2473]/u, String.fromCharCode(0x245f + value))
        : written;
    case 'letter':
      return value >= 1 && value <= 26
        ? written.replace(/[A-Za-zＡ-Ｚａ-ｚ]/u, (old) => letterAs(old, value))
        : written;
    case 'roman':
      return written.replace(/[IVXＩＶＸ]+/u, romanAs(value));
    default:
      return /[０-９]/u.test(written) ? written.replace(/[０-９]+/u, wide(String(value))) : withValue(written, value);
  }
}

function decimalAs(written: string, path: readonly number[]): string {
  const groups = written.match(/[\d０-９]+/gu) ?? [];
  const full = /[０-９]/u.test(written);
  const digits = path.map((value) => (full ? wide(String(value)) : String(value)));
  if (groups.length === path.length) {
    let index = 0;
    return written.replace(/[\d０-９]+/gu, () => digits[index++] ?? '');
  }
  const point = /[\d０-９]([.．])/u.exec(written)?.[1] ?? '.';
  return digits.join(point) + (/[^\d０-９]*$/u.exec(written)?.[0] ?? '');
}

function wide(digits: string): string {
  return digits.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function letterAs(old: string, value: number): string {
  const first = /[a-z]/u.test(old) ? 0x61 : /[A-Z]/u.test(old) ? 0x41 : /[ａ-ｚ]/u.test(old) ? 0xff41 : 0xff21;
  return String.fromCharCode(first + value - 1);
}

function romanAs(value: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = value;
  let written = '';
  for (const [worth, letters] of parts) {
    for (; left >= worth; left -= worth) written += letters;
  }
  return written;
}

/** How headings of a level are written. */
export interface LevelModel {
  readonly style: NumberStyle;
  /** A number as written, and the blanks behind it. */
  readonly sample: string;
  readonly gap: string;
  /** Undefined where no heading of the document is there to look at. */
  readonly marks: Heading['marks'] | undefined;
}

/** The first numbered heading of the level; `but` leaves headings out that are to change. */
export function modelOf(
  { report, text }: Analysis,
  level: number,
  but: (heading: Heading) => boolean = () => false,
): LevelModel | undefined {
  for (const { heading } of allSections(report)) {
    if (heading.level === level && heading.number && !but(heading)) return modelIn(text, heading);
  }
  return undefined;
}

/** Undefined for a heading without a number. */
export function modelIn(text: string, { number, titleSpan, marks }: Heading): LevelModel | undefined {
  if (!number) return undefined;
  const { style, span } = number;
  const gap = text.slice(span.end, Math.max(span.end, titleSpan.start)).replace(/[^\s\u3000]/gu, '');
  return { style, sample: text.slice(span.start, span.end), gap, marks };
}

/** What counts inside headings of a level; 1.1 inside 1. in English and where the report counts so. */
export function levelBelow(
  analysis: Analysis,
  outer: LevelModel | undefined,
  { marks }: Pick<Heading, 'marks'>,
): LevelModel | undefined {
  if (!outer) return undefined;
  const { style, sample } = outer;
  const latin = analysis.language === 'en';
  const decimals = (): boolean =>
    allSections(analysis.report).some(({ heading }) => heading.number?.style === 'decimal');
  if (style === 'decimal' || (style === 'arabic' && (latin || decimals()))) {
    const digits = sample.replace(/^\\/u, '').replace(style === 'arabic' ? /[^\d０-９]+$/u : /$/u, '');
    return { style: 'decimal', sample: digits, gap: outer.gap || ' ', marks: undefined };
  }
  const custom = customBelow(style);
  const spaced = custom?.style === 'arabic' && (latin || marks.hashes > 0);
  return custom && spaced ? { ...custom, gap: ' ' } : custom;
}

/** The number below one of this style, in the order of official texts; undefined where custom knows none. */
export function customBelow(style: NumberStyle | undefined): LevelModel | undefined {
  const sample: Partial<Readonly<Record<NumberStyle, readonly [NumberStyle, string]>>> = {
    part: ['han', '一、'],
    chapter: ['section', '第一节'],
    section: ['article', '第一条'],
    article: ['han-paren', '（一）'],
    han: ['han-paren', '（一）'],
    'han-paren': ['arabic', '1.'],
    arabic: ['arabic-paren', '（1）'],
    'arabic-paren': ['circled', '①'],
  };
  const found = style && sample[style];
  if (!found) return undefined;
  const gap = found[0] === 'section' || found[0] === 'article' ? '　' : '';
  return { style: found[0], sample: found[1], gap, marks: undefined };
}
