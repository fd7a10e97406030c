import { occurrences } from '../../core/text/occurrences.ts';
import { halfWidth } from '../../core/text/width.ts';
import { defineRule } from '../rule.ts';

/** Full-width letters come from an input method left in the wrong state. */
export default defineRule({
  id: 'fullwidth-letter',
  title: { zh: '使用了全角字母', en: 'Full-width letters' },
  level: 'info',
  authority: '实务',
  fix: 'safe',
  once: true,
  messages: {
    wrong: {
      zh: '字母“{found}”是全角，应为半角。',
      en: 'The letters “{found}” are full-width.',
    },
    mend: { zh: '改为半角', en: 'Make half-width' },
  },
  cues: 'ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
  *read(prose) {
    for (const place of occurrences(prose.plain, fault)) {
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: { found: place.text },
        span,
        fixes: [
          { message: 'mend', data: {}, edits: [{ span, text: halfWidth(place.text) }], safe: true, preferred: true },
        ],
      };
    }
  },
});

const fault = /[Ａ-Ｚａ-ｚ]+/gu;
