/**
 * What sorts of characters stand in a text, told in one pass over it. Most of what is looked for in a paragraph needs a
 * character that most paragraphs lack, so that one look at these bits takes the place of a dozen searches.
 */

export const traits = {
  /** 0 to 9. */
  digit: 1,
  /** A to Z in both cases, and what equals one of them where case does not count. */
  latin: 1 << 1,
  /** 一 to 十, 两, 百, 零, 〇. */
  numeral: 1 << 2,
  is: 1 << 3, // 是
  must: 1 << 4, // 要
  side: 1 << 5, // 面
  /** 先 次 者 后: the ends of 首先, 其次, 再者, 最后. */
  turn: 1 << 6,
  ordinal: 1 << 7, // 第
  which: 1 << 8, // 其
  circled: 1 << 9, // ①
  /** Round brackets of both widths. */
  round: 1 << 10,
  /** Curly quotation marks, double and single. */
  curly: 1 << 11,
  /** Straight ones. */
  straight: 1 << 12,
  corner: 1 << 13, // 「」
  /** 《 》 and square brackets of all forms that Chinese has. */
  bracket: 1 << 14,
  /** 本 见 述: words that point. */
  pointer: 1 << 15,
  attached: 1 << 16, // 附
  /** 部 章 §, which name a place. */
  place: 1 << 17,
  colon: 1 << 18,
  /** What code, tags, formulas, links and addresses begin with. */
  code: 1 << 19,
  dot: 1 << 20,
  han: 1 << 21,
  /** Half of a character beyond the first 65,536: it may be anything. */
  pair: 1 << 22,
  /** A letter beyond ASCII that is no Han. */
  letter: 1 << 23,
} as const;

const sorts: readonly (readonly [characters: string, trait: number])[] = [
  ['0123456789', traits.digit],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz\u017F\u212A', traits.latin],
  ['一二三四五六七八九十两百零〇', traits.numeral],
  ['是', traits.is],
  ['要', traits.must],
  ['面', traits.side],
  ['先次者后', traits.turn],
  ['第', traits.ordinal],
  ['其', traits.which],
  ['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', traits.circled],
  ['（）()', traits.round],
  ['“”‘’', traits.curly],
  ['"\'', traits.straight],
  ['「」', traits.corner],
  ['《》［］【】〔〕', traits.bracket],
  ['本见述', traits.pointer],
  ['附', traits.attached],
  ['部章§', traits.place],
  ['：:', traits.colon],
  ['`<$@/\\[', traits.code],
  ['.', traits.dot],
];

const units = 0x10000;

/** Marks a unit that was looked up. */
const known = 1 << 30;

/** By unit its bits; 0 as long as it was not asked for. */
const bitsOf = new Uint32Array(units);

for (const [characters, trait] of sorts) {
  for (let at = 0; at < characters.length; at++) {
    const unit = characters.charCodeAt(at);
    bitsOf[unit] = (bitsOf[unit] ?? 0) | trait;
  }
}

/** All traits of the characters of a text, together. */
export function traitsOf(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const bits = bitsOf[unit] ?? 0;
    found |= (bits & known) === 0 ? looked(unit) : bits;
  }
  return found;
}

/** The traits of the unit at this place of a text. */
export function traitsAt(text: string, at: number): number {
  return bitsOf[text.charCodeAt(at)] ?? 0;
}

function looked(unit: number): number {
  const own = (bitsOf[unit] ?? 0) | known | generalOf(unit);
  bitsOf[unit] = own;
  return own;
}

function generalOf(unit: number): number {
  if (unit < 0x80) return 0;
  if (unit >= 0xd800 && unit < 0xe000) return traits.pair;
  const character = String.fromCharCode(unit);
  if (/\p{Script=Han}/u.test(character)) return traits.han;
  return /\p{L}/u.test(character) ? traits.letter : 0;
}
