/**
 * Which kind a title names. The last genre word decides: 关于印发《…方案》的通知 is a 通知, …总结的函 is a 函; and a title that
 * goes on behind the word speaks of such a report and is none (…总结范文, …材料怎么写).
 */
import { once } from '../text/memo.ts';
import { unmask } from '../text/unmask.ts';

/** What may follow the genre word: notes in brackets, the number of the document, a subtitle, a year, a number, the state of the draft, a name. */
const neutralTail =
  /^(?:\s*[（(【[〔][^）)】\]〕]{0,40}[）)】\]〕]|\s*\([^()〔〕[\]]{1,16}[〔[]\d{4}[〕\]]\s*第?\d{1,5}号\)|\s*(?:——|--|—|–|[-:：|])\s*.*|\s*\d{4}(?:\s*年(?:\d{1,2}月(?:\d{1,2}日)?)?)?度?|\s*[vV]?\d{1,4}(?:\.\d+)*|\s*(?:初稿|定稿|终稿|草稿|草案|送审稿|征求意见稿|讨论稿|修改稿|修订稿|审议稿|发言稿|之[一二三四五六七八九十])|\s+\p{Script=Han}{2,4}|\s*[。.！!"”'’》*_])*\s*$/u;

/** A title that begins like this is about writing one, or hears, reads and explains one. */
const aboutHead =
  /^(?:如何|怎样|怎么|浅谈|谈谈|试论|试析|论|教你|手把手|一文|(?:模板|范文|示例|样本|例文)(?=\s|[:：—（(【]|$)|图解|解读|学习(?=.*(?:报告|讲话|精神|通知|意见|方案|纪要)$)|聚焦|速读|划重点|how\s+(?:to|we|i)\b|(?:a\s+)?guide\s+(?:to|for)\b|writing\b|\[?templates?(?:\]|\s*[:：]|\s+(?:for|of)\b)|what\s+(?:is|are|makes)\b|tips\b|examples?(?:\s*[:：]|\s+of\b)|best\s+practices|introduction\s+to|why\b|when\s+to\b|anatomy\s+of\b|(?:module|lesson|chapter|lecture|tutorial)\s+\d[\d.]*\s*[-–—:：])/iu;

/** Words that take a report as their object right before it. */
const aboutBefore =
  /(?:听取|审议|解读|起草|撰写|写好|写出|修改|征集|收集|报送|整理|汇总|(?<![工合协操运动])作|做|看|读懂|学习贯彻|审核|推荐)$/u;

/** 的 between object and word: …修改的通知, …推荐的函 speak of their matter, not of a text. */
const ownWord = /^(?:的|工作)/u;

/** A word inside 《…》 that does not close with the title is quoted: 印发《…的意见》. */
const quoted = /《[^》]*$/u;

/** 开题报告（模板）, 演讲稿（精选3篇） */
const patternTail =
  /模板|范文|范本|样本|样例|示例|例文|百度百科|精选|合集|(?<![第\d一二三四五六七八九十])[\d一二三四五六七八九十]+\s*篇/u;

export interface GenreHit {
  /** As the kind writes it. */
  readonly word: string;
  /** Where it begins and ends in the title, unmasked; a later end is stronger. */
  readonly start: number;
  readonly end: number;
}

/** What may stand before a word that is all of the title: a date, a week, a number. */
const neutralHead = /^[\s\d年月日第周期季度.\-/~—至（）()]*$/u;

/** The word that is all of the title, with what is neutral before and behind it. */
export function soleWordOf(title: string, words: readonly string[]): GenreHit | undefined {
  const hit = words.length === 0 ? undefined : genreOf(title, words);
  return hit && read && neutralHead.test(read.plain.slice(0, hit.start)) ? hit : undefined;
}

/** The word of a kind that names the title's genre: of those that end last the longest. */
export function genreOf(
  title: string,
  words: readonly string[],
  groups: readonly (readonly string[])[] = [],
): GenreHit | undefined {
  if (read?.title !== title) read = readTitle(title);
  if (read.isAbout) return undefined;
  const hits: GenreHit[] = [];
  for (const form of formsOf(words)) hits.push(...hitsOf(read, form));
  for (const group of groups) {
    const { lower } = read;
    const last = formsOf(group).at(-1);
    if (last && group.every((word) => lower.includes(word.toLowerCase()))) hits.push(...hitsOf(read, last));
  }
  return hits.sort((a, b) => b.end - a.end || a.start - b.start)[0];
}

/** Whether a title is about writing such a report, hearing or explaining one, and names it. */
export function speaksAbout(title: string, words: readonly string[]): boolean {
  if (read?.title !== title) read = readTitle(title);
  const { isAbout, lower } = read;
  return isAbout && formsOf(words).some(({ wanted, isLatin }) => isLatin && lower.includes(wanted));
}

/** A title as its words are looked for. */
interface TitleRead {
  readonly title: string;
  readonly plain: string;
  readonly lower: string;
  /** About writing one. */
  readonly isAbout: boolean;
  /** Without blanks between its characters; undefined where it has none. */
  readonly drawnTogether: () => Omit<TitleRead, 'drawnTogether'> | undefined;
}

function readTitle(title: string): TitleRead {
  const plain = tidy(title);
  const drawnTogether = once(() => {
    const close = plain.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
    return close === plain ? undefined : { title, plain: close, lower: close.toLowerCase(), isAbout: false };
  });
  return { title, plain, lower: plain.toLowerCase(), isAbout: aboutHead.test(plain), drawnTogether };
}

/** The last one: each kind is asked about the same title. */
let read: TitleRead | undefined;

/** Marks of Markdown and quotation around the whole are no part of the title. */
function tidy(title: string): string {
  return unmask(title)
    .normalize('NFKC')
    .replace(/\*\*|__/gu, '')
    .replace(/^[《“"]([^《》“”"]+)[》”"]$/u, '$1')
    .trim();
}

/** A word as titles are searched for it. */
interface Form {
  readonly word: string;
  readonly wanted: string;
  readonly isLatin: boolean;
}

/** The words of kinds are asked for with each title. */
const forms = new WeakMap<readonly string[], readonly Form[]>();

function formsOf(words: readonly string[]): readonly Form[] {
  const known = forms.get(words);
  if (known) return known;
  const made = words.map((word): Form => {
    const isLatin = /^[\x20-\x7e]+$/u.test(word);
    return { word, wanted: isLatin ? word.toLowerCase() : word.normalize('NFKC').toLowerCase(), isLatin };
  });
  forms.set(words, made);
  return made;
}

function hitsOf(title: TitleRead, form: Form): readonly GenreHit[] {
  if (form.isLatin) return title.lower.includes(form.wanted) ? latinHit(title, form) : noHits;
  // Most words are not there, which the search from the front tells sooner.
  if (title.lower.includes(form.wanted)) return hanHit(title, form);
  const close = title.drawnTogether();
  return close?.lower.includes(form.wanted) ? hanHit(close, form) : noHits;
}

const noHits: readonly GenreHit[] = [];

/** A Chinese genre word closes the title. Blanks inside it are those of a spread-out title: 工 作 总 结. */
function hanHit({ lower, plain }: Pick<TitleRead, 'lower' | 'plain'>, { word, wanted }: Form): readonly GenreHit[] {
  const start = lower.lastIndexOf(wanted);
  const end = start + wanted.length;
  const before = plain.slice(0, start);
  const tail = plain.slice(end);
  if (!neutralTail.test(tail) || patternTail.test(tail) || quoted.test(before)) return noHits;
  if (!ownWord.test(word) && aboutBefore.test(before)) return noHits;
  return [{ word, start, end }];
}

/** An English one opens the title (“Postmortem: …”, “ADR 13 …”) or closes it, as a word of its own. */
function latinHit({ lower, plain }: TitleRead, { word, wanted }: Form): readonly GenreHit[] {
  const starts = new Set([lower.indexOf(wanted), lower.lastIndexOf(wanted)]);
  return [...starts].flatMap((start) => latinHitAt(plain, { word, start, end: start + wanted.length }));
}

function latinHitAt(plain: string, { word, start, end }: GenreHit): GenreHit[] {
  const before = plain.slice(0, start);
  const after = plain.slice(end);
  if (/[a-z]$/iu.test(before) || /^[a-z]/iu.test(after)) return [];
  const opens = /^[^\p{L}\p{N}]*$/u.test(before) && (englishOpening.test(after) || /\s(?:of|for|on)$/iu.test(word));
  const closes = isNeutralEnglish(after) && !englishAbout.test(before) && !aboutLatin.test(before);
  return opens || closes ? [{ word, start, end: closes ? end : 0 }] : [];
}

/** Chinese words that take the English one as their object: 导出 ADR, 更好的 RFC. */
const aboutLatin = /(?:导出|添加|增加|使用|编写|撰写|管理|展示|查看|生成|支持|引入|采用|记录|关于|什么是|好的)\s*$/u;

/** Behind a word that opens: a mark, “for …”, or its number with a mark or a capital (a Chinese word only behind 0012, since 3 种 counts); a hyphen makes another word. */
const englishOpening =
  /^(?:\s*[:：|(（\]]|\s*[–—]|\s*-{1,2}\s|\s+(?:for|of|on|about)\b|[\s\-_]*#?\d[\w./-]*(?:$|\s*[:：|()[\]–—]|\s+-|\s+\p{Lu})|[-_ #]*0\d+\s+\p{Script=Han})/u;

/** A title that says “a postmortem”, “the RFC”, “of ADR” before the word speaks about one. */
const englishAbout =
  /(?:\b(?:a|an|any|each|every|another)\s+(?:[\w-]+\s+){0,2}|\b(?:my|our|your|first|better|good|great|perfect)\s+(?:[\w-]+\s+)?|\b(?:the|this|of|to|from|about|for|with|into|in|on|than|vs\.?|versus)\s+)$/iu;

const englishDate =
  /^[,;]?\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?\b)?(?:,?\s+\d{4})?/iu;

/** What may follow a word that closes the title: as in Chinese, and dates, weeks, quarters, the bracket it stands in. */
function isNeutralEnglish(after: string): boolean {
  // A hyphen with a letter behind makes another word of it: RFC-compliant, adr-tools; Chinese speaks about it: ADR 的状态.
  if (/^-\p{L}/u.test(after) || /^\s*\p{Script=Han}/u.test(after)) return false;
  const rest = after
    .replace(/^[)\]）】]+/u, '')
    .replace(/^[\s\-_]*#?\d[\w./-]*/u, '')
    .replace(/^[,;]?\s*(?:week(?:\s+(?:of|ending))?|cw|kw|sprint|q|no\.?|part)\s*(?=\d|$)\d*/iu, '')
    .replace(/^[,;]?\s*week\s+(?:of|ending)(?=\s)/iu, '')
    .replace(englishDate, '');
  return neutralTail.test(rest);
}
