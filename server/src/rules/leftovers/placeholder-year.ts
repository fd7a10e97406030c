import { leftoversIn } from '../../core/report/leftover-forms.ts';
import { defineRule } from '../rule.ts';

/** 202X年, ××年: a year nobody filled in. */
export default defineRule({
  id: 'placeholder-year',
  title: { zh: '年份未填写', en: 'Year not filled in' },
  level: 'warning',
  authority: '实务',
  scope: { language: 'zh' },
  once: true,
  messages: {
    left: { zh: '年份“{text}年”尚未填写。', en: 'The year “{text}年” is not filled in.' },
  },
  cues: ['×XxＸ○', '年'],
  *read({ plain, type }, { writing }) {
    if (type === 'quote') return;
    for (const { type: sort, span, text } of leftoversIn(plain)) {
      // 100××年 is no year, and 一九××年 keeps one back.
      if (sort !== 'year' || /[0-9A-Za-z一二三四五六七八九]/u.test(plain.charAt(span.start - 1))) continue;
      const found = { message: 'left' as const, data: { text }, span: { start: span.start, end: span.end + 1 } };
      yield writing ? { ...found, level: 'info' } : found;
    }
  },
});
