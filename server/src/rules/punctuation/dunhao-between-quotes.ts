import { occurrences } from '../../core/text/occurrences.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** Quotation marks divide by themselves. */
export default defineRule({
  id: 'dunhao-between-quotes',
  title: { zh: '并列引号之间用了顿号', en: '“、” between quotations' },
  level: 'hint',
  profile: 'strict',
  authority: '标点',
  clause: '4.5.3.5',
  scope: { language: 'zh' },
  fix: 'asked',
  once: true,
  messages: {
    wrong: {
      zh: '并列的引号之间通常不用顿号。',
      en: 'Usually no “、” between quotations.',
    },
    mend: { zh: '删去引号之间的“、”', en: 'Delete “、” between quotations' },
  },
  cues: () => between,
  *read(prose) {
    for (const place of occurrences(prose.plain, fault)) {
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: {},
        span,
        fixes: [{ message: 'mend', data: {}, edits: [{ span, text: '' }], safe: false, preferred: true }],
      };
    }
  },
});

const fault = /(?<=”)、(?=“)/gu;

const between = wordFinder([{ word: '”、' }]);
