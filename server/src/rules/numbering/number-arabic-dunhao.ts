import { numberedLines } from '../../core/report/numbered-lines.ts';
import { defineRule } from '../rule.ts';

/** 1、 for 1.: very common, so it is told once and softly. */
export default defineRule({
  id: 'number-arabic-dunhao',
  title: { zh: '阿拉伯数字序号后用了顿号', en: '、 behind an Arabic number' },
  level: 'hint',
  authority: '标点',
  clause: '附录B',
  scope: { language: 'zh' },
  fix: 'asked',
  once: true,
  messages: {
    mark: {
      zh: '不带括号的阿拉伯数字序号后宜用下脚点：“{found}”宜作“{expected}”。',
      en: 'An Arabic number without brackets takes a dot: “{found}” should be “{expected}”.',
    },
    change: { zh: '阿拉伯数字序号后改用下脚点', en: 'Put dots behind Arabic numbers' },
  },
  sees: [],
  *check(analysis) {
    for (const { style, text, span, heading } of numberedLines(analysis)) {
      const behind = analysis.text.slice(span.end, span.end + 1);
      // 1、2号楼 names two things; a digit behind a dot would make a decimal.
      if (style !== 'arabic' || !text.endsWith('、') || /^\d/u.test(behind)) continue;
      if (!heading && !/^[\p{L}\s“《*]/u.test(behind)) continue;
      const mark = { start: span.end - 1, end: span.end };
      yield {
        message: 'mark',
        data: { found: text, expected: `${text.slice(0, -1)}.` },
        span,
        fixes: [{ message: 'change', data: {}, edits: [{ span: mark, text: '.' }], safe: false, preferred: true }],
      };
    }
  },
});
