/** Phrases that say how many points there are: 以下四个方面, 三点意见, “五个带头”. A pure function of one paragraph. */
import { parseNumeral } from '../text/numerals.ts';
import { traits, traitsOf } from '../text/traits.ts';

export interface CountPhrase {
  /** `announced`: 以下四个方面, the points must follow. `counted`: 三点意见, they may. `name`: “五个带头” is called so. */
  readonly type: 'announced' | 'counted' | 'name';
  /** UTF-16 units into the paragraph; of a name without its quotation marks. */
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly countStart: number;
  readonly countEnd: number;
  /** What is counted: 个方面. */
  readonly unit: string;
  /** What the phrase leads to: a colon right behind it, the end of the paragraph, or more text. */
  readonly leads: 'colon' | 'end' | 'on';
  /** Whether what is counted stands in the same sentence, told by commas: 分为三个阶段：播种、管护、收割. */
  readonly inline: boolean;
  /** For a name: how many things the list in quotation marks right before it has; 0 without one. */
  readonly listed: number;
  /** That list without its quotation marks, in units; empty without one. */
  readonly listStart: number;
  readonly listEnd: number;
}

/** The phrases of a paragraph, in order. */
export function countPhrases(paragraph: string, has: number = traitsOf(paragraph)): readonly CountPhrase[] {
  if ((has & counting) === 0 || !hint.test(paragraph)) return [];
  const phrases = [
    ...((has & quotes) === 0 ? [] : namesIn(paragraph)),
    ...((has & numerals) === 0 ? [] : countsIn(paragraph)),
    ...((has & traits.latin) === 0 ? [] : englishIn(paragraph)),
  ];
  return phrases.length > 1 ? phrases.sort((a, b) => a.start - b.start) : phrases;
}

const counting = traits.digit | traits.numeral | traits.latin | traits.colon;
const numerals = traits.digit | traits.numeral;
const quotes = traits.curly | traits.straight | traits.corner;

const hint = /[两二三四五六七八九十\d](?:[个大项条点种类张步件份层句支清不化新]|方面|部分)|following|[:：]\s*$/u;

/** A whole numeral: not the tail of one, of an ordinal, or of a guess (第三, 十几, 三五个). */
const number =
  '(?<![第几数多余十百千万亿零〇两一二三四五六七八九\\d.])(十[一二三四五六七八九]?|[二三四五六]十[一二三四五六七八九]?|[两二三四五六七八九]|\\d{1,2})';

/** Words that are counted where points are counted, and none that measure time or place. */
const things =
  '(?:[个大]?方面|个?部分|[个大]?(?:问题|重点|阶段|步骤|环节|原因|层面|维度|特点|不足|短板|关键|要点|关系|着力点|突破口|主题|板块|层次|原则|目标|任务|情形|条件|情况|因素|转变|变化|体会|字|意见|要求|措施|建议)' +
  '|点(?:意见|要求|体会|建议|感受|思考|看法|希望|说明|认识|打算|想法|启示|做法|经验|不足|内容|情况|原因)?(?![半钟整几多儿])' +
  '|项(?:主要|重点|具体|基本|核心|关键)?(?:任务|工作|措施|要求|重点|行动|工程|举措|机制|制度|职责|内容|条件|原则|目标|指标)' +
  '|条(?:具体|重要|基本|主要)?(?:措施|意见|建议|要求|经验|主线|原则|路径|标准|体会|理由|举措|启示|底线))';

/** Behind 以下 anything counts that is no measure. */
const announced = new RegExp(
  `(?:以下|如下|下列|下述|下面)(?:这|的)?${number}(?:${things}|[个大项条点种类张步件份层句](?![年月日天半钟]|小时|百分点|工作日|交易日|季度|学[年期]|星期))`,
  'gu',
);

const counted = new RegExp(`${number}(?:${things})`, 'gu');

/** What tells that the points are still to come: 从五个方面, 讲三点意见, 重点抓好三项工作. */
const cue =
  /(?:从|讲|谈|说|提|强调|做|抓|把握|突出|围绕|聚焦|分|分为|分成|归纳为|概括为|体现在|表现在|体现为|表现为|有|存在|是|报告|汇报|采取|处理|注意|包括|着力|明确|如下|按照)(?:[好了到出实住成])?(?:的|这|如下|以下)?$/u;

function countsIn(paragraph: string): CountPhrase[] {
  const phrases: CountPhrase[] = [];
  for (const match of paragraph.matchAll(announced)) phrases.push(phraseOf('announced', match, paragraph));
  const known = new Set(phrases.map(({ countStart }) => countStart));
  for (const match of paragraph.matchAll(counted)) {
    const phrase = phraseOf('counted', match, paragraph);
    if (known.has(phrase.countStart) || phrase.leads === 'on' || quotedAt(paragraph, phrase.start)) continue;
    const ahead = paragraph.slice(Math.max(0, phrase.start - 6), phrase.start);
    if (/[以如]上$|上述$|[这等前余]$/u.test(ahead)) continue;
    // 思想、组织、作风三个方面 sums up what it has named.
    if (/、[^，。；：！？“”、]{1,12}$/u.test(paragraph.slice(Math.max(0, phrase.start - 14), phrase.start))) continue;
    // Without a word that leads in only a colon does.
    if (phrase.leads === 'colon' || cue.test(ahead) || (ahead === '' && phrase.leads === 'end')) phrases.push(phrase);
  }
  return phrases;
}

