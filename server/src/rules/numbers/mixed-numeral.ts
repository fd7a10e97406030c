import { defineRule } from '../rule.ts';

/** 4千人, 百分之50: Arabic digits go with 万 and 亿 only. */
export default defineRule({
  id: 'mixed-numeral',
  title: { zh: '阿拉伯数字与汉字数字混写', en: 'Arabic digits mixed with Chinese numerals' },
  level: 'hint',
  authority: '数字',
  clause: '5.3',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: {
      zh: '“{found}”混用两种数字，写作“{expected}”或全用汉字。',
      en: '“{found}” mixes two kinds of numerals: “{expected}”, or Chinese throughout.',
    },
    replace: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  cues: ['十百千', '0123456789'],
  *read({ plain }) {
    for (const { start, found, expected } of mixed(plain)) {
      const span = { start, end: start + found.length };
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

const values: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

function* mixed(
  plain: string,
): Iterable<{ readonly start: number; readonly found: string; readonly expected: string }> {
  for (const match of plain.matchAll(
    /(?<![\d.,])(\d{1,3}(?:\.\d)?)([十百千])(?=[余多]?[个人元亩户名次件家只头吨斤册套台辆项，。；、）])/gu,
  )) {
    const [found, digits = '', unit = ''] = match;
    yield { start: match.index, found, expected: String(Math.round(Number(digits) * (values[unit] ?? 1))) };
  }
  for (const match of plain.matchAll(/百分之(\d+(?:\.\d+)?)(?![\d%％十百分])/gu)) {
    yield { start: match.index, found: match[0], expected: `${match[1] ?? ''}%` };
  }
}
