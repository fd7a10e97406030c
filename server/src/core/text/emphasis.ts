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
