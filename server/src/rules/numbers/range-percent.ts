import { defineRule } from '../rule.ts';

/** 10—20% could be a tenfold and a fifth: both ends take their sign. */
export default defineRule({
  id: 'range-percent',
  title: { zh: '百分数范围前项缺百分号', en: 'Range with one percent sign' },
  level: 'info',
  authority: '数字',
  clause: '5.1.3',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    found: { zh: '“{found}”前一个数的百分号不省略。', en: '“{found}”: the first number keeps its percent sign.' },
    add: { zh: '补上前一个百分号', en: 'Add the percent sign' },
  },
  cues: ['%％', '-－—–~～至'],
  *read({ plain }) {
    for (const match of plain.matchAll(range)) {
      const [found, first = '', second = '', sign = '%'] = match;
      if (Number(first) >= Number(second)) continue;
      const end = match.index + first.length;
      yield {
        message: 'found',
        data: { found },
        span: { start: match.index, end: match.index + found.length },
        fixes: [{ message: 'add', data: { found }, edits: [{ span: { start: end, end }, text: sign }], safe: true }],
      };
    }
  },
});

const range = /(?<![\d.%％\-—–~～A-Za-z第月年/])(\d{1,3}(?:\.\d+)?)[ ]?[-－—–~～至][ ]?(\d{1,3}(?:\.\d+)?)([%％])/gu;
