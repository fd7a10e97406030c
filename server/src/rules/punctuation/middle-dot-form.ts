import { occurrences } from '../../core/text/occurrences.ts';
import { defineRule } from '../rule.ts';

/** The dot between parts of a name is “·”; bullets and full-width stops look like it. */
export default defineRule({
  id: 'middle-dot-form',
  title: { zh: '间隔号形式不规范', en: 'Middle dot not written “·”' },
  level: 'info',
  authority: '标点',
  clause: '4.14.2',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    wrong: {
      zh: '间隔号写作“{found}”，应为“·”。',
      en: 'The middle dot is “{found}”, should be “·”.',
    },
    mend: { zh: '改为“·”', en: 'Change to “·”' },
  },
  cues: '•‧・⋅∙',
  *read(prose) {
    for (const place of occurrences(prose.plain, fault)) {
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: { found: place.text },
        span,
        fixes: [{ message: 'mend', data: {}, edits: [{ span, text: '·' }], safe: true, preferred: true }],
      };
    }
  },
});

const fault = /(?<=\p{Script=Han}{2})[•‧・⋅∙](?=\p{Script=Han}{2})/gu;
