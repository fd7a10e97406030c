import { nestedPairs } from '../../core/report/pairs.ts';
import { defineRule } from '../rule.ts';

/** Inside of double title marks stand single ones. */
export default defineRule({
  id: 'nested-title-mark',
  title: { zh: '书名号里又用双书名号', en: 'Double title marks inside double ones' },
  level: 'info',
  authority: '标点',
  clause: '4.15.3',
  scope: { language: 'zh' },
  fix: 'asked',
  once: true,
  messages: {
    nested: { zh: '书名号里面再用书名号，里面一层应为〈 〉。', en: 'A title inside a title takes 〈 〉.' },
    inner: { zh: '里层改为〈 〉', en: 'Change the inner ones to 〈 〉' },
  },
  cues: '《',
  *read({ plain }) {
    for (const { start, end } of nestedPairs(plain, '《》')) {
      const edits = [
        { span: { start, end: start + 1 }, text: '〈' },
        { span: { start: end - 1, end }, text: '〉' },
      ];
      yield {
        message: 'nested',
        data: {},
        span: { start, end },
        fixes: [{ message: 'inner', data: {}, edits, safe: false, preferred: true }],
      };
    }
  },
});
