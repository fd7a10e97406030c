/**
 * Words that count inside a paragraph: 一是 二是, 首先 其次, 第一， 第二，, ①②. What one paragraph holds is a pure
 * function of its text; whether the words make an enumeration is decided in `enumerations.ts`, over a whole section.
 */
import { parseNumeral } from '../text/numerals.ts';
import { traits, traitsOf } from '../text/traits.ts';

/** Ways to count in running text; the first seven are named as in our lists of words. */
const enumerationFamilies = [
  'shi', //           一是 二是
  'yao', //           一要 二要
  'fangmian', //      一方面 另一方面
  'shouxian', //      首先 其次 再次 最后
  'di', //            第一， 第二，
  'qi', //            其一 其二
  'dash', //          paragraphs that begin with ——
  'circled', //       ① ②
  'arabic-paren', //  （1）（2）
  'han-paren', //     （一）（二）
  'ordinal', //       First, Second,
  'list', //          lines that begin with a number and are no headings
] as const;

export type EnumerationFamily = (typeof enumerationFamilies)[number];

export interface CountingWord {
  readonly family: EnumerationFamily;
  /** What it counts; `next` for one that only says that there is one more (另一方面, 再就是), `last` for 最后. */
  readonly value: number | 'next' | 'last';
  /** UTF-16 units into the paragraph. */
  readonly start: number;
  readonly end: number;
  /** What stands before it: nothing, the end of a sentence or clause, a lighter mark, or a word. */
  readonly before: 'start' | 'stop' | 'mark' | 'word';
  /** Whether it reads as counting even where nothing follows it up. */
  readonly sure: boolean;
  /** How the number of a list is written: `1.` and `a)` count apart. */
  readonly style?: string;
}

/** The counting words of a paragraph, in order. */
export function countingWords(paragraph: string, has: number = traitsOf(paragraph)): readonly CountingWord[] {
  let words: CountingWord[] | undefined;
  for (const finder of finders) {
    if (finder.needs.every((need) => (has & need) !== 0)) words = found(paragraph, finder, words);
  }
  if (!words || !hint.test(paragraph)) return none;
  return words.length > 1 ? words.sort((a, b) => a.start - b.start) : words;
}

const none: readonly CountingWord[] = [];

interface Finder {
  readonly family: EnumerationFamily;
  readonly regex: RegExp;
  /** Of each of these traits (`core/text/traits.ts`) the paragraph must have one. */
  readonly needs: readonly number[];
  readonly countOf: (word: string) => CountingWord['value'] | undefined;
  /** What must not stand behind the word: it is another word then, or no counting one. */
  readonly not?: RegExp;
  /** As `not`, where nothing else speaks for an enumeration. */
  readonly unsure?: RegExp;
  /** What must not stand before it. */
  readonly notAfter?: RegExp;
  /** Counts even inside a clause: 包括①…②…. */
  readonly anywhere?: boolean;
}

