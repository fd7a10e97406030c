import { congresses } from '../../core/lexicon/congresses.ts';
import { defineRule } from '../rule.ts';

/** A text for 2021 that studies what a congress of 2024 said: one of the two years was not changed. */
export default defineRule({
  id: 'later-congress',
  title: { zh: '会议晚于标题年度', en: 'Congress later than the year of the title' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  messages: {
    later: {
      zh: '标题写{title}年，“{congress}”在 {year} 年才召开，请核对年份。',
      en: 'The title says {title}, but “{congress}” took place in {year}; check the year.',
    },
  },
  sees: [{ tells: ({ text }) => congresses.some(({ name }) => text.includes(name)) }],
  *check({ report, survey, text }) {
    const years = text
      .slice(report.title?.titleSpan.start ?? 0, report.title?.titleSpan.end ?? 0)
      .match(/20\d\d(?=年)/gu);
    const title = Number(years?.[0]);
    if (years?.length !== 1) return;
    for (const { name, year } of congresses) {
      // A text for a year is written up to the spring of the next.
      if (year <= title + 1 || !text.includes(name)) continue;
      for (const passage of survey.passages) {
        const index = passage.text.indexOf(name);
        if (
          index === -1 ||
          passage.type === 'quote' ||
          /(?:迎接|喜迎|筹备|召开前)[^，。]{0,12}$/u.test(passage.text.slice(0, index))
        )
          continue;
        const start = passage.span.start + index;
        yield { message: 'later', data: { title, congress: name, year }, span: { start, end: start + name.length } };
        return;
      }
    }
  },
});
