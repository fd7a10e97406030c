import { numberedLines } from '../../core/report/numbered-lines.ts';
import { defineRule } from '../rule.ts';

/** 一. and 一， for 一、: the mark of another kind of number. */
export default defineRule({
  id: 'number-han-wrong-mark',
  title: { zh: '“一”后应用顿号', en: 'Chinese numeral without its 、' },
  level: 'info',
  authority: '标点',
  clause: '附录B',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    mark: {
      zh: '不带括号的汉字序号后用顿号：“{found}”宜作“{expected}”。',
      en: 'A Chinese numeral without brackets takes 、: “{found}” should be “{expected}”.',
    },
    change: { zh: '汉字序号后改用顿号', en: 'Put 、 behind Chinese numerals' },
  },
  sees: [],
  *check(analysis) {
    const numbers = numberedLines(analysis).filter(({ style }) => style === 'han');
    for (const { text, span, value } of numbers) {
      if (!/[.．,，]$/u.test(text)) continue;
      // 一，是起点: a comma behind a numeral is one of a sentence unless the numerals count on.
      if (/[,，]$/u.test(text) && !numbers.some((other) => Math.abs(other.value - value) === 1)) continue;
      const mark = { start: span.end - 1, end: span.end };
      yield {
        message: 'mark',
        data: { found: text, expected: `${text.slice(0, -1)}、` },
        span,
        fixes: [{ message: 'change', data: {}, edits: [{ span: mark, text: '、' }], safe: true, preferred: true }],
      };
    }
  },
});
