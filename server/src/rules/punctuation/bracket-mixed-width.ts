import { occurrences } from '../../core/text/occurrences.ts';
import { hasHan } from '../../core/text/width.ts';
import { defineRule } from '../rule.ts';

/** One bracket of a pair is full-width and the other half-width. */
export default defineRule({
  id: 'bracket-mixed-width',
  title: { zh: '括号全角半角混配', en: 'Brackets of two widths in a pair' },
  level: 'hint',
  authority: '标点',
  clause: '4.9.2',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    wrong: {
      zh: '括号一半全角、一半半角。',
      en: 'One bracket is full-width, the other half-width.',
    },
    mend: { zh: '统一为全角括号', en: 'Make both full-width' },
  },
  cues: ['()', '（）'],
  *read(prose) {
    for (const place of occurrences(prose.plain, fault)) {
      if (!hasHan(place.text) && !hasHan(prose.plain.charAt(place.start - 1))) continue;
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: {},
        span,
        fixes: [
          {
            message: 'mend',
            data: {},
            edits: [
              { span: { start: place.start, end: place.start + 1 }, text: '（' },
              { span: { start: place.end - 1, end: place.end }, text: '）' },
            ],
            safe: true,
            preferred: true,
          },
        ],
      };
    }
  },
});

const fault = /（[^（）()\n]{1,200}\)|\([^（）()\n]{1,200}）/gu;
