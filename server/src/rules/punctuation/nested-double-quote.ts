import { nestedPairs } from '../../core/report/pairs.ts';
import { defineRule } from '../rule.ts';

/** Inside of double quotation marks stand single ones. */
export default defineRule({
  id: 'nested-double-quote',
  title: { zh: '双引号里又用双引号', en: 'Double quotation marks inside double ones' },
  level: 'info',
  authority: '标点',
  clause: '4.8.3',
  scope: { language: 'zh' },
  fix: 'asked',
  once: true,
  messages: {
    nested: { zh: '引号里面再用引号，里面一层应为‘ ’。', en: 'A quotation inside a quotation takes ‘ ’.' },
    inner: { zh: '里层改为‘ ’', en: 'Change the inner ones to ‘ ’' },
  },
  cues: '“',
  *read({ plain }) {
    for (const { start, end } of nestedPairs(plain, '“”')) {
      const edits = [
        { span: { start, end: start + 1 }, text: '‘' },
        { span: { start: end - 1, end }, text: '’' },
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
