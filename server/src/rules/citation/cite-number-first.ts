import { defineRule } from '../rule.ts';

/** A cited document is named by its title, with the number behind it in brackets. */
export default defineRule({
  id: 'cite-number-first',
  title: { zh: '先引文号后引标题', en: 'Number cited before the title' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    order: {
      zh: '引用公文通常先引标题、后引发文字号：“{right}”。',
      en: 'A document is cited by its title first, then by its number: “{right}”.',
    },
    swap: { zh: '标题在前，文号放进圆括号', en: 'Title first, number in brackets' },
  },
  cues: ['〕', '《'],
  *read({ type, plain }) {
    if (type === 'table' || !plain.includes('〕')) return;
    for (const { index, 0: found, 1: number = '', 2: title = '' } of plain.matchAll(numberFirst)) {
      const right = `${title}（${number}）`;
      yield {
        message: 'order',
        data: { right },
        span: { start: index, end: index + found.length },
        fixes: [
          {
            message: 'swap',
            data: {},
            edits: [{ span: { start: index, end: index + found.length }, text: right }],
            safe: false,
          },
        ],
      };
    }
  },
});

const numberFirst =
  /(?<=根据|依据|按照|依照|贯彻|落实|执行|转发|印发|学习)(\p{Script=Han}{1,10}?〔(?:19|20)\d{2}〕\d{1,4}号)(?:文件?)?(《[^《》]{4,80}》)(?!\s?[（(])/gu;
