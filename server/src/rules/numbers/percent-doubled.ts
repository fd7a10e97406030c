import { defineRule } from '../rule.ts';

/** 百分之50%, 5%个百分点: the hundredth part said twice is another number. */
export default defineRule({
  id: 'percent-doubled',
  title: { zh: '百分号重复', en: 'Percent said twice' },
  level: 'warning',
  authority: '条例',
  clause: '第二十条（四）',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: {
      zh: '“{found}”重复表示百分比，应为“{expected}”。',
      en: '“{found}” says percent twice; “{expected}” is meant.',
    },
    replace: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  cues: '%％',
  *read({ plain }) {
    for (const match of plain.matchAll(doubled)) {
      const { 0: found, index } = match;
      const span = { start: index, end: index + found.length };
      const expected = found.endsWith('百分点')
        ? `${found.replace(/[%％]个?百分点$/u, '')}个百分点`
        : `${found.replace(/百分之|[%％]/gu, '')}%`;
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

const doubled = /(?:百分之\d+(?:\.\d+)?[%％]+|(?<![\d.])\d+(?:\.\d+)?(?:[%％]个?百分点|[%％]{2}(?![%％A-Za-z\d])))/gu;
