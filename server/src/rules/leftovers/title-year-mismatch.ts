import type { Analysis } from '../../core/analyze.ts';
import { top } from '../../core/report/sights.ts';
import type { Span } from '../../core/text/span.ts';
import { defineRule } from '../rule.ts';

/** The title speaks of the meeting of 2024, the preamble of that of 2023: last year's text was taken as a pattern. */
export default defineRule({
  id: 'title-year-mismatch',
  title: { zh: '导语年度与标题不一致', en: 'Year differs from that of the title' },
  level: 'warning',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    differs: {
      zh: '导语写“{found}年”，标题写“{title}年”，都说的是{matter}。',
      en: 'The preamble says {found}, the title {title}, both of the same matter (“{matter}”).',
    },
    title: { zh: '标题写“{title}年”', en: 'The title says {title}' },
    change: { zh: '改为“{title}年”', en: 'Write {title}' },
  },
  sees: [top],
  *check({ text, report }) {
    const title = titleYear(text, report);
    if (!title) return;
    const { start } = report.preamble;
    const preamble = text.slice(start, Math.min(report.preamble.end, start + 3000));
    if (preamble.includes(title.year)) return;
    for (const { 0: found, 1: year = '', 2: matter = '', index } of preamble.matchAll(dated)) {
      const from = preamble.lastIndexOf('。', index) + 1;
      const to = preamble.indexOf('。', index);
      const sentence = preamble.slice(from, to === -1 ? undefined : to);
      if (year === title.year || !title.matters.includes(matter) || earlier.test(sentence)) continue;
      const span = { start: start + index, end: start + index + 4 };
      if (/\d/u.test(preamble.charAt(index - 1)) || found.length > 30) continue;
      yield {
        message: 'differs',
        data: { found: year, title: title.year, matter },
        span,
        related: [{ message: 'title', data: { title: title.year }, span: title.span }],
        fixes: [
          {
            message: 'change',
            data: { title: title.year },
            edits: [{ span, text: title.year }],
            safe: false,
            preferred: true,
          },
        ],
      };
      return;
    }
  },
});

const matters = '民主生活会|组织生活会|述职|述责述廉|工作总结|工作要点|工作计划|预算|决算|考核|评议';
const dated = new RegExp(`(20\\d\\d)年(?:度)?[^，。；：、\\d]{0,16}?(${matters})`, 'gu');

/** Sentences that speak of the year before on purpose. */
const earlier =
  /上(?:一)?(?:年|次)|整改(?:落实|情况)|回顾|以来|相比|比较|对比|去年|同期|基础上|根据|按照.{0,20}(?:通知|意见|方案)/u;

interface TitleYear {
  readonly year: string;
  readonly span: Span;
  readonly matters: readonly string[];
}

/** The only year in the title, and what the title says happens in it. */
function titleYear(text: string, { title }: Analysis['report']): TitleYear | undefined {
  if (!title) return undefined;
  const words = text.slice(title.titleSpan.start, title.titleSpan.end);
  const years = [...words.matchAll(/(?<!\d)20\d\d(?=年)/gu)];
  const [only] = years;
  if (!only || years.length > 1 || /[—–~～至-]/u.test(words.slice(only.index - 1, only.index))) return undefined;
  const start = title.titleSpan.start + only.index;
  return { year: only[0], span: { start, end: start + 4 }, matters: words.match(new RegExp(matters, 'gu')) ?? [] };
}
