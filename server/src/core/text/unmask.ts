/**
 * Texts that are passed around on web pages write some words in letters (`dangshi`, `mzshh`) to avoid filters.
 * For matching they are read as the words they stand for; the text itself is never changed by this.
 */

import { remembered } from './memo.ts';
import type { Span } from './span.ts';

/** Letters → word, as found in titles and headings. A longer list serves the rule about masks. */
const words: ReadonlyMap<string, string> = new Map([
  ['dangshi', '党史'],
  ['dangxing', '党性'],
  ['dangyuan', '党员'],
  ['dangnei', '党内'],
  ['dangjian', '党建'],
  ['dangwei', '党委'],
  ['dangzu', '党组'],
  ['dangzhibu', '党支部'],
  ['dangfenglianzheng', '党风廉政'],
  ['mzshh', '民主生活会'],
  ['mzsh', '民主生活'],
  ['zzshh', '组织生活会'],
  ['zzsh', '组织生活'],
  ['zhuzhishenghuohui', '组织生活会'],
  ['minzhushenghuohui', '民主生活会'],
  ['zhengzhi', '政治'],
  ['xinshidai', '新时代'],
  ['zhutijiaoyu', '主题教育'],
  ['dangzhongyang', '党中央'],
  ['dangji', '党纪'],
  ['dangzhang', '党章'],
  ['dangke', '党课'],
  ['gongchandang', '共产党'],
  ['zhongyang', '中央'],
  ['zhengfu', '政府'],
  ['xijinping', '习近平'],
  ['zongshuji', '总书记'],
  ['sixiang', '思想'],
  ['shehuizhuyi', '社会主义'],
  ['lianzheng', '廉政'],
  ['lianjie', '廉洁'],
  ['zuzhishenghuohui', '组织生活会'],
  ['dsxxjy', '党史学习教育'],
  ['djxxjy', '党纪学习教育'],
  ['ztjy', '主题教育'],
  ['mzpydy', '民主评议党员'],
]);

/** The letters alone; the grammar in `syntaxes/` has them too, and a test compares the two. */
export const maskLetters: readonly string[] = [...words.keys()];

/** The text with masked words restored; offsets do not carry over. */
export function unmask(text: string): string {
  if (!/[a-z]{4}/iu.test(text)) return text;
  return text.replace(/[a-z]{4,24}/giu, (letters) => words.get(letters.toLowerCase()) ?? letters);
}

/**
 * Where masked words stand in a text, in order. Letters are a mask only beside Chinese: alone they may be a name.
 * One pass; the spans are UTF-16 offsets into the text.
 */
export function maskedWords(text: string): readonly Span[] {
  const found: Span[] = [];
  if (!/[A-Za-z]{4}/u.test(text)) return found;
  for (const { 0: letters, index: start } of text.matchAll(/[A-Za-z]{4,}/gu)) {
    const end = start + letters.length;
    if (!words.has(letters.toLowerCase())) continue;
    if (isChinese(text.charAt(start - 1)) || isChinese(text.charAt(end))) found.push({ start, end });
  }
  return found;
}

/** A Han character or a mark of Chinese punctuation. */
function isChinese(character: string): boolean {
  return /[\p{Script=Han}\u3001-\u3011“”‘’—…（）！，：；？]/u.test(character);
}

/** For comparing titles: unmasked, no blanks, no quotation marks and closing marks, lower case. */
export function comparable(text: string): string {
  return text.length > longest ? compared(text) : known(text);
}

/** The same of each title of a list that lasts, as kinds have them. */
export function comparableAll(titles: readonly string[]): readonly string[] {
  const made = knownLists.get(titles) ?? titles.map(comparable);
  knownLists.set(titles, made);
  return made;
}

const knownLists = new WeakMap<readonly string[], readonly string[]>();

/** Titles are asked for again and again, against the names of every section of every kind; longer texts are not. */
const longest = 200;
const known = remembered(compared, 10_000);

function compared(text: string): string {
  return unmask(text)
    .normalize('NFKC')
    .replace(/[\s"“”'‘’《》*_`。.:：;；,，、!！?？]/gu, '')
    .toLowerCase();
}
