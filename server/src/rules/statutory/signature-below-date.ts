import { ownPassages, writtenParts } from '../../core/report/official.ts';
import { dateLine } from '../../core/report/part-lines.ts';
import { defineRule } from '../rule.ts';

/** The organ signs above the date. */
export default defineRule({
  id: 'signature-below-date',
  title: { zh: '署名在成文日期之下', en: 'Signature below the date' },
  level: 'info',
  authority: '国标9704',
  clause: '7.3.5.1、7.3.5.2',
  scope: { families: ['statutory'] },
  fix: 'asked',
  messages: {
    order: {
      zh: '发文机关署名“{found}”应当在成文日期之上。',
      en: 'The signature “{found}” stands above the date.',
    },
    swap: { zh: '署名与日期对调', en: 'Swap signature and date' },
  },
  *check(analysis) {
    if (writtenParts(analysis, 'signature', 'date').length > 0) return;
    const passages = ownPassages(analysis);
    const index = passages.findLastIndex(({ type, text }) => type === 'text' && dateLine.test(text));
    const [above, date, below] = [passages[index - 1], passages[index], passages[index + 1]];
    if (!above || !date || below?.type !== 'text' || !organ.test(below.text)) return;
    // The end of the text stands above the date, and nothing but notes below the organ.
    if (!/[。！：]$/u.test(above.text) || !below.reading.look.signs) return;
    const rest = passages.slice(index + 2);
    if (rest.some(({ reading: { look } }) => look.foot === undefined && look.note === 0 && !look.attachment)) return;
    yield {
      message: 'order',
      data: { found: below.text },
      span: below.span,
      fixes: [
        {
          message: 'swap',
          data: {},
          edits: [
            { span: date.span, text: below.text },
            { span: below.span, text: date.text },
          ],
          safe: false,
        },
      ],
    };
  },
});

const organ =
  /^[\p{Script=Han}（）]{3,30}(?:政府|委员会|委|局|部|厅|办公室|院|会|公司|集团|学校|大学|中学|小学|中心|社|站|所|支部|队|科|室|行|厂)$/u;
