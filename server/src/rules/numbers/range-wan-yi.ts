import { defineRule } from '../rule.ts';

/** 13～17万元 may be thirteen yuan: both ends keep 万 and 亿. */
export default defineRule({
  id: 'range-wan-yi',
  title: { zh: '数值范围前项缺“万”“亿”', en: 'Range with one 万 or 亿' },
  level: 'info',
  authority: '数字',
  clause: '5.1.3',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: { zh: '“{found}”前一个数不省略“{unit}”。', en: '“{found}”: the first number keeps its “{unit}”.' },
    add: { zh: '前一个数补上“{unit}”', en: 'Add “{unit}” to the first number' },
  },
  cues: ['万亿', '-－—–~～至', '0123456789'],
  *read({ plain }) {
    for (const match of plain.matchAll(range)) {
      const [found, first = '', second = '', unit = ''] = match;
      if (Number(first) >= Number(second)) continue;
      const end = match.index + first.length;
      const data = { found, unit };
      yield {
        message: 'found',
        data,
        span: { start: match.index, end: match.index + found.length },
        fixes: [{ message: 'add', data, edits: [{ span: { start: end, end }, text: unit }], safe: false }],
      };
    }
  },
});

const range =
  /(?<![\d.%％\-—–~～A-Za-z第月年/])(\d{1,4}(?:\.\d+)?)[ ]?[-－—–~～至][ ]?(\d{1,4}(?:\.\d+)?)((?:万亿|万|亿)(?:美元|元|吨|亩|人|户|千瓦|平方米|立方米|个|件|只|头|辆)?)/gu;
