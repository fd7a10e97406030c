import { defineRule } from '../rule.ts';

/** .5% for 0.5%: the dot alone is easily lost. */
export default defineRule({
  id: 'decimal-leading-zero',
  title: { zh: '纯小数缺整数位的0', en: 'Decimal without its leading zero' },
  level: 'info',
  authority: '数字',
  clause: '5.1.2',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    found: { zh: '纯小数写出小数点前的0：“{expected}”。', en: 'Write the zero before the point: “{expected}”.' },
    add: { zh: '小数点前补0', en: 'Add the zero' },
  },
  cues: '.',
  *read({ plain }) {
    for (const match of plain.matchAll(/(?<![\w.．。…·、%％）)\]\uFFFC])\.\d+(?=[%％万亿]|[个元吨米亩升克])/gu)) {
      const { 0: found, index } = match;
      const data = { expected: `0${found}` };
      yield {
        message: 'found',
        data,
        span: { start: index, end: index + found.length },
        fixes: [{ message: 'add', data, edits: [{ span: { start: index, end: index }, text: '0' }], safe: true }],
      };
    }
  },
});
