import { defineRule } from '../rule.ts';

/** The serial number is the plain number: no 第 before it, no zero. */
export default defineRule({
  id: 'docnumber-zero',
  title: { zh: '发文顺序号加“第”或编虚位', en: '第 or a zero in a document number' },
  level: 'info',
  authority: '国标9704',
  clause: '7.2.5',
  scope: { language: 'zh' },
  fix: 'safe',
  messages: {
    serial: {
      zh: '发文顺序号不加“第”、不编虚位：“{found}”应为“{right}”。',
      en: 'No 第 and no leading zero in the serial number: “{right}”, not “{found}”.',
    },
    strip: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  cues: ['〔', '号'],
  *read({ plain, text }) {
    if (!plain.includes('号')) return;
    for (const { index, 1: head = '', 2: extra = '', 3: digits = '' } of plain.matchAll(serial)) {
      const start = index + head.length;
      const end = start + extra.length + digits.length + 1;
      const right = `${digits}号`;
      yield {
        message: 'serial',
        data: { found: text.slice(start, end), right },
        span: { start, end },
        fixes: [
          {
            message: 'strip',
            data: { right },
            edits: [{ span: { start, end: start + extra.length }, text: '' }],
            safe: true,
          },
        ],
      };
    }
  },
});

/** Behind a code that ends with 发, 办, 函 …; judgments, audit reports, penalties and licences are numbered …字〔2024〕第005号. */
const serial = /((?<=发|办|函|呈|规|通|政|委|党)〔(?:19|20)\d{2}〕\s?)(第\s?0{0,3}|0{1,3})([1-9]\d{0,3})号/gu;
