import { occurrences } from '../../core/text/occurrences.ts';
import { defineRule } from '../rule.ts';

/** A blank between Chinese words is a trace of another layout. */
export default defineRule({
  id: 'cjk-space',
  title: { zh: '汉字之间有空格', en: 'Blank between Chinese characters' },
  level: 'hint',
  profile: 'strict',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  once: true,
  messages: {
    wrong: {
      zh: '汉字之间有空格。',
      en: 'Blank between Chinese characters.',
    },
    mend: { zh: '删去汉字之间的空格', en: 'Delete blanks between Chinese characters' },
  },
  cues: ' ',
  *read(prose) {
    if (prose.type !== 'text' || !/[，。；]/u.test(prose.plain)) return;
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

const fault = /(?<=\p{Script=Han}{2}) {1,3}(?=\p{Script=Han}{2})/gu;
