/** 第三部分（二）, 第五条第二款第（一）项, 详见二、（一）: places named by their numbers. */
import { parseNumeral } from '../text/numerals.ts';

/** What a number is counted in; `numbered` leaves it to the document (Section 2.1). */
export type Unit = 'part' | 'chapter' | 'section' | 'article' | 'paragraph' | 'item' | 'point' | 'han' | 'numbered';

export interface Step {
  readonly unit: Unit;
  /** In Arabic digits; `2.1`, `A`. */
  readonly value: string;
  /** UTF-16 units into the paragraph. */
  readonly start: number;
  readonly end: number;
}

export interface Mention {
  readonly form: 'number' | 'attachment' | 'title';
  /** UTF-16 units into the paragraph. */
  readonly start: number;
  readonly end: number;
  /** From the outermost place inwards. */
  readonly steps: readonly Step[];
  /** 本条, 本部分: the way begins where the words stand. */
  readonly here: Unit | undefined;
  /** Whether the reader is sent there (见, 前述) or the words name this document (本办法): then it must be there. */
  readonly cue: boolean;
  /** Whether the words around speak of a place (针对第一部分, 第一部分所列) and do not count (第一部分是…). */
  readonly likely: boolean;
  /** Whether the words end with it: 详见第三章。 and not 第三章笔记. */
  readonly ended: boolean;
  /** Another document is meant. */
  readonly foreign: boolean;
  /** 附件, Appendix. */
  readonly label: string;
  readonly number: string | undefined;
  /** Words that quote a title; empty for other forms. */
  readonly titleStart: number;
  readonly titleEnd: number;
}

const han = '[一二三四五六七八九十百零〇]{1,7}|\\d{1,3}';
const head = `第\\s?(?:${han})\\s?(?:编|部分|篇|章|节|条)(?:之[一二三四五六七八九十])?|本(?:条|部分|章|节)`;
const inner = `第\\s?(?:${han})\\s?(?:章|节|条|款|项|目|点)|第?\\s?[（(]\\s?(?:${han})\\s?[）)]\\s?[项点条款]?`;
const named = new RegExp(`(?:${head})(?:\\s?(?:${inner}))*`, 'gu');

/** Numbers alone (二、（一）) are everywhere; only 见 before them makes them a place. */
const sent =
  /(?<=详见|参见|[^所可意常听看遇碰罕政远少梦望]见|^见|前述|上述|所述)(?:[一二三四五六七八九十]{1,3}、(?:[（(][一二三四五六七八九十]{1,3}[）)])?|[（(][一二三四五六七八九十]{1,3}[）)])(?:\d{1,2}[.．]?(?!\d))?/gu;

/** A reader is sent there: the place must be in this document. */
const sendsThere =
  /(?:详见|参见|[^所可意常听看遇碰罕政远少]见|^见|前述|上文|前文|下文|后文|[如前上]文?所述)(?:的|[，,])?$/u;

/** This document calls itself so. */
const itself =
  /本(?:法|条例|办法|规定|细则|准则|章程|规则|决定|解释|公约|协议|合同|制度|通知|意见|方案|报告|文|规划|规范|标准|指引|指南|守则)(?:的|中的?|之)?$/u;

/** Another document: its name stands before. */
const another =
  /》(?:[（(][^（()）]{0,24}[）)])?的?(?:规定的?)?$|(?:[法典]|条例|办法|规定|细则|准则|章程|规则|决定|解释|公约|协定|通则|意见|通知|纲要|规程|标准|合同|协议|方案|规划|制度|草案|该|同|原|旧)(?:[（(][^（()）]{0,20}[）)])?的?$/u;

/** 第五条、第六条和第七条: the words before one hold for all. */
const goesOn = /^(?:第?[一二三四五六七八九十]*[款项])?(?:[、，和与或及至到]|以及|或者|至第?)$/u;

const leadsTo = /(?:针对|对照|结合|在|与|同|按照?|落实|围绕|和|及|对|从|于|除|根据|依据|回应|承接|参照)$/u;
const goesInto = /^(?:的|中|所|之|里|内|已|提出|列出|列举|列明|指出|提到|分析|查摆|部署|安排|确定)/u;

