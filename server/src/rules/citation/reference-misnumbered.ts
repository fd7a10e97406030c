import { bibliographyOf, isListTitled } from '../../core/report/bibliography.ts';
import { defineRule } from '../rule.ts';

/** The entries of the list count on from [1], each number once. */
export default defineRule({
  id: 'reference-misnumbered',
  title: { zh: '参考文献编号重复或不连续', en: 'References do not count on' },
  level: 'warning',
  authority: '实务',
  messages: {
    gap: {
      zh: '参考文献编号不连续：应为[{expected}]，写作[{found}]。',
      en: 'Number of the reference: expected [{expected}], found [{found}].',
    },
    before: { zh: '前一条是[{number}]', en: 'The one before is [{number}]' },
  },
  sees: [],
  settled: (_, analysis) => !isListTitled(analysis),
  *check(analysis) {
    const entries = bibliographyOf(analysis)?.entries ?? [];
    for (const [index, { number, span }] of entries.entries()) {
      const before = entries[index - 1];
      if (!before || number === before.number + 1 || number === 1) continue;
      yield {
        message: 'gap',
        data: { expected: before.number + 1, found: number },
        span,
        related: [{ message: 'before', data: { number: before.number }, span: before.span }],
      };
      return;
    }
  },
});
