import { codeStart } from '../../core/report/official.ts';
import { defineRule } from '../rule.ts';

/** The number behind a cited title stands in round brackets. */
export default defineRule({
  id: 'cite-number-unbracketed',
  title: { zh: '引文发文字号未加括号', en: 'Cited number without brackets' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    bare: {
      zh: '标题后的发文字号通常放进圆括号：“（{found}）”。',
      en: 'A number behind a cited title stands in brackets: “（{found}）”.',
    },
    wrap: { zh: '加上圆括号', en: 'Put brackets around it' },
  },
  cues: ['〕', '》'],
  *read({ type, plain }) {
    if (type === 'table' || !plain.includes('〕')) return;
    for (const { index, 1: blank = '', 2: found = '' } of plain.matchAll(bare)) {
      // 《……》由国发〔2024〕5号印发 goes on with a sentence.
      if (codeStart(found) > 0 || /[由经按依据见同于被已是]/u.test(found)) continue;
      const start = index + 1;
      const end = start + blank.length + found.length;
      yield {
        message: 'bare',
        data: { found },
        span: { start: start + blank.length, end },
        fixes: [
          {
            message: 'wrap',
            data: {},
            edits: [{ span: { start, end }, text: `（${found}）` }],
            safe: false,
          },
        ],
      };
    }
  },
});

const bare = /》(\s?)(\p{Script=Han}{2,10}〔(?:19|20)\d{2}〕\d{1,4}号)(?!\s?[）)])/gu;