/** What is not written like one of these is none. */
const hint =
  /[是要]|方面|首先|其次|再次|再者|最后|第[一二三四五六七八九十]|其[一二三四五六七八九]|[\u2460-\u2473]|[（(][\d一二三四五六七八九十]|^(?:——|-- )|[Ff]irst|Second|Third|Final|Last/u;

const numeral = '[一二三四五六七八九十]{1,3}';
const inside = (word: string): number | undefined => parseNumeral(word.replace(/[^一二三四五六七八九十]/gu, ''));

/** The mark behind 第一 and 其一; 、 is the classic error and still counts. */
const counted = '(?=\\s?[，,：:、]|是(?!否|非|因为))';

const finders: readonly Finder[] = [
  {
    family: 'shi',
    regex: new RegExp(`${numeral}是|再就是|还有就是|再有就是|再一个是|还有一个是`, 'gu'),
    needs: [traits.is],
    countOf: (word) => (/^[再还]/u.test(word) ? 'next' : inside(word)),
    // 一是一、二是二 and 一是非 count nothing; 二是二级市场 does.
    not: /^(?:[一二三四五六七八九十](?:[、，,。；！？”"’\s]|$)|非[、，,。；曲])/u,
  },
  {
    family: 'yao',
    regex: new RegExp(`${numeral}要`, 'gu'),
    needs: [traits.must, traits.numeral],
    countOf: inside,
    not: /^(?:素|义|件(?!件)|旨|塞|闻|诀)/u,
    unsure: /^(?:领(?!导)|求(?![真新实精变稳进突严细])|点(?![对面线])|害|务(?![实必求])|职(?!责)|地(?![方区])|道|目)/u,
  },
  {
    family: 'fangmian',
    regex: /(?:另|再|还有|又)?一方面/gu,
    needs: [traits.side, traits.numeral],
    countOf: (word) => (word === '一方面' ? 1 : 'next'),
    not: /^(?:的|来[讲说看]|工作|问题|[军团])/u,
    unsure: /^(?!\s?[，,：:是要])/u,
  },
  {
    family: 'shouxian',
    regex: /首先(?!的)|其次|再次|再者|最后(?!一[公个次环道]|[的期]|阶段|关头|防线)/gu,
    needs: [traits.turn],
    countOf: (word) => (word === '最后' ? 'last' : word === '首先' ? 1 : word === '其次' ? 2 : 3),
    unsure: /^(?!\s?[，,：:]|[是要])/u,
  },
  {
    family: 'di',
    regex: new RegExp(`第${numeral}${counted}`, 'gu'),
    needs: [traits.ordinal, traits.numeral],
    countOf: inside,
    // 第一、二轮督察, 第一、第二产业: two things named together, not two points.
    not: /^、(?:第|[一二三四五六七八九十]{1,3}(?:[、，和及与至到轮季产线类级批期年审稿孩胎楼号次届个阶节步章条款项点组层段部]))/u,
    unsure: /^[、是]/u,
  },
  {
    family: 'dash',
    regex: /^[—–]{2}/gu,
    needs: [],
    countOf: () => 'next',
    // Below a title: where and when a speech was held.
    not: /^\s?(?:20\d\d年|在|记|写在)/u,
    unsure: /^/u,
  },
  {
    family: 'qi',
    regex: new RegExp(`其[一二三四五六七八九]${counted}`, 'gu'),
    needs: [traits.which, traits.numeral],
    countOf: inside,
  },
  {
    family: 'circled',
    regex: /[\u2460-\u2473]/gu,
    needs: [traits.circled],
    countOf: (word) => word.charCodeAt(0) - 0x245f,
    // Behind a word or before a mark it is a footnote, or names something: 见①.
    not: /^(?:\s*[。，、；：？！,.;:）)\]和与或及至~～]|$)/u,
    notAfter: /[表图式见注第步骤附由\w]\s?$/u,
    unsure: /^/u,
    anywhere: true,
  },
  {
    family: 'arabic-paren',
    regex: /[（(]\d{1,2}[）)]/gu,
    needs: [traits.round, traits.digit],
    countOf: (word) => Number(word.replace(/\D/gu, '')),
    not: /^(?:\s*[。，、；：？！,.;:）)\]和与或及至~～项款条]|$)/u,
    notAfter: /[表图式见注第款条项步骤附由的在按\w*+\-/)\]]$/u,
    unsure: /^/u,
    anywhere: true,
  },
  {
    family: 'han-paren',
    regex: new RegExp(`[（(]${numeral}[）)]`, 'gu'),
    needs: [traits.round, traits.numeral],
    countOf: inside,
    not: /^(?:\s*[。，、；：？！,.;:）)\]和与或及至~～项款条]|$)/u,
    notAfter: /[表图式见注第款条项步骤附由的在按部分、]$/u,
    unsure: /^/u,
    anywhere: true,
  },
  {
    family: 'ordinal',
    regex: /\b(?:first|second|third|fourth|fifth|final|last)(?:ly)?(?=,)/giu,
    needs: [traits.latin],
    countOf: (word) => ordinals.get(word.toLowerCase().replace(/ly$/u, '')) ?? 'last',
    unsure: /^/u,
  },
];

/** “一是” in quotation marks is spoken of, not counted with. */
const quote = /["“”'‘’「」]/u;

const ordinals: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
]);

/** With those found before; no list is made where there are none. */
function found(
  paragraph: string,
  { family, regex, countOf, not, unsure, notAfter, anywhere = false }: Finder,
  before: CountingWord[] | undefined,
): CountingWord[] | undefined {
  let words = before;
  regex.lastIndex = 0;
  for (let match = regex.exec(paragraph); match; match = regex.exec(paragraph)) {
    const { 0: word, index: start } = match;
    const end = start + word.length;
    const behind = paragraph.slice(end, end + 8);
    const value = countOf(word);
    if (value === undefined || not?.test(behind)) continue;
    const ahead = paragraph.slice(Math.max(0, start - 6), start);
    if (notAfter?.test(ahead) || (quote.test(ahead.slice(-1)) && quote.test(behind.slice(0, 1)))) continue;
    const standing = standingBefore(ahead, start);
    if (standing === 'word' && !anywhere && !leadsIn.test(ahead)) continue;
    const sure = (standing === 'start' || standing === 'stop') && !unsure?.test(behind) && behind.trim() !== '';
    words ??= [];
    words.push({ family, value, start, end, before: standing, sure });
  }
  return words;
}

/** 主要有一是…二是…: the first may follow one of these at once; whether it counts is up to what follows. */
const leadsIn = /(?:[有为]|就是|在于|包括|表现|如下|原因|问题|但|而|即)$/u;

function standingBefore(ahead: string, start: number): CountingWord['before'] {
  const bare = ahead.replace(/[\s\u3000*_“”"'‘’]+$/u, '');
  if (bare === '') return start === ahead.length ? 'start' : 'mark';
  const mark = bare.charAt(bare.length - 1);
  if ('。！？；：;:!?.'.includes(mark)) return 'stop';
  return '，、,…—（(）)》】]'.includes(mark) || bare.length < ahead.length ? 'mark' : 'word';
}
