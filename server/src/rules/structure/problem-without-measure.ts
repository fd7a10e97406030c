import { correspondenceOf } from '../../core/kind/correspondence.ts';
import { gapsBetween } from '../../core/kind/gaps.ts';
import { enumerations } from '../../core/report/sights.ts';
import { adding, lackingAt } from '../partners.ts';
import { defineRule } from '../rule.ts';

/** A problem that none of the measures answers by its title, in a report whose measures answer the problems. */
export default defineRule({
  id: 'problem-without-measure',
  title: { zh: '问题没有对应的措施', en: 'Problem without a measure' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh', known: true },
  fix: 'asked',
  messages: {
    lacking: { zh: '没有哪一条措施回应问题“{title}”。', en: 'No measure answers the problem “{title}”.' },
    here: { zh: '措施写在这里', en: 'The measures are here' },
    partner: { zh: '它的原因：{title}', en: 'Its cause: {title}' },
    add: { zh: '补上对应的措施', en: 'Add a measure for it' },
  },
  sees: [enumerations],
  settled: (founds, analysis) => founds.length === 0 && correspondenceOf(analysis).byTitles,
  *check(analysis) {
    for (const gap of gapsBetween(analysis, 'problems', 'measures')) yield { ...lackingAt(gap), fixes: adding(gap) };
  },
});
