import { straightQuotationsOf } from '../../core/report/straight-quotes.ts';
import { defineRule } from '../rule.ts';

/** Keyboards have straight marks only; Chinese text has curly ones. Marks that pair in two ways are left alone. */
export default defineRule({
  id: 'straight-double-quote',
  title: { zh: '中文里用了直双引号', en: 'Straight double quotation marks' },
  level: 'info',
  authority: '标点',
  clause: '4.8.2',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    straight: {
      zh: '中文引号应为“ ”，这里是直引号。',
      en: 'Chinese takes “ ”, these are straight quotation marks.',
    },
    curl: { zh: '改为“ ”', en: 'Change to “ ”' },
  },
  cues: '"',
  *read(prose) {
    if (prose.language !== 'zh') return;
    for (const { start, end, marks } of straightQuotationsOf(prose, '"')) {
      const edits = marks.map(({ at, text }) => ({ span: { start: at, end: at + 1 }, text }));
      yield {
        message: 'straight',
        data: {},
        span: { start, end },
        fixes: [{ message: 'curl', data: {}, edits, safe: true, preferred: true }],
      };
    }
  },
});
