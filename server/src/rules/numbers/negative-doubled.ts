import { defineRule } from '../rule.ts';

/** 零下-5℃, 下降-3%: taken at its word it is warmer, and more. */
export default defineRule({
  id: 'negative-doubled',
  title: { zh: '负号与“下降”“零下”重复', en: 'Minus said twice' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: { zh: '“{found}”中负号与“{word}”重复。', en: 'The minus and “{word}” say the same in “{found}”.' },
    remove: { zh: '删去负号', en: 'Take the minus out' },
  },
  cues: ['-－−', '0123456789'],
  *read({ plain }) {
    for (const match of plain.matchAll(
      /(零下|下降|减少|降低|回落|下滑|下跌|负增长)了?[ ]?([-－−])\d+(?:\.\d+)?(?:℃|摄氏度|度|[%％]|个百分点|[万亿]?元|人|户)/gu,
    )) {
      const [found, word = '', sign = ''] = match;
      const start = match.index + found.indexOf(sign);
      const data = { found, word };
      yield {
        message: 'found',
        data,
        span: { start: match.index, end: match.index + found.length },
        fixes: [{ message: 'remove', data, edits: [{ span: { start, end: start + 1 }, text: '' }], safe: false }],
      };
    }
  },
});
