import { correspondenceOf } from '../../core/kind/correspondence.ts';
import { gapsBetween } from '../../core/kind/gaps.ts';
import { enumerations } from '../../core/report/sights.ts';
import { lackingAt } from '../partners.ts';
import { defineRule } from '../rule.ts';

/** A measure about something that none of the causes is about by its title, where the others answer one each. */
export default defineRule({
  id: 'measure-without-cause',
  title: { zh: '措施没有对应的原因', en: 'Measure without a cause' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh', known: true },
  messages: {
    lacking: { zh: '措施“{title}”没有对应的原因。', en: 'The measure “{title}” answers none of the causes.' },
    here: { zh: '原因写在这里', en: 'The causes are here' },
    partner: { zh: '它回应的问题：{title}', en: 'The problem it answers: {title}' },
  },
  sees: [enumerations],
  settled: (founds, analysis) => founds.length === 0 && correspondenceOf(analysis).byTitles,
  *check(analysis) {
    for (const gap of gapsBetween(analysis, 'measures', 'causes')) yield lackingAt(gap);
  },
});
