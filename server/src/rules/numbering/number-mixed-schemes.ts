import { siblingGroups } from '../../core/kind/sibling-groups.ts';
import { parts } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** 一、 and below it 1.1: two ways to number in one tree. */
export default defineRule({
  id: 'number-mixed-schemes',
  title: { zh: '汉字序号与小数序号混用', en: 'Chinese and decimal numbers in one tree' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { language: 'zh' },
  messages: {
    mixed: {
      zh: '“{parent}”之下用了小数序号“{found}”，全文序号体例不一。',
      en: 'Decimal “{found}” below “{parent}”: two ways of numbering in one document.',
    },
    parent: { zh: '上级标题在这里', en: 'The heading above' },
  },
  sees: [parts],
  *check(analysis) {
    for (const { parent, sections } of siblingGroups(analysis)) {
      const above = parent?.heading.number;
      if (above?.style !== 'han' && above?.style !== 'han-paren') continue;
      const first = sections.find(({ heading }) => heading.number?.style === 'decimal')?.heading.number;
      if (!first || sections.length < 2) continue;
      yield {
        message: 'mixed',
        data: { parent: above.text, found: first.text },
        span: first.span,
        related: [{ message: 'parent', data: {}, span: above.span }],
      };
      // One is enough: the others are the same habit.
      return;
    }
  },
});
