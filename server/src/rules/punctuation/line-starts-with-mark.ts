import { defineRule } from '../rule.ts';

/** A paragraph that begins with a closing mark was broken at the wrong place. */
export default defineRule({
  id: 'line-starts-with-mark',
  title: { zh: '段首是点号', en: 'Paragraph begins with a mark' },
  level: 'info',
  authority: '标点',
  clause: '5.1.1',
  scope: { language: 'zh' },
  messages: {
    first: {
      zh: '段首不能是“{found}”，可能是换行断错了地方。',
      en: 'A paragraph cannot begin with “{found}”; a line break may be wrong.',
    },
  },
  *read({ text, type }) {
    if (type !== 'text') return;
    const found = /^[，。、；：？！](?=.{2})/u.exec(text)?.[0];
    if (found !== undefined) yield { message: 'first', data: { found }, span: { start: 0, end: 1 } };
  },
});
