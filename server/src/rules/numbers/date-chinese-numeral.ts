import { parseNumeral } from '../../core/text/numerals.ts';
import { defineRule } from '../rule.ts';

/** The date below the signature in Chinese numerals, as it was written until 2012. */
export default defineRule({
  id: 'date-chinese-numeral',
  title: { zh: '成文日期用汉字数字', en: 'Date of issue in Chinese numerals' },
  level: 'info',
  authority: '国标9704',
  clause: '7.3.5.4',
  scope: { families: ['statutory'] },
  fix: 'safe',
  messages: {
    found: {
      zh: '成文日期用阿拉伯数字：“{found}”写作“{expected}”。',
      en: 'The date of issue takes Arabic digits: “{expected}”, not “{found}”.',
    },
    replace: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  cues: ['〇零○OＯ0', '月'],
  *read({ type, plain }) {
    if (type !== 'text') return;
    const match =
      /^([一二][一二三四五六七八九〇零○OＯ0]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u.exec(
        plain,
      );
    if (!match) return;
    const [found, years = '', month = '', day = ''] = match;
    const year = Number([...years].map((char) => Math.max(0, '〇一二三四五六七八九'.indexOf(char))).join(''));
    // Before the standard of 2012 this was the right way.
    if (year < 2013 || year > 2099) return;
    const expected = `${year}年${parseNumeral(month) ?? month}月${parseNumeral(day) ?? day}日`;
    const span = { start: 0, end: found.length };
    const data = { found, expected };
    yield {
      message: 'found',
      data,
      span,
      fixes: [{ message: 'replace', data, edits: [{ span, text: expected }], safe: true }],
    };
  },
});
