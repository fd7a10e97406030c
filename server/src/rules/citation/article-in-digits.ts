import { formatNumeral } from '../../core/text/numerals.ts';
import { defineRule } from '../rule.ts';

/** Laws number their articles 第五条; who cites them writes the number as they do. */
export default defineRule({
  id: 'article-in-digits',
  title: { zh: '引用法条用阿拉伯数字', en: 'Article of a law in Arabic figures' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { language: 'zh' },
  fix: 'asked',
  once: true,
  messages: {
    digits: {
      zh: '法规条文的序号是汉字，引用时通常照写：“{right}”。',
      en: 'Laws number their articles in characters; cite them so: “{right}”.',
    },
    replace: { zh: '改为汉字序号', en: 'Write the numbers in characters' },
  },
  cues: ['》', '条'],
  *read({ plain }) {
    if (!plain.includes('》')) return;
    for (const { index, 1: before = '', 2: article = '' } of plain.matchAll(cited)) {
      const start = index + before.length;
      const span = { start, end: start + article.length };
      const right = article.replace(/\d+/gu, (digits) => formatNumeral(Number(digits)));
      yield {
        message: 'digits',
        data: { right },
        span,
        fixes: [{ message: 'replace', data: {}, edits: [{ span, text: right }], safe: false }],
      };
    }
  },
});

const cited =
  /((?:法|条例|规定|办法|规则|细则|典)》(?:（[^（）]{1,40}）)?的?)(第\s?[1-9]\d{0,2}\s?条(?:之[1-9])?(?:第\s?[1-9]\d?\s?款)?(?:第\s?[1-9]\d?\s?项)?)/gu;
