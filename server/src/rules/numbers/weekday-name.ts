import { defineRule } from '../rule.ts';

/** 星期3, 星期七: the days of the week have names, 星期一 to 星期日. */
export default defineRule({
  id: 'weekday-name',
  title: { zh: '星期写法不当', en: 'Weekday by a digit' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: { zh: '“{found}”写作“{expected}”。', en: '“{found}” is written “{expected}”.' },
    replace: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  cues: ['期周', '1234567七'],
  *read({ plain }) {
    for (const match of plain.matchAll(/星期([1-7]|七)(?![\d年天个次届])|(?<=[（(])周([1-7])(?=[）)，、])/gu)) {
      const { 0: found, index } = match;
      const day = match[1] ?? match[2] ?? '';
      const name = '一二三四五六日'.charAt(day === '七' ? 6 : Number(day) - 1);
      const span = { start: index, end: index + found.length };
      const expected = found.slice(0, -1) + name;
      const data = { found, expected };
      yield {
        message: 'found',
        data,
        span,
        fixes: [{ message: 'replace', data, edits: [{ span, text: expected }], safe: false }],
      };
    }
  },
});