export function numberMentions(paragraph: string): Mention[] {
  const found: Mention[] = [];
  for (const match of paragraph.matchAll(named)) {
    const text = match[0].trimEnd();
    const mention = mentionOf(paragraph, match.index, match.index + text.length, found.at(-1));
    if (mention) found.push(mention);
  }
  for (const match of paragraph.matchAll(sent)) {
    const end = match.index + match[0].length;
    // 见（二）款 and 见（1） name other things; 见一、二审 no place at all.
    if (found.some((other) => match.index < other.end && other.start < end)) continue;
    const steps = stepsOf(paragraph, match.index, end);
    if (steps.length > 0)
      found.push({ ...bare, start: match.index, end: trimmed(paragraph, match.index, end), steps, cue: true });
  }
  return found;
}

/** A mention of which nothing is known yet but that it is one. */
export const plainMention = {
  here: undefined,
  likely: true,
  ended: true,
  foreign: false,
  label: '',
  number: undefined,
  titleStart: 0,
  titleEnd: 0,
} as const;

const bare = { ...plainMention, form: 'number' } as const;

function mentionOf(paragraph: string, start: number, end: number, last: Mention | undefined): Mention | undefined {
  const here = hereOf(paragraph.slice(start, start + 3));
  const steps = stepsOf(paragraph, start, end);
  if (steps.length === 0) return undefined;
  const ahead = paragraph.slice(Math.max(0, start - 40), start);
  // Counting words (第一章 of something, 第三条入津管线) have no use for a place in this document.
  if (
    !here &&
    /^第\s?\S{1,5}条/u.test(paragraph.slice(start, end)) &&
    /^[入线路河江街道高铁航生产船船]/u.test(paragraph.slice(end))
  )
    return undefined;
  if (last && last.end <= start && goesOn.test(paragraph.slice(last.end, start)))
    return { ...bare, start, end, steps, here, cue: last.cue, likely: last.likely, foreign: last.foreign };
  const own = itself.test(ahead) || here !== undefined;
  const cue = own || sendsThere.test(ahead);
  const behind = paragraph.slice(end, end + 6);
  const likely = cue || leadsTo.test(ahead) || goesInto.test(behind);
  const ended = /^(?:[^\p{L}\p{N}]|[的中所之]|$)/u.test(behind);
  return { ...bare, start, end, steps, here, cue, likely, ended, foreign: !own && another.test(ahead) };
}

function hereOf(text: string): Unit | undefined {
  if (!text.startsWith('本')) return undefined;
  return text.startsWith('本条')
    ? 'article'
    : text.startsWith('本章')
      ? 'chapter'
      : text.startsWith('本节')
        ? 'section'
        : 'part';
}

const step = new RegExp(`第?\\s?[（(]?\\s?(${han})\\s?(编|部分|篇|章|节|条|款|项|目|点|[）)]|、|[.．]|$)`, 'gu');

function stepsOf(paragraph: string, start: number, end: number): Step[] {
  const text = paragraph.slice(start, end);
  const steps: Step[] = [];
  for (const match of text.matchAll(step)) {
    const [whole, written = '', mark = ''] = match;
    const value = /^\d/u.test(written) ? Number(written) : parseNumeral(written);
    if (value === undefined || text.charAt(match.index - 1) === '之') continue;
    // 第二十条之一 was put in behind 第二十条 and is another article.
    const between =
      mark === '条' ? (/^之[一二三四五六七八九十]/u.exec(text.slice(match.index + whole.length))?.[0] ?? '') : '';
    steps.push({
      unit: unitOf(mark),
      value: `${value}${between}`,
      start: start + match.index,
      end: start + match.index + whole.length,
    });
  }
  return steps;
}

function unitOf(mark: string): Unit {
  switch (mark) {
    case '编':
    case '篇':
    case '部分':
      return 'part';
    case '章':
      return 'chapter';
    case '节':
      return 'section';
    case '条':
      return 'article';
    case '款':
      return 'paragraph';
    case '、':
      return 'han';
    case '点':
    case '.':
    case '．':
    case '':
      return 'point';
    default:
      return 'item';
  }
}

function trimmed(paragraph: string, start: number, end: number): number {
  return start + paragraph.slice(start, end).replace(/[、.．\s]+$/u, '').length;
}
