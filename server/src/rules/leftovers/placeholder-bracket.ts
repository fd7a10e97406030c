import { leftoversIn } from '../../core/report/leftover-forms.ts';
import type { Span } from '../../core/text/span.ts';
import { defineRule } from '../rule.ts';

/** 【待补】, （此处填写单位）: words to the writer that the reader must not see. */
export default defineRule({
  id: 'placeholder-bracket',
  title: { zh: '提示填写的文字未删除', en: 'Words that ask to fill in left' },
  level: 'warning',
  authority: '实务',
  scope: { language: 'zh' },
  messages: {
    left: {
      zh: '“{text}”是提示填写的文字，没有换成内容。',
      en: '“{text}” asks the writer for something and was not replaced.',
    },
  },
  cues: ['待填此请姓期×X…略', '【〔［（(待'],
  *read({ plain, type }, { writing }) {
    if (type === 'quote') return;
    for (const { type: sort, span, text } of leftoversIn(plain)) {
      if (sort !== 'bracket' || asksReaders.test(text) || filled.test(text) || isLabel(plain, span)) continue;
      const found = { message: 'left' as const, data: { text }, span };
      yield writing ? { ...found, level: 'info' } : found;
    }
  },
});

/** （请各单位说明情况）, （请填写完整） ask the readers; what asks the writer begins with the verb. */
const asksReaders =
  /^[（(]请(?!在此|在这里|于此|此处|根据|结合|填写|填入|补充|说明|列出|插入)|完整|清楚|准确|工整|齐全|正楷/u;

/** 【来源： | 发布日期：2024-03-05】 of a web page: a date is there already. */
const filled = /\d{4}\s?[-年/.]\s?\d{1,2}/u;

/** 【日期】3月5日 is a label, and 【姓名】栏 a column of a form. */
function isLabel(text: string, { start, end }: Span): boolean {
  if (!/^【(?:姓名|日期)】$/u.test(text.slice(start, end))) return false;
  return start === 0 ? end < text.length : /^[栏列项”：:]/u.test(text.slice(end));
}
