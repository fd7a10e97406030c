import { defineRule } from '../rule.ts';

/** 共___人: a blank of a form. In forms, tables and agreements blanks are meant to stay. */
export default defineRule({
  id: 'placeholder-blank',
  title: { zh: '空格线未填写', en: 'Blank not filled in' },
  level: 'info',
  authority: '实务',
  once: true,
  messages: {
    left: { zh: '“{text}”处留空未填。', en: 'The blank at “{text}” is not filled in.' },
  },
  cues: '_＿',
  *read({ plain, type, language }) {
    if (type === 'table' || type === 'quote' || !/__|＿＿/u.test(plain)) return;
    const blanks = [...plain.matchAll(/(?<![A-Za-z0-9_*])(?:_{3,80}|＿{2,40})(?![A-Za-z0-9_*])/gu)];
    // A line of three blanks is a form.
    if (blanks.length > 2) return;
    for (const { 0: blank, index } of blanks) {
      const before = plain.slice(Math.max(0, index - 4), index);
      // 签名：____ is signed by hand.
      if (
        /(?:签[名字章]|盖章|日期|[Ss]ign(?:ed|ature)|[Dd]ate)[）)]?\s{0,2}[：:]?\s{0,2}$/u.test(plain.slice(0, index))
      )
        continue;
      const end = index + blank.length;
      const after = plain.slice(end, end + 4);
      if (language === 'zh' ? !/\p{Script=Han}/u.test(before + after) : !/[a-z]/iu.test(before + after)) continue;
      yield { message: 'left', data: { text: `${before}${blank.slice(0, 4)}${after}` }, span: { start: index, end } };
    }
  },
});
