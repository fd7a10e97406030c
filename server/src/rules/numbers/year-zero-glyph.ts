import { defineRule } from '../rule.ts';

/** 二○二四, 二0二四, 二零二四: a year numbers, and what numbers takes 〇. */
export default defineRule({
  id: 'year-zero-glyph',
  title: { zh: '汉字年份中的“〇”用字不当', en: 'Wrong zero in a year in Chinese numerals' },
  level: 'info',
  authority: '数字',
  clause: '5.2.5',
  fix: 'safe',
  once: true,
  messages: {
    found: { zh: '汉字年份用“〇”：“{found}”写作“{expected}”。', en: 'A year takes 〇: “{expected}”, not “{found}”.' },
    replace: { zh: '年份改用“〇”', en: 'Write 〇 in years' },
  },
  cues: ['零○OＯo0０', '一二', '年'],
  *read({ plain }) {
    for (const match of plain.matchAll(
      /(?<![一二三四五六七八九〇零○十百千万\d])[一二][一二三四五六七八九〇零○OＯo0０]{3}(?=年)/gu,
    )) {
      const [found] = match;
      const expected = found.replace(/[零○OＯo0０]/gu, '〇');
      if (expected === found) continue;
      const span = { start: match.index, end: match.index + found.length };
      const data = { found, expected };
      yield {
        message: 'found',
        data,
        span,
        fixes: [{ message: 'replace', data, edits: [{ span, text: expected }], safe: true }],
      };
    }
  },
});
