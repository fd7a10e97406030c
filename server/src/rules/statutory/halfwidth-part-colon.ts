import { writtenParts } from '../../core/report/official.ts';
import { defineRule } from '../rule.ts';

/** The standard asks for a full-width colon behind the recipients and behind 附件. */
export default defineRule({
  id: 'halfwidth-part-colon',
  title: { zh: '公文要素后用了半角冒号', en: 'Half-width colon in a part of an official document' },
  level: 'info',
  authority: '国标9704',
  clause: '7.3.2、7.3.4',
  scope: { families: ['statutory'] },
  fix: 'safe',
  messages: {
    colon: { zh: '“{found}”后应为全角冒号。', en: '“{found}” takes a full-width colon.' },
    replace: { zh: '改为“：”', en: 'Change to “：”' },
  },
  *check(analysis) {
    for (const { type, text, span } of writtenParts(analysis, 'recipient', 'attachment-note')) {
      const found = (type === 'recipient' ? /^[^:]+(?=:$)/u : beforeNumber).exec(text)?.[0];
      if (found === undefined) continue;
      const colon = { start: span.start + found.length, end: span.start + found.length + 1 };
      yield {
        message: 'colon',
        data: { found },
        span: colon,
        fixes: [{ message: 'replace', data: {}, edits: [{ span: colon, text: '：' }], safe: true }],
      };
    }
  },
});

/** A colon between Chinese words is a matter of punctuation everywhere, not of this part. */
const beforeNumber = /^附\s?件?(?=:\s*\d)/u;
