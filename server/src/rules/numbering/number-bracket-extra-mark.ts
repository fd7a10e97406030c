import { numberedLines } from '../../core/report/numbered-lines.ts';
import { defineRule } from '../rule.ts';

/** （一）、 says twice where the number ends. */
export default defineRule({
  id: 'number-bracket-extra-mark',
  title: { zh: '带括号的序号后多了标点', en: 'Mark behind a bracketed number' },
  level: 'info',
  authority: '标点',
  clause: '附录B',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    mark: {
      zh: '带括号的序号后不用标点：“{found}”宜作“{expected}”。',
      en: 'A number in brackets takes no mark: “{found}” should be “{expected}”.',
    },
    change: { zh: '删去括号序号后的标点', en: 'Remove the marks behind bracketed numbers' },
  },
  sees: [],
  *check(analysis) {
    for (const { style, text, span } of numberedLines(analysis)) {
      if ((style !== 'han-paren' && style !== 'arabic-paren') || !/[、.．,，]$/u.test(text)) continue;
      const mark = { start: span.end - 1, end: span.end };
      yield {
        message: 'mark',
        data: { found: text, expected: text.slice(0, -1) },
        span,
        fixes: [{ message: 'change', data: {}, edits: [{ span: mark, text: '' }], safe: true, preferred: true }],
      };
    }
  },
});
