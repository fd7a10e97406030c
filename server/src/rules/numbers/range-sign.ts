import { defineRule } from '../rule.ts';

/** A hyphen between two years or two numbers, where the standards have — or ～. */
export default defineRule({
  id: 'range-sign',
  title: { zh: '起止或范围用短横', en: 'Hyphen in a range' },
  level: 'hint',
  authority: '标点',
  clause: '4.13',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    found: { zh: '“{found}”的起止用一字线“—”。', en: '“{found}”: a range takes the dash “—”.' },
    replace: { zh: '短横改为一字线“—”', en: 'Change the hyphen to “—”' },
  },
  cues: ['-－–', '0123456789'],
  *read({ type, language, plain }) {
    if (type === 'table' || language !== 'zh') return;
    for (const match of plain.matchAll(range)) {
      const [found, first = '', firstUnit = '', second = ''] = match;
      if (Number(first) >= Number(second)) continue;
      const start = match.index + first.length + firstUnit.length;
      yield {
        message: 'found',
        data: { found },
        span: { start: match.index, end: match.index + found.length },
        fixes: [
          { message: 'replace', data: { found }, edits: [{ span: { start, end: start + 1 }, text: '—' }], safe: true },
        ],
      };
    }
  },
});

/** One hyphen between two numbers, the second with a word of time or measure; never in a chain such as 2024-03-05. */
const range =
  /(?<![\d.\-－–—/A-Za-z:：#第])(\d{1,4}(?:\.\d+)?)(年|月|日|[%％]|[万亿]?元|[万亿]?人)?[-－–](\d{1,4}(?:\.\d+)?)(?:年(?!\d)|月|日|[%％]|万|亿|元|人|个|天|周|岁|小时|分钟|米|公里|吨|亩)/gu;
