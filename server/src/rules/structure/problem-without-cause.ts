import { correspondenceOf } from '../../core/kind/correspondence.ts';
import { gapsBetween } from '../../core/kind/gaps.ts';
import { enumerations } from '../../core/report/sights.ts';
import { adding, lackingAt } from '../partners.ts';
import { defineRule } from '../rule.ts';

/** A problem that none of the causes explains by its title, where the others are explained one by one. */
export default defineRule({
  id: 'problem-without-cause',
  title: { zh: '问题没有对应的原因', en: 'Problem without a cause' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh', known: true },
  fix: 'asked',
  messages: {
    lacking: { zh: '没有哪一条原因说明问题“{title}”。', en: 'No cause explains the problem “{title}”.' },
    here: { zh: '原因写在这里', en: 'The causes are here' },
    partner: { zh: '它的措施：{title}', en: 'Its measure: {title}' },
    add: { zh: '补上对应的原因', en: 'Add a cause for it' },
  },
  sees: [enumerations],
  settled: (founds, analysis) => founds.length === 0 && correspondenceOf(analysis).byTitles,
  *check(analysis) {
    for (const gap of gapsBetween(analysis, 'problems', 'causes')) yield { ...lackingAt(gap), fixes: adding(gap) };
  },
});
