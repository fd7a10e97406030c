import { organsIn, writtenParts } from '../../core/report/official.ts';
import { defineRule } from '../rule.ts';

/** An organ the document is addressed to needs no copy of it. */
export default defineRule({
  id: 'copied-recipient',
  title: { zh: '主送机关又列入抄送', en: 'Recipient that also gets a copy' },
  level: 'info',
  authority: '实务',
  scope: { families: ['statutory'] },
  messages: {
    both: { zh: '“{found}”已经主送，不必再抄送。', en: '“{found}” is a recipient already and needs no copy.' },
    recipient: { zh: '主送“{found}”', en: 'Addressed to “{found}”' },
  },
  *check(analysis) {
    const [recipient] = writtenParts(analysis, 'recipient');
    if (!recipient) return;
    const addressed = new Set(organsIn(recipient.text));
    for (const { text, span } of writtenParts(analysis, 'copy')) {
      const found = /^抄/u.test(text)
        ? organsIn(text).find((organ) => addressed.has(organ) && organ.length > 3)
        : undefined;
      if (found === undefined) continue;
      const start = span.start + text.indexOf(found);
      yield {
        message: 'both',
        data: { found },
        span: { start, end: start + found.length },
        related: [{ message: 'recipient', data: { found }, span: recipient.span }],
      };
    }
  },
});
