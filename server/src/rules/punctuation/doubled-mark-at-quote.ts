import { occurrences } from '../../core/text/occurrences.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** The sentence ends once: inside the quotation marks where the quotation stands alone, outside where it is a part. */
export default defineRule({
  id: 'doubled-mark-at-quote',
  title: { zh: '引号内外标点重复', en: 'Mark both inside and outside a quotation' },
  level: 'info',
  authority: '标点',
  clause: '附录B',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    wrong: {
      zh: '引号内已有“{found}”，引号外又有“{outer}”。',
      en: '“{found}” inside the quotation and “{outer}” outside.',
    },
    mend: { zh: '删去引号内的标点', en: 'Delete the inner mark' },
  },
  cues: () => doubled,
  *read(prose) {
    for (const place of occurrences(prose.plain, fault)) {
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: { found: place.text, outer: prose.plain.charAt(place.end + 1) },
        span,
        fixes: [{ message: 'mend', data: {}, edits: [{ span, text: '' }], safe: false, preferred: true }],
      };
    }
  },
});

const fault = /[。，；](?=[”’][。，；])/gu;

const doubled = wordFinder(
  Array.from('”’', (quote) => Array.from('。，；', (mark) => ({ word: quote + mark }))).flat(),
);
