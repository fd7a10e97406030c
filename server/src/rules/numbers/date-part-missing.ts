import { defineRule } from '../rule.ts';

/** 2024年5日: the month was lost. */
export default defineRule({
  id: 'date-part-missing',
  title: { zh: '日期缺少月份', en: 'Date without its month' },
  level: 'warning',
  authority: '条例',
  clause: '第二十条（四）',
  messages: {
    found: { zh: '“{found}”缺少月份。', en: '“{found}” lacks its month.' },
  },
  cues: ['号日', '年', '0123456789'],
  *read({ plain }) {
    for (const match of plain.matchAll(/(?<!\d)(?:19|20)\d{2}年(?:[12]\d|3[01]|[1-9])[日号](?![均内游间程报])/gu)) {
      const [found] = match;
      yield { message: 'found', data: { found }, span: { start: match.index, end: match.index + found.length } };
    }
  },
});
