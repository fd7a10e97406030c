/**
 * Words that point to another place: 第三部分（二）, 本条第（一）项, 附件2, 见“加强学习”部分, Section 2.1. What one paragraph
 * holds is a pure function of its text; what the words point to is found in `references.ts`.
 */

import { traits, traitsOf } from '../text/traits.ts';
import { type Mention, numberMentions, plainMention } from './number-mentions.ts';
import { attachmentNumber } from './part-lines.ts';

/** The mentions of a paragraph, in order; they do not overlap. */
export function mentionsIn(paragraph: string, has: number = traitsOf(paragraph)): readonly Mention[] {
  if ((has & pointing) === 0 || !hint.test(paragraph)) return [];
  const all = [
    ...((has & numbers) === 0 ? [] : numberMentions(paragraph)),
    ...((has & traits.attached) === 0 ? [] : attachmentMentions(paragraph)),
    ...((has & titles) === 0 ? [] : titleMentions(paragraph)),
    ...((has & inEnglish) === 0 ? [] : englishMentions(paragraph)),
  ];
  if (all.length < 2) return all;
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter(({ start }, index) => !all.slice(Math.max(0, index - 4), index).some((other) => other.end > start));
}

/** What numbers, titles and English words that point cannot do without; and all of them. */
const numbers = traits.ordinal | traits.pointer;
const titles = traits.curly | traits.straight | traits.corner | traits.latin;
const inEnglish = traits.latin | traits.place;
const pointing = numbers | traits.attached | traits.place | traits.latin | traits.numeral;

const hint =
  /第\s?[一二三四五六七八九十百\d]|本[条款章节部]|见|所述|附[件录表]|部分|章节|一[章节]|[Ss]ection|§|[Cc]hapter|Appendix|Annex|Attachment|Schedule|\bPart\b/u;

const none = { ...plainMention, steps: [] } as const;

const attachment =
  /附(?:件|表|录)\s?([一二三四五六七八九十]{1,2}(?![一-龥])|[一二三四五六七八九十]{1,2}(?=[和与及至或中所列的为是规后])|\d{1,2}(?!\d|\.[\dA-Za-z]|[年月])|[A-Z](?![A-Za-z]))?/gu;

/** 附件2; without a number only where a reader is sent there: 详见附件. */
function attachmentMentions(paragraph: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of paragraph.matchAll(attachment)) {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const ahead = paragraph.slice(Math.max(0, start - 12), start);
    const number = attachmentNumber(match[1]);
    const cue =
      /(?:见|参见|详见|参照|按照?|填写|报送|依照|根据|如)(?:本通知|本方案|本意见|本办法|本报告|后附)?[（(“"]?$/u.test(
        ahead,
      );
    const sent = /(?:见|详见|参见)(?:本\S{2})?$/u.test(ahead);
    // At the very start of a paragraph it is the attachment's own label, unless a sentence goes on with it.
    if (start === 0 && !/^[是为所中规列载的明和与及、]/u.test(paragraph.slice(end))) continue;
    if (number === undefined && (!sent || /^[一-龥\dA-Za-z]/u.test(paragraph.slice(end, end + 1)))) continue;
    const foreign = /》(?:（[^）]{0,12}）)?的?$|(?<!本)(?:通知|办法|条例|规定|意见|合同|协议|公约|标准)的?$/u.test(
      ahead,
    );
    mentions.push({ ...none, form: 'attachment', start, end, cue, foreign, label: match[0].slice(0, 2), number });
  }
  return mentions;
}

const quoted = /[“"「]([^“”"「」]{2,60})[”"」]/gu;

/** 见“加强学习”部分: a title in quotation marks, where words around it say that it is one. */
function titleMentions(paragraph: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of paragraph.matchAll(quoted)) {
    const title = match[1] ?? '';
    const start = match.index + 1;
    const end = start + title.length;
    const ahead = paragraph.slice(Math.max(0, start - 10), start - 1);
    const cue =
      /(?:详见|参见|见|\bsee(?: the)?\s|\bin(?: the)?\s)(?:上文|下文|前文|后文|本文|本报告)?(?:中)?(?:的)?$/iu.test(
        ahead,
      );
    const part =
      /^(?:这?一?部分|[一这]节|章节|小节|[一这]章|\s+(?:sub)?section\b|\s+chapter\b|\s+(?:above|below)\b)/iu.test(
        paragraph.slice(end + 1, end + 14),
      );
    if (!part && !cue) continue;
    mentions.push({ ...none, form: 'title', start, end, cue: cue && part, titleStart: start, titleEnd: end });
  }
  for (const match of paragraph.matchAll(capitalized)) {
    const title = match[1] ?? '';
    const start = match.index + 4;
    mentions.push({
      ...none,
      form: 'title',
      start,
      end: start + title.length,
      cue: false,
      titleStart: start,
      titleEnd: start + title.length,
    });
  }
  return mentions;
}

/** the Design Details section: no quotation marks, so it counts only where there is such a title. */
const capitalized = /\b[Tt]he ([A-Z][\w/-]*(?: [\w&/-]+){0,5}?) (?:sub)?section\b/gu;

/** Behind a word for a place, its number. */
const english =
  /\b([Ss]ections?|[Cc]hapters?|Parts?|Appendix|Annex|Attachment|Schedule)\s((?:\d{1,2}(?:\.\d{1,2}){0,4})|[A-Z](?:\.\d{1,2}){0,3}|[IVX]{1,4})(?![\w-]|\.\d)|§\s?(\d{1,2}(?:\.\d{1,2}){0,4})(?![\w-])/gu;

/** Section 2.1, Appendix A; not Section 5 of RFC 2119. */
function englishMentions(paragraph: string): Mention[] {
  return [...paragraph.matchAll(english)].map((match): Mention => {
    const [whole, word = 'section', named] = match;
    const number = named ?? match[3] ?? '';
    const start = match.index;
    const end = start + whole.length;
    const ahead = paragraph.slice(Math.max(0, start - 16), start);
    const behind = paragraph.slice(end, end + 24);
    const foreign =
      /(?:\]|\b(?:RFC|PEP|ISO|IEEE|EIP|KEP|BIP|TR|UTS|UAX|ECMA)[-\s#]?[\d.-]*),?(?:'s)?\s*(?:\(|,)?\s*$|\bof\s[\w\s]{0,8}$/iu.test(
        ahead,
      ) || /^,?\s(?:of|in)\s(?!this\b|the\s(?:report|document|proposal|plan|present)\b)/iu.test(behind);
    const cue = /\b(?:see|in|per|under|to)\s(?:also\s)?$/iu.test(ahead);
    if (/^(?:App|Ann|Att|Sch)/u.test(word))
      return { ...none, form: 'attachment', start, end, cue, foreign, label: word, number };
    const unit = /^part/iu.test(word) ? 'part' : /^chap/iu.test(word) ? 'chapter' : 'numbered';
    return { ...none, form: 'number', start, end, cue, foreign, steps: [{ unit, value: number, start, end }] };
  });
}
