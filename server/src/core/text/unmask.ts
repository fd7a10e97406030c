/**
 * Texts that are passed around on web pages write some words in letters (`dangshi`, `mzshh`) to avoid filters.
 * For matching they are read as the words they stand for; the text itself is never changed by this.
 */

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
]);

/** The text with masked words restored; offsets do not carry over. */
export function unmask(text: string): string {
  if (!/[a-z]{4}/iu.test(text)) return text;
  return text.replace(/[a-z]{4,}/giu, (letters) => words.get(letters.toLowerCase()) ?? letters);
}

/** For comparing titles: unmasked, no blanks, no quotation marks and closing marks, lower case. */
export function comparable(text: string): string {
  return unmask(text)
    .normalize('NFKC')
    .replace(/[\s"“”'‘’《》*_`。.:：;；,，、!！?？]/gu, '')
    .toLowerCase();
}
