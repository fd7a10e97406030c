import { defineRule } from '../rule.ts';

/** 2024年03月05日: with 年月日 the month and the day take no leading zero. */
export default defineRule({
  id: 'date-zero-padded',
  title: { zh: '月、日编虚位', en: 'Leading zero in a date' },
  level: 'info',
  authority: '国标9704',
  clause: '7.3.5.4（成文日期）',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    found: { zh: '“{found}”的月、日不编虚位，写作“{expected}”。', en: '“{found}”: no leading zeros, “{expected}”.' },
    replace: { zh: '去掉月、日前的0', en: 'Take the leading zeros out' },
  },
  cues: ['月', '0'],
  *read({ type, plain }) {
    // In a table the zeros keep the columns straight.
    if (type === 'table') return;
    for (const match of plain.matchAll(padded)) {
      const [found] = match;
      const expected = found.replace(/(^|年|月)0(?=\d)/gu, '$1');
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

const padded =
  /(?<!\d)(?:\d{4}年(?:0[1-9]|1[0-2]|[1-9])月|(?:0[1-9]|1[0-2]|[1-9])月(?=\d))(?:(?:0[1-9]|[12]\d|3[01]|[1-9])日)?/gu;
