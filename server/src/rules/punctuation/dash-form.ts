import { occurrences } from '../../core/text/occurrences.ts';
import { defineRule } from '../rule.ts';

/** A dash takes two places; two hyphens or a horizontal bar are typing shortcuts. A single — joins, and is let alone. */
export default defineRule({
  id: 'dash-form',
  title: { zh: '破折号形式不规范', en: 'Dash not written “——”' },
  level: 'info',
  authority: '标点',
  clause: '4.10.2',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    wrong: {
      zh: '破折号写作“{found}”，应为“——”。',
      en: 'The dash is “{found}”, should be “——”.',
    },
    mend: { zh: '改为“——”', en: 'Change to “——”' },
  },
  cues: '-―─－',
  *read(prose) {
    for (const place of occurrences(prose.plain, fault)) {
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: { found: place.text },
        span,
        fixes: [{ message: 'mend', data: {}, edits: [{ span, text: '——' }], safe: true, preferred: true }],
      };
    }
  },
});

const fault = /(?<=[\p{Script=Han}”》）])(?:--|―{1,2}|──|－－|—-)(?=[\p{Script=Han}“《（])/gu;
