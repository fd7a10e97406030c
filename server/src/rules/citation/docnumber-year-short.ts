import { codeStart } from '../../core/report/official.ts';
import { defineRule } from '../rule.ts';

/** The year in a document number has four digits. */
export default defineRule({
  id: 'docnumber-year-short',
  title: { zh: '发文字号年份未标全称', en: 'Short year in a document number' },
  level: 'info',
  authority: '国标9704',
  clause: '7.2.5',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    short: {
      zh: '发文字号“{found}”的年份应标全称：“{year}”。',
      en: 'The year in “{found}” takes four digits: “{year}”.',
    },
    complete: { zh: '改为“{year}”', en: 'Change to “{year}”' },
  },
  cues: ['〔', '号'],
  *read({ plain, text }) {
    if (!plain.includes('号')) return;
    for (const { index, 0: whole, 1: organ = '', 2: year = '' } of plain.matchAll(number)) {
      const start = index + codeStart(organ);
      const end = index + whole.length;
      const short = { start: index + organ.length + 1, end: index + organ.length + 3 };
      const full = `${Number(year) < 50 ? '20' : '19'}${year}`;
      yield {
        message: 'short',
        data: { found: text.slice(start, end), year: full },
        span: { start, end },
        fixes: [
          {
            message: 'complete',
            data: { year: full },
            edits: [{ span: short, text: full }],
            safe: false,
          },
        ],
      };
    }
  },
});

const number = /(?<!\p{Script=Han})(\p{Script=Han}{2,16})〔(\d{2})〕(?:第)?\d{1,4}号/gu;
