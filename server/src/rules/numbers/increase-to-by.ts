import { defineRule } from '../rule.ts';

/** 增长2倍 is threefold, and half of the writers mean twofold. */
export default defineRule({
  id: 'increase-to-by',
  title: { zh: '“增长了”与“增长到”易混', en: 'Increase by or to' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { language: 'zh' },
  once: true,
  messages: {
    found: {
      zh: '“{found}”是不含基数的说法，即为原来的{total}倍，请核对。',
      en: '“{found}” does not count the base: it is {total} times what it was.',
    },
  },
  cues: '倍',
  *read({ plain }) {
    for (const match of plain.matchAll(/(?:增长|增加|提高|扩大|提升|上升)了?(\d+(?:\.\d+)?)倍/gu)) {
      const { 0: found, index } = match;
      const total = String(Math.round((Number(match[1]) + 1) * 1000) / 1000);
      yield { message: 'found', data: { found, total }, span: { start: index, end: index + found.length } };
    }
  },
});