type Match = RegExpExecArray;

function phraseOf(type: CountPhrase['type'], match: Match, paragraph: string): CountPhrase {
  const written = match[1] ?? '';
  const start = match.index;
  const end = start + match[0].length;
  const countStart = start + match[0].indexOf(written);
  const countEnd = countStart + written.length;
  const unit = paragraph.slice(countEnd, end);
  const base = {
    type,
    start,
    end,
    countStart,
    countEnd,
    unit,
    inline: listsInline(paragraph, end),
    listed: 0,
    listStart: start,
    listEnd: start,
  };
  return {
    ...base,
    count: /^\d/u.test(written) ? Number(written) : (parseNumeral(written) ?? 0),
    leads: leadsOf(paragraph, end),
  };
}

/** Text goes on behind the colon and does not count by words. */
function listsInline(paragraph: string, end: number): boolean {
  const behind = paragraph.slice(end, end + 40);
  return /^[^，。；：:！？、]{0,14}[：:]\s*(?![一二三四五六七八九十]{1,3}[是要、]|首先|第[一二三四五六七八九十]|其[一二]|一方面|[\u2460-\u2473]|[（(]?[\d一]{1,2}[）).．、])\S/u.test(
    behind,
  );
}

/** `三点意见：`, `八个方面工作。` at the paragraph's end; `原因有两点，一是…`. */
function leadsOf(paragraph: string, end: number): CountPhrase['leads'] {
  const behind = paragraph.slice(end, end + 24);
  if (/^[^，。；：:！？、,“”"（）()]{0,14}[：:]/u.test(behind)) return 'colon';
  if (/^[^，。；：:！？、,]{0,10}[，。；,]?\s*(?:一是|一要|首先|第一[，、是]|其一|一方面|[①（(][\d一]?)/u.test(behind))
    return 'colon';
  return end + behind.length === paragraph.length && /^[^，。；：！？、,“”"]{0,12}[。.]?$/u.test(behind) ? 'end' : 'on';
}

function quotedAt(paragraph: string, start: number): boolean {
  return /[“"「‘']$/u.test(paragraph.slice(0, start).slice(-1));
}

const name =
  /[“"「]((十[一二三四五六七八九]?|[两二三四五六七八九])(?:[个大项条点种类张支清]|(?=[不化新]))([^“”"「」，。；、\s]{1,12}))[”"」]/gu;

function namesIn(paragraph: string): CountPhrase[] {
  return [...paragraph.matchAll(name)].map((match) => {
    const [, whole = '', written = '', noun = ''] = match;
    const start = match.index + 1;
    const end = start + whole.length;
    const countEnd = start + written.length;
    const count = parseNumeral(written) ?? 0;
    const list = listBefore(paragraph, match.index, noun);
    return {
      type: 'name',
      start,
      end,
      count,
      countStart: start,
      countEnd,
      unit: whole.slice(written.length),
      leads: leadsOf(paragraph, end + 1),
      inline: false,
      ...list,
    };
  });
}

type List = Pick<CountPhrase, 'listed' | 'listStart' | 'listEnd'>;

/** “带头…、带头…”等“五个带头”: how many there are before the name that ends at `end`. */
function listBefore(paragraph: string, end: number, noun: string): List {
  const none = { listed: 0, listStart: end, listEnd: end };
  const ahead = paragraph.slice(Math.max(0, end - 400), end);
  const match = /[“"「]([^“”"「」]{4,380})[”"」](?:等|这|的)?$/u.exec(ahead);
  const list = match?.[1];
  if (!match || list === undefined) return none;
  const listStart = end - ahead.length + match.index + 1;
  const listed = itemsOf(list, noun);
  return listed < 2 ? none : { listed, listStart, listEnd: listStart + list.length };
}

/** Items may hold a 、 themselves, so they are told by the word they all begin with where there is one. */
function itemsOf(list: string, noun: string): number {
  const parts = list.split(/[、，；]/u);
  for (const head of [noun.slice(0, 2), parts[0]?.slice(0, 2) ?? '']) {
    const count = head.length < 2 ? 0 : parts.filter((part) => part.startsWith(head)).length;
    if (count > 1) return count;
  }
  return list.split('、').length;
}

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const english =
  /\b(?:the following (two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:\w+ )?[a-z]+s\b|(two|three|four|five|six|seven|eight|nine|ten) (?:(?:main|key|major|primary|different|possible|distinct|basic) )?(?:goals|reasons|steps|ways|options|parts|phases|changes|aspects|cases|categories|problems|stages|approaches|areas|types|components|questions|points)\b(?=[^.:;]{0,40}:\s*$))/giu;

function englishIn(paragraph: string): CountPhrase[] {
  return [...paragraph.matchAll(english)].map((match) => {
    const written = match[1] ?? match[2] ?? '';
    const start = match.index;
    const countStart = start + match[0].toLowerCase().indexOf(written.toLowerCase(), match[1] === undefined ? 0 : 13);
    const countEnd = countStart + written.length;
    const end = start + match[0].length;
    const count = /^\d/u.test(written) ? Number(written) : words.indexOf(written.toLowerCase());
    const type = match[1] === undefined ? 'counted' : 'announced';
    return {
      type,
      start,
      end,
      count,
      countStart,
      countEnd,
      unit: paragraph.slice(countEnd, end).trim(),
      leads: 'colon',
      inline: false,
      listed: 0,
      listStart: start,
      listEnd: start,
    };
  });
}
