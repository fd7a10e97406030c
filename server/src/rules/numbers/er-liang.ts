import { defineRule } from '../rule.ts';

/** 二个: before a measure word two is 两. */
export default defineRule({
  id: 'er-liang',
  title: { zh: '量词前用“二”', en: '二 before a measure word' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: {
      zh: '量词前一般用“两”：“{found}”写作“{expected}”。',
      en: 'Before a measure word it is 两: “{expected}”, not “{found}”.',
    },
    replace: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  cues: ['二', '个名项家位种份件台辆人'],
  *read({ plain }) {
    for (const match of plain.matchAll(
      /(?<![第十百千万零〇一二三四五六七八九初周期老新之其数\d、统无合不])二(?:个(?!税)|名|项(?!式)|家|位(?!数)|种|份|件|台|辆|人(?=参|到|负))/gu,
    )) {
      const { 0: found, index } = match;
      const span = { start: index, end: index + found.length };
      const expected = `两${found.slice(1)}`;
      const data = { found, expected };
      yield {
        message: 'found',
        data,
        span,
        fixes: [
          { message: 'replace', data, edits: [{ span: { start: index, end: index + 1 }, text: '两' }], safe: false },
        ],
      };
    }
  },
});
