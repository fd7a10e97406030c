import { isMostlyHan } from '../../core/text/mostly-han.ts';
import { occurrences } from '../../core/text/occurrences.ts';
import { hasHan } from '../../core/text/width.ts';
import { defineRule } from '../rule.ts';

/** Round brackets around Chinese words are full-width. */
export default defineRule({
  id: 'halfwidth-bracket',
  title: { zh: '中文括注用了半角括号', en: 'Half-width brackets around Chinese' },
  level: 'hint',
  authority: '标点',
  clause: '4.9.2',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    wrong: {
      zh: '括号内是中文，应使用全角括号“（）”。',
      en: 'Brackets around Chinese should be “（）”.',
    },
    mend: { zh: '改为全角括号', en: 'Make the brackets full-width' },
  },
  cues: ['(', ')'],
  *read(prose) {
    if (prose.type === 'table') return;
    for (const place of occurrences(prose.plain, fault)) {
      // (一) is a number.
      if (!hasHan(place.text) || /^\([一二三四五六七八九十]{1,3}\)$/u.test(place.text)) continue;
      if (!isMostlyHan(prose.plain)) return;
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

const fault = /(?<![\w\]])\(([^（）()\n]{1,200})\)/gu;
