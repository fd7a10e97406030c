/** By which word the titles of model reports say what they are: 工作总结, Weekly Status Report. */
import type { Analysis } from '../analyze.ts';
import { once } from '../text/memo.ts';
import { genreOf } from './genre.ts';
import type { Kind } from './kind.ts';

/** The genre the titles share; undefined where they share none, or one of them is missing. */
export function genreWord(analyses: readonly Analysis[], language: Kind['language']): string | undefined {
  const titles = analyses.map(({ report }) => report.title?.title.trim() ?? '');
  if (titles.length === 0 || titles.includes('')) return undefined;
  // The kind the reports are known as has a word, too; a longer one goes before it.
  const known = analyses.map(({ detected }) => (detected?.reason.type === 'title' ? detected.reason.words : ''));
  const candidates = language === 'zh' ? chineseWords(titles, known[0] ?? '') : englishWords(titles);
  return candidates.find((word) => titles.every((title) => genreOf(title, [word]) !== undefined));
}

/** Made when first needed: the engine reads its dictionary for it, which takes longer than to read a report. */
const segmenter = once(() => new Intl.Segmenter('zh', { granularity: 'word' }));

/** Notes in brackets at the end: （征求意见稿）. */
const notes = /(?:\s*[（(【[〔][^（(【[〔]*[）)】\]〕])+\s*$/u;

/** What names the occasion rather than the genre: 2025年度, 第三季度, 关于, marks. */
const occasion = /\d|[^\p{L}\p{N}]|关于|[上下]?半年|季度|年度|[〇零一二三四五六七八九十][年月日号届次期周]/u;

/** Ends of whole words that all titles share. */
function chineseWords(titles: readonly string[], known: string): readonly string[] {
  const plain = titles.map((title) => title.replace(notes, '').replace(/[》」』”"*_\s]+$/u, ''));
  const [first = [], ...others] = plain.map(endsOf);
  const shared = first.filter((end) => others.every((ends) => ends.includes(end)));
  // The end of a single title may be its subject, too, so two words of it are enough; of several it is what they share.
  const short = shared.toReversed().filter((word) => word.length >= 4);
  const longer = short.find((word) => word.length > known.length);
  const longest = shared.find((word) => word.length <= 12);
  const choices = new Set(plain).size === 1 ? [longer, short[0], longest] : [longest, short[0]];
  return choices.flatMap((word) => word ?? []);
}

/** The longest first. A word of one character is the rest of another: 镇, 年, 的. */
function endsOf(title: string): readonly string[] {
  return Array.from(segmenter().segment(title))
    .filter(({ segment }) => segment.length > 1)
    .map(({ index }) => title.slice(index))
    .filter((end) => !occasion.test(end));
}

/** What stands before the mark in all titles, the words they end with, the words they begin with. */
function englishWords(titles: readonly string[]): readonly string[] {
  const split = titles.map((title) => title.split(/\s+/u));
  const heads = new Set(titles.map((title) => title.split(/\s*(?:[:：|–—]|\s-\s)\s*/u)[0] ?? ''));
  const [head = ''] = heads;
  const end = split.map((words) => words.toReversed()).reduce(commonBeginning);
  const last = end.toReversed().join(' ');
  const first = split.reduce(commonBeginning).join(' ');
  const marked = heads.size === 1 && titles.every((title) => title.length > head.length);
  // A single title shares all with itself: “Payment service design document” is a design document, others are their subject.
  const shared = new Set(titles).size > 1 ? [last, first] : [genreEnd.exec(last)?.[0] ?? ''];
  return [...(marked ? [head] : []), ...shared]
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L})]*(?:\d[^\p{L}]*)?$/gu, ''))
    .filter((word) => word.length >= 3);
}

/** A noun for a text and the word before it. */
const genreEnd =
  /\S+\s+(?:analysis|assessment|brief|doc|document|log|memo|minutes|notes?|plan|proposal|record|report|retrospective|review|spec|specification|study|summary|update)$/iu;

function commonBeginning(a: readonly string[], b: readonly string[]): string[] {
  const differs = a.findIndex((word, index) => word.toLowerCase() !== b[index]?.toLowerCase());
  return a.slice(0, differs < 0 ? a.length : differs);
}
