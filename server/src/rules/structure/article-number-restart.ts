import { breaksOf, type Numbered, writtenAs } from '../../core/kind/number-runs.ts';
import { renumbering } from '../../core/kind/renumber.ts';
import { allSections } from '../../core/report/report.ts';
import { parts } from '../../core/report/sights.ts';
import { defineRule, ifNone } from '../rule.ts';

/** Texts in the form of a law; in contracts every chapter may count its own articles. */
const lawlike = /(?:办法|规定|条例|细则|规则|章程|制度|准则|守则|规程|规范)(?:[（(].{0,20}[）)])?$/u;

/** 第二章 begins with 第一条 again: articles run through the whole text. */
export default defineRule({
  id: 'article-number-restart',
  title: { zh: '条文序号按章重排', en: 'Articles counted anew in a chapter' },
  level: 'warning',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    restart: {
      zh: '条的序号应贯穿全文：“{chapter}”又从“{found}”开始，应为“{expected}”。',
      en: 'Articles count through the whole text: “{chapter}” begins with “{found}” again; expected “{expected}”.',
    },
    last: { zh: '前一条在这里', en: 'The article before' },
    renumber: { zh: '各章条文连续编号', en: 'Number all articles in one row' },
  },
  sees: [parts],
  settled: ifNone,
  *check(analysis) {
    const { report } = analysis;
    if (!lawlike.test(report.title?.title ?? '')) return;
    const first = [...allSections(report)].find(({ heading }) => heading.number?.style === 'article');
    const end = breaksOf(analysis).find((place) => place > (first?.span.start ?? 0)) ?? report.span.end;
    const chapters = [...allSections(report)].filter(
      ({ heading }) => heading.number?.style === 'chapter' && heading.span.start < end,
    );
    const all: Numbered[] = [];
    const restarts: { readonly chapter: string; readonly at: number }[] = [];
    for (const { heading, children } of chapters) {
      const own = children.flatMap(({ heading: child }) =>
        child.number?.style === 'article' ? [{ heading: child, number: child.number }] : [],
      );
      if (own[0]?.number.value === 1 && all.length > 0) {
        restarts.push({ chapter: heading.number?.text ?? heading.title, at: all.length });
      }
      all.push(...own);
    }
    const values = new Map(
      all.map((one, index) => [one, index + 1] as const).filter(([one, value]) => one.number.value !== value),
    );
    for (const { chapter, at } of restarts) {
      const [before, one] = [all[at - 1], all[at]];
      if (!before || !one) continue;
      yield {
        message: 'restart',
        data: { chapter, found: one.number.text, expected: writtenAs(one, at + 1, analysis.text) },
        span: one.number.span,
        related: [{ message: 'last', data: {}, span: before.number.span }],
        fixes: [
          {
            message: 'renumber',
            data: {},
            edits: renumbering(analysis, values).edits,
            safe: false,
            preferred: true,
          },
        ],
      };
    }
  },
});
