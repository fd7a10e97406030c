import { unitSymbols } from '../../core/lexicon/units.ts';
import { defineRule } from '../rule.ts';

/** 5KG, 10Mpa: in a symbol the case of a letter is part of its meaning. */
export default defineRule({
  id: 'unit-symbol-case',
  title: { zh: '单位符号大小写不规范', en: 'Wrong case in a unit symbol' },
  level: 'hint',
  authority: '国标',
  clause: 'GB 3101—1993 单位符号',
  fix: 'safe',
  once: true,
  messages: {
    found: { zh: '单位符号“{found}”应写作“{expected}”。', en: 'The symbol “{found}” is written “{expected}”.' },
    replace: { zh: '改正单位符号的大小写', en: 'Mend the case of the symbols' },
  },
  cues: ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', '0123456789'],
  *read({ plain }) {
    for (const match of plain.matchAll(
      /(?<![A-Za-z\d.])(\d[\d.,]{0,11}[万亿]?[ ]?)([A-Za-z]{2,3})(?![A-Za-z\d_-])/gu,
    )) {
      const [, number = '', found = ''] = match;
      const expected = unitSymbols.get(found);
      if (expected === undefined) continue;
      const start = match.index + number.length;
      const span = { start, end: start + found.length };
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
