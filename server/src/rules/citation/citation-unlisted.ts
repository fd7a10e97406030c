import { bibliographyOf } from '../../core/report/bibliography.ts';
import { defineRule } from '../rule.ts';

/** The text cites [9], and the list ends with [8]. */
export default defineRule({
  id: 'citation-unlisted',
  title: { zh: '引用的文献不在参考文献中', en: 'Citation without a reference' },
  level: 'warning',
  authority: '实务',
  messages: {
    unlisted: {
      zh: '参考文献中没有[{number}]：只列到[{last}]。',
      en: 'No reference [{number}]: the list ends with [{last}].',
    },
    absent: { zh: '参考文献中没有[{number}]。', en: 'No reference [{number}] in the list.' },
  },
  finished: true,
  *check(analysis, { writing }) {
    const list = writing ? undefined : bibliographyOf(analysis);
    if (!list) return;
    const { entries, citations } = list;
    const listed = new Set(entries.map(({ number }) => number));
    const last = Math.max(...listed);
    // Brackets that cite nothing else of the list are no citations at all.
    if (!entries.some(({ number }) => number === 1) || !citations.some(({ numbers }) => listed.has(numbers[0] ?? 0)))
      return;
    const said = new Set<number>();
    for (const { numbers, span } of citations) {
      for (const number of numbers) {
        if (listed.has(number) || said.has(number) || number > last + 20) continue;
        said.add(number);
        if (number > last) yield { message: 'unlisted', data: { number, last }, span };
        else yield { message: 'absent', data: { number }, span };
      }
    }
  },
});
