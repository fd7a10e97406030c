import { allSections } from '../../core/report/report.ts';
import { defineRule } from '../rule.ts';

/** 一、 总体要求: the mark is as wide as a blank already. */
export default defineRule({
  id: 'number-space-after',
  title: { zh: '序号后多了空格', en: 'Blank behind a number' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    space: { zh: '序号“{number}”后不需要空格。', en: 'No blank is needed behind “{number}”.' },
    remove: { zh: '删去序号后的空格', en: 'Remove the blanks behind numbers' },
  },
  sees: [],
  *check({ report, text }) {
    for (const { heading } of allSections(report)) {
      const { number, titleSpan } = heading;
      if (!number || !/^(?:[^\d\s]+、|[（(].*[）)])$/u.test(number.text)) continue;
      const span = { start: number.span.end, end: titleSpan.start };
      if (!/^[ \t\u3000\u00a0]+$/u.test(text.slice(span.start, span.end))) continue;
      if (!/^\p{Script=Han}/u.test(text.slice(span.end, span.end + 1))) continue;
      yield {
        message: 'space',
        data: { number: number.text },
        span: { start: number.span.start, end: span.end },
        fixes: [{ message: 'remove', data: {}, edits: [{ span, text: '' }], safe: true, preferred: true }],
      };
    }
  },
});
