import { isQuoted } from '../../core/text/quoted.ts';
import { defineRule } from '../rule.ts';

/** 23年度 for 2023年度: a year of four digits is not cut to two. */
export default defineRule({
  id: 'year-shortened',
  title: { zh: '年份简写', en: 'Shortened year' },
  level: 'info',
  authority: '数字',
  clause: '5.1.4',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: {
      zh: '年份不简写：“{found}”写作“{expected}”。',
      en: 'Years are written in full: “{expected}”, not “{found}”.',
    },
    replace: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  cues: ['年', '0129'],
  *read({ plain }) {
    for (const match of plain.matchAll(short)) {
      const [found] = match;
      const span = { start: match.index, end: match.index + found.length };
      if (isQuoted(plain, span)) continue;
      const expected = (found.startsWith('9') ? '19' : '20') + found;
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

/** Behind 近, 满, 第 and their like it is a length of time; so it is where only 初 or 底 would follow 10年. */
const short =
  /(?<![\d.,%第近满期达了过余约每—～~\-至到共前后逾年历月零续以连这那个的两隔超长限前每整仅为])(?:9\d|0\d|1\d|2\d)年(?=度(?!假)|(?:1[0-2]|[1-9])月(?!\d*个)|上半年|下半年|第[一二三四]季度)/gu;
