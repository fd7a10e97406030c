import { halfWidth } from '../../core/text/width.ts';
import { defineRule } from '../rule.ts';

/** Digits as wide as a Chinese character; two of half the width are meant to take its place. */
export default defineRule({
  id: 'fullwidth-digit',
  title: { zh: '数字用全角', en: 'Full-width digits' },
  level: 'hint',
  authority: '数字',
  clause: '5.1.7',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    found: { zh: '阿拉伯数字占半个汉字位置：“{found}”用半角。', en: 'Digits take half the width: “{found}”.' },
    replace: { zh: '全角数字改为半角', en: 'Make the digits half-width' },
  },
  cues: '０１２３４５６７８９',
  *read({ plain }) {
    for (const match of plain.matchAll(/[０-９]+(?:．[０-９]+)*/gu)) {
      const { 0: found, index } = match;
      const span = { start: index, end: index + found.length };
      yield {
        message: 'found',
        data: { found },
        span,
        fixes: [{ message: 'replace', data: { found }, edits: [{ span, text: halfWidth(found) }], safe: true }],
      };
    }
  },
});
