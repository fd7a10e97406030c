import { writtenParts } from '../../core/report/official.ts';
import { emptySpan } from '../../core/text/span.ts';
import { defineRule } from '../rule.ts';

/** The last organ that gets a copy is followed by a full stop: the list is complete. */
export default defineRule({
  id: 'cc-without-period',
  title: { zh: '抄送机关后缺句号', en: 'No full stop after the copies' },
  level: 'hint',
  authority: '国标9704',
  clause: '7.4.2',
  scope: { families: ['statutory'] },
  fix: 'safe',
  messages: {
    period: { zh: '最后一个抄送机关“{found}”后应标句号。', en: 'A full stop is due after the last organ, “{found}”.' },
    add: { zh: '补上“。”', en: 'Add “。”' },
  },
  *check(analysis) {
    const { passages, parts } = analysis.survey;
    for (const { text, span } of writtenParts(analysis, 'copy')) {
      const organ = /[^，、；：:。]{2,30}$/u.exec(text)?.[0];
      if (!/^抄/u.test(text) || organ === undefined) continue;
      // The list may go on in the next line.
      const next = passages.find((passage) => passage.span.start >= span.end);
      if (next && !parts.some((part) => part.span.start === next.span.start && part.type === 'imprint')) continue;
      yield {
        message: 'period',
        data: { found: organ.trim() },
        span: { start: span.end - organ.trimStart().length, end: span.end },
        fixes: [{ message: 'add', data: {}, edits: [{ span: emptySpan(span.end), text: '。' }], safe: true }],
      };
    }
  },
});
