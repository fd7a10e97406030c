import { defineRule } from '../rule.ts';

/** ￥5元: the sign and the name of the money say the same. */
export default defineRule({
  id: 'currency-doubled',
  title: { zh: '货币符号与单位重复', en: 'Currency said twice' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  once: true,
  messages: {
    found: {
      zh: '“{found}”中“{sign}”与货币名称重复。',
      en: '“{sign}” and the name of the currency say the same in “{found}”.',
    },
    remove: { zh: '删去“{sign}”', en: 'Take “{sign}” out' },
  },
  cues: ['¥￥RU', '元'],
  *read({ type, plain }) {
    if (type === 'table') return;
    for (const match of plain.matchAll(
      /(?:人民币[ ]?)?([¥￥]|RMB[ ]?|USD[ ]?)[ ]?\d[\d,.，]{0,15}[ ]?[万亿]{0,2}(?:美元|元)/gu,
    )) {
      const [found, sign = ''] = match;
      const start = match.index + found.indexOf(sign);
      const data = { found, sign: sign.trim() };
      yield {
        message: 'found',
        data,
        span: { start: match.index, end: match.index + found.length },
        fixes: [
          { message: 'remove', data, edits: [{ span: { start, end: start + sign.length }, text: '' }], safe: false },
        ],
      };
    }
  },
});
