import { bibliographyOf } from '../../core/report/bibliography.ts';
import { defineRule } from '../rule.ts';

/** An entry of the list that the text never cites. */
export default defineRule({
  id: 'reference-uncited',
  title: { zh: '参考文献未被引用', en: 'Reference never cited' },
  level: 'hint',
  authority: '实务',
  once: true,
  messages: {
    uncited: { zh: '正文没有引用参考文献{found}。', en: 'The text never cites reference {found}.' },
  },
  finished: true,
  *check(analysis, { writing }) {
    const list = writing ? undefined : bibliographyOf(analysis);
    if (!list) return;
    const cited = new Set(list.citations.flatMap(({ numbers }) => numbers));
    const left = list.entries.filter(({ number }) => !cited.has(number));
    // A list of which the text cites few is further reading.
    if (left.length * 2 > list.entries.length) return;
    for (const { number, span } of left) yield { message: 'uncited', data: { found: `[${number}]` }, span };
  },
});
