import { isQuoted } from '../../core/text/quoted.ts';
import { defineRule } from '../rule.ts';

/** 近日, 日前: nobody knows later when that was. */
export default defineRule({
  id: 'date-incomplete',
  title: { zh: '时间笼统', en: 'Vague time' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { families: ['statutory'] },
  once: true,
  messages: {
    found: { zh: '“{found}”过于笼统，宜写具体时间。', en: '“{found}” is vague; name the date.' },
  },
  cues: '近前',
  *read({ type, plain }) {
    if (type === 'quote') return;
    for (const match of plain.matchAll(
      /近日|(?<=^|[，。；])日前(?=，|[\p{Script=Han}])|不久前|前不久|前段时间|前一段时间/gu,
    )) {
      const [found] = match;
      const span = { start: match.index, end: match.index + found.length };
      if (!isQuoted(plain, span)) yield { message: 'found', data: { found }, span };
    }
  },
});
