import { correspondenceOf } from '../../core/kind/correspondence.ts';
import { gapsBetween } from '../../core/kind/gaps.ts';
import { enumerations } from '../../core/report/sights.ts';
import { adding, lackingAt } from '../partners.ts';
import { defineRule } from '../rule.ts';

/** A cause that none of the measures answers by its title, where the others are answered one by one. */
export default defineRule({
  id: 'cause-without-measure',
  title: { zh: '原因没有对应的措施', en: 'Cause without a measure' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh', known: true },
  fix: 'asked',
  messages: {
    lacking: { zh: '没有哪一条措施回应原因“{title}”。', en: 'No measure answers the cause “{title}”.' },
    here: { zh: '措施写在这里', en: 'The measures are here' },
    partner: { zh: '它说明的问题：{title}', en: 'The problem it explains: {title}' },
    add: { zh: '补上对应的措施', en: 'Add a measure for it' },
  },
  sees: [enumerations],
  settled: (founds, analysis) => founds.length === 0 && correspondenceOf(analysis).byTitles,
  *check(analysis) {
    for (const gap of gapsBetween(analysis, 'causes', 'measures')) yield { ...lackingAt(gap), fixes: adding(gap) };
  },
});
