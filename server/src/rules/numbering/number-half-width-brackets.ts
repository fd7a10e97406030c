import { numberedLines } from '../../core/report/numbered-lines.ts';
import { defineRule } from '../rule.ts';

/** (一): the brackets of another keyboard, or what is left of a converted text. */
export default defineRule({
  id: 'number-half-width-brackets',
  title: { zh: '序号用了半角括号', en: 'Half-width brackets around numbers' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    half: {
      zh: '中文文稿的序号宜用全角括号：“{found}”宜作“{expected}”。',
      en: 'Numbers in Chinese text take wide brackets: “{found}” should be “{expected}”.',
    },
    change: { zh: '序号改用全角括号', en: 'Use wide brackets around numbers' },
  },
  sees: [],
  *check(analysis) {
    for (const { style, text, span } of numberedLines(analysis)) {
      if ((style !== 'han-paren' && style !== 'arabic-paren') || !/^\(.*\)/u.test(text)) continue;
      const expected = text.replace('(', '（').replace(')', '）');
      yield {
        message: 'half',
        data: { found: text, expected },
        span,
        fixes: [{ message: 'change', data: {}, edits: [{ span, text: expected }], safe: true, preferred: true }],
      };
    }
  },
});
