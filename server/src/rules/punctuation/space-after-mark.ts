import { occurrences } from '../../core/text/occurrences.ts';
import { defineRule } from '../rule.ts';

/** A Chinese mark takes the place of a character and needs no blank behind it; some set one behind a run-in title. */
export default defineRule({
  id: 'space-after-mark',
  title: { zh: '标点后有空格', en: 'Blank behind a punctuation mark' },
  level: 'hint',
  profile: 'strict',
  authority: '标点',
  clause: '5.1.1',
  scope: { language: 'zh' },
  fix: 'asked',
  once: true,
  messages: {
    wrong: {
      zh: '“{mark}”后有空格。',
      en: 'Blank behind “{mark}”.',
    },
    mend: { zh: '删去标点后的空格', en: 'Delete the blank behind the mark' },
  },
  cues: ' \t',
  *read(prose) {
    if (prose.type === 'table') return;
    for (const place of occurrences(prose.plain, fault)) {
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: { mark: prose.plain.charAt(place.start - 1) },
        span,
        fixes: [{ message: 'mend', data: {}, edits: [{ span, text: '' }], safe: false, preferred: true }],
      };
    }
  },
});

const fault = /(?<=[\p{Script=Han}”》）][，、；。])[ \t]{1,4}(?=[\p{Script=Han}“《])/gu;
