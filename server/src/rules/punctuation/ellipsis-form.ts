import { occurrences } from '../../core/text/occurrences.ts';
import { defineRule } from '../rule.ts';

/** Six dots in two places; three dots, full stops or half an ellipsis are typing shortcuts. */
export default defineRule({
  id: 'ellipsis-form',
  title: { zh: '省略号形式不规范', en: 'Ellipsis not written “……”' },
  level: 'info',
  authority: '标点',
  clause: '4.11.2',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    wrong: {
      zh: '省略号写作“{found}”，应为“……”。',
      en: 'The ellipsis is “{found}”, should be “……”.',
    },
    mend: { zh: '改为“……”', en: 'Change to “……”' },
  },
  cues: '.…。',
  *read(prose) {
    if (prose.type === 'table' || !dots.test(prose.plain)) return;
    for (const place of occurrences(prose.plain, fault)) {
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: { found: place.text },
        span,
        fixes: [{ message: 'mend', data: {}, edits: [{ span, text: '……' }], safe: true, preferred: true }],
      };
    }
  },
});

/** Full stops end every sentence, and few passages have two in a row. */
const dots = /…|\.\.\.|。。。/u;

const fault = /(?<=[\p{Script=Han}，、；”》）])(?:\.{3,6}|。{3,6}|(?<!…)…(?!…)(?=[。！？；]|$))/gu;
