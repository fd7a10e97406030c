import { defineRule } from '../rule.ts';

/** The outer quotation marks are double ones. Inside of others, and where a quotation runs on, single ones are right. */
export default defineRule({
  id: 'outer-single-quote',
  title: { zh: '外层用了单引号', en: 'Single quotation marks outside' },
  level: 'hint',
  authority: '标点',
  clause: '4.8.3',
  scope: { language: 'zh' },
  fix: 'asked',
  once: true,
  messages: {
    outer: { zh: '外面一层引号应为“ ”。', en: 'The outer quotation marks should be “ ”.' },
    double: { zh: '改为“ ”', en: 'Change to “ ”' },
  },
  cues: '‘',
  *read({ plain, text }) {
    if (!/‘/u.test(text)) return;
    let depth = 0;
    let start = -1;
    for (let at = 0; at < plain.length; at++) {
      const mark = plain.charAt(at);
      if (mark === '“' || mark === '《') depth++;
      else if (mark === '”' || mark === '》') depth--;
      if (depth < 0) return;
      if (mark === '‘') start = depth === 0 && text.charAt(at) === '‘' ? at : -1;
      if (mark !== '’' || start < 0 || text.charAt(at) !== '’') continue;
      const edits = [
        { span: { start, end: start + 1 }, text: '“' },
        { span: { start: at, end: at + 1 }, text: '”' },
      ];
      const inner = plain.slice(start, at);
      if (/\p{Script=Han}/u.test(inner) && !/[“”]/u.test(inner)) {
        yield {
          message: 'outer',
          data: {},
          span: { start, end: at + 1 },
          fixes: [{ message: 'double', data: {}, edits, safe: false, preferred: true }],
        };
      }
      start = -1;
    }
  },
});
