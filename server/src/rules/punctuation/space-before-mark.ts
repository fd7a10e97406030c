import { occurrences } from '../../core/text/occurrences.ts';
import { defineRule } from '../rule.ts';

/** A mark follows its word without a blank. */
export default defineRule({
  id: 'space-before-mark',
  title: { zh: '标点前有空格', en: 'Blank before a punctuation mark' },
  level: 'info',
  authority: '标点',
  clause: '5.1.1',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    wrong: {
      zh: '“{mark}”前有空格。',
      en: 'Blank before “{mark}”.',
    },
    mend: { zh: '删去标点前的空格', en: 'Delete the blank before the mark' },
  },
  cues: ' \t\u00A0\u3000',
  *read(prose) {
    if (prose.type === 'table') return;
    for (const place of occurrences(prose.plain, fault)) {
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: { mark: prose.plain.charAt(place.end) },
        span,
        fixes: [{ message: 'mend', data: {}, edits: [{ span, text: '' }], safe: true, preferred: true }],
      };
    }
  },
});

const fault = /(?<=[\p{Script=Han}A-Za-z0-9”》）])[ \t\u00A0\u3000]{1,4}(?=[，。、；？！])/gu;
