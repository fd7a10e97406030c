import { occurrences } from '../../core/text/occurrences.ts';
import { halfWidth } from '../../core/text/width.ts';
import { defineRule } from '../rule.ts';

/** A Chinese mark in an English sentence comes from an input method left in the wrong state. */
export default defineRule({
  id: 'fullwidth-mark-in-english',
  title: { zh: '英文句子中用了全角标点', en: 'Chinese mark in an English sentence' },
  level: 'info',
  authority: '实务',
  fix: 'safe',
  once: true,
  messages: {
    wrong: {
      zh: '英文句子中用了全角的“{found}”。',
      en: '“{found}” is a Chinese mark.',
    },
    mend: { zh: '改为半角', en: 'Make half-width' },
  },
  cues: ['abcdefghijklmnopqrstuvwxyz', '，；：！？。'],
  *read(prose) {
    if (prose.language === 'zh' || !/[a-z]{2,} [a-z]{2,} [a-z]{2,}/u.test(prose.plain)) return;
    for (const place of occurrences(prose.plain, fault)) {
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: { found: place.text },
        span,
        fixes: [
          {
            message: 'mend',
            data: {},
            edits: [{ span, text: halfWidthOf(place.text, prose.plain.charAt(place.end)) }],
            safe: true,
            preferred: true,
          },
        ],
      };
    }
  },
});

const fault = /(?<=[A-Za-z0-9)])[，；：！？。](?=\s|[A-Za-z“”"]|$)/gu;

/** With a blank where a word follows at once. */
function halfWidthOf(mark: string, next: string): string {
  const half = mark === '。' ? '.' : halfWidth(mark);
  return /[A-Za-z“"]/u.test(next) ? `${half} ` : half;
}
