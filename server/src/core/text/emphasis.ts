/**
 * Strong emphasis as CommonMark 6.2 takes it: beside punctuation a run of asterisks opens or closes only where blanks or
 * punctuation stand on its other side. Chinese has no blanks there, so `**重点。**文` stays asterisks.
 */
import type { Span } from './span.ts';

export interface UnrenderedBold {
  /** Which of the two runs does not work; the opening one where neither does. */
  readonly type: 'open' | 'close';
  /** The punctuation on its inner side. */
  readonly mark: string;
  readonly span: Span;
  /** Runs to take away, each with the place on the inner side of the marks where it works. */
  readonly moves: readonly { readonly span: Span; readonly to: number }[];
}

/** Pairs of `**` in a line one of which is no delimiter. Lines with other runs of asterisks or an odd number are left. */
export function unrenderedBold(line: string): readonly UnrenderedBold[] {
  const bare = line.replace(/(`{1,3})[^`]{1,400}\1|\\\*/gu, (found) => 'x'.repeat(found.length));
  const runs = [...bare.matchAll(/\*+/gu)];
  const bullet = /^\s*\*\s/u.test(bare) ? 1 : 0;
  const pairs = runs.slice(bullet);
  if (pairs.length % 2 === 1 || pairs.some(([run]) => run.length !== 2)) return [];
  const found: UnrenderedBold[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const [open, close] = [pairs[index]?.index, pairs[index + 1]?.index];
    if (open !== undefined && close !== undefined) found.push(...brokenPair(bare, open, close));
  }
  return found;
}

/** The only run of `**` in a line, and where its partner belongs: empty, or a single asterisk that stands there. */
export interface HalfBold {
  readonly span: Span;
  readonly partner: Span;
}

/** `**一、存在的问题` or `一、存在的问题**`: a numbered heading that is bold on one side. What is masked has no number. */
export function halfBold(line: string): HalfBold | undefined {
  const match =
    /^(\s{0,3})(\*\*)?(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^*]{2,60}?(\*{0,2})\s*$/u.exec(
      line,
    );
  if (!match) return undefined;
  const [, { length: from } = '', opening, closing = ''] = match;
  const end = line.trimEnd().length;
  if (opening && closing.length < 2) {
    return { span: { start: from, end: from + 2 }, partner: { start: end - closing.length, end } };
  }
  if (opening || closing.length < 2) return undefined;
  return { span: { start: end - 2, end }, partner: { start: from, end: from } };
}

function brokenPair(line: string, open: number, close: number): readonly UnrenderedBold[] {
  const inside = line.slice(open + 2, close);
  const [before, behind] = [line.slice(0, open), line.slice(close + 2)];
  // A blank on the inner side, or a mask (**镇、**村): nobody meant this to be bold.
  if (inside.trim() !== inside || maskedPlace.test(inside) || maskedPlace.test(behind)) return [];
  // 张**、李**: what a light mark leads in is a masked name.
  const [, leading = ''] = /^([“‘《〈（「『【〔"'([]{1,3})[\p{L}\p{N}]/u.exec(inside) ?? [];
  const [, trailing = ''] = /[\p{L}\p{N}](\p{P}{1,4})$/u.exec(inside) ?? [];
  const opens = leading === '' || !/[\p{L}\p{N}]$/u.test(before);
  const closes = trailing === '' || trailing.endsWith('、') || !/^[\p{L}\p{N}]/u.test(behind);
  if (opens && closes) return [];
  // Quotation marks around the whole stay around it: both runs move inside.
  const around = leading !== '' && trailing.includes(partners.get(leading.charAt(0)) ?? leading.charAt(0));
  const first = { span: { start: open, end: open + 2 }, to: open + 2 + leading.length };
  const last = { span: { start: close, end: close + 2 }, to: close - trailing.length };
  const moves = [...(opens && !around ? [] : [first]), ...(closes && !around ? [] : [last])];
  return [
    opens
      ? { type: 'close', mark: trailing, span: last.span, moves }
      : { type: 'open', mark: leading, span: first.span, moves },
  ];
}

const partners: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['（', '）'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ['〔', '〕'],
  ['(', ')'],
  ['[', ']'],
]);

/** What stands behind a place name that was masked with asterisks. */
const maskedPlace = /^(?:省|市|县|区|镇|乡|村|街道|社区|集团|公司|局|学校|医院|某|同志|总书记|主席|书记)/u;
