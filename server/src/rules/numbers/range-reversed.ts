import { defineRule } from '../rule.ts';

/** 2025—2021年: the end stands before the beginning. */
export default defineRule({
  id: 'range-reversed',
  title: { zh: '起止颠倒', en: 'Range runs backwards' },
  level: 'warning',
  authority: '条例',
  clause: '第二十条（四）',
  messages: {
    found: { zh: '“{found}”起止颠倒，请核对。', en: '“{found}” ends before it begins.' },
  },
  cues: ['-－–～~至—', '年', '0123456789'],
  *read({ plain }) {
    for (const match of plain.matchAll(range)) {
      const [found] = match;
      const [from, to] = found.split(/[-－–—～~至]+/u).map(dayOf);
      if (from === undefined || to === undefined || from <= to) continue;
      yield { message: 'found', data: { found }, span: { start: match.index, end: match.index + found.length } };
    }
  },
});

const range =
  /(?<![\d前.\-/A-Za-z])(?:19|20)\d{2}(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?)?(?:[-－–～~至]|—{1,2})(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?/gu;

/** A number that grows with the day; what is not said counts as the first or, in the same month, as the same. */
function dayOf(text: string): number {
  const [year = 0, month = 0, day = 0] = (text.match(/\d+/gu) ?? []).map(Number);
  return year * 10_000 + month * 100 + day;
}
