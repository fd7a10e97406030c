import { writtenParts } from '../../core/report/official.ts';
import { defineRule } from '../rule.ts';

/** A document to a superior names who signed it for issue, beside its number. */
export default defineRule({
  id: 'missing-signatory',
  title: { zh: '上行文未标注签发人', en: 'No signatory on a document to a superior' },
  level: 'hint',
  authority: '条例',
  clause: '第九条（六）',
  profile: 'strict',
  scope: { kinds: ['request', 'report-official'] },
  messages: {
    missing: {
      zh: '上行文应当标注签发人姓名，写在发文字号“{number}”同一行的右边。',
      en: 'A document to a superior names its signatory (签发人), to the right of the number “{number}”.',
    },
  },
  finished: true,
  *check(analysis, { writing }) {
    const [number] = writtenParts(analysis, 'document-number');
    const title = analysis.report.title?.span;
    // Below the title it is a copy on a page, which shows no signatory.
    if (writing || !number || (title && title.start < number.span.start)) return;
    const head = analysis.text.slice(0, Math.min(analysis.text.length, (title?.end ?? number.span.end) + 60));
    if (/签\s?发\s?人/u.test(head)) return;
    yield { message: 'missing', data: { number: number.text }, span: number.span };
  },
});
