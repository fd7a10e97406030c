import { occurrences } from '../../core/text/occurrences.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** Two blanks in a sentence; some put two behind a full stop, so this is a matter of house style. */
export default defineRule({
  id: 'double-space',
  title: { zh: '连续两个空格', en: 'Two blanks in a row' },
  level: 'hint',
  profile: 'strict',
  authority: '实务',
  scope: { language: 'en' },
  fix: 'asked',
  once: true,
  messages: {
    wrong: {
      zh: '单词之间有多个空格。',
      en: 'More than one blank between words.',
    },
    mend: { zh: '改为一个空格', en: 'Make it one blank' },
  },
  cues: () => doubled,
  *read(prose) {
    if (prose.type === 'table') return;
    for (const place of occurrences(prose.plain, fault)) {
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: {},
        span,
        fixes: [{ message: 'mend', data: {}, edits: [{ span, text: ' ' }], safe: false, preferred: true }],
      };
    }
  },
});

const fault = /(?<=[A-Za-z0-9,.;:!?)”"]) {2,4}(?=[A-Za-z0-9(“"])/gu;

const doubled = wordFinder([{ word: '  ' }]);
