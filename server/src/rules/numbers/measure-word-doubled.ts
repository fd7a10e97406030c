import { defineRule } from '../rule.ts';

/** 5个人次: 人次 is itself what is counted by. */
export default defineRule({
  id: 'measure-word-doubled',
  title: { zh: '量词重复', en: 'Measure word said twice' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: {
      zh: '“{measure}”本身是量词，“{found}”中的“{extra}”多余。',
      en: '“{measure}” is a measure word; “{extra}” is one too many in “{found}”.',
    },
    remove: { zh: '删去“{extra}”', en: 'Take “{extra}” out' },
  },
  cues: ['次里', '个名位辆架台'],
  *read({ plain }) {
    for (const match of plain.matchAll(
      /(?<=[\d万亿余多])([个名位辆架台])(人次|架次|辆次|车次|台次|户次|件次|吨公里|人公里)/gu,
    )) {
      const [found, extra = '', measure = ''] = match;
      const data = { found, extra, measure };
      const span = { start: match.index, end: match.index + found.length };
      yield {
        message: 'found',
        data,
        span,
        fixes: [
          {
            message: 'remove',
            data,
            edits: [{ span: { start: span.start, end: span.start + 1 }, text: '' }],
            safe: false,
          },
        ],
      };
    }
  },
});
