import { issueDateOf } from '../../core/report/issue-date.ts';
import { writtenParts } from '../../core/report/official.ts';
import { defineRule } from '../rule.ts';

/** 主题词 stood in the imprint until 2012; the regulations in force list the elements, and it is none of them. */
export default defineRule({
  id: 'subject-words',
  title: { zh: '仍列主题词', en: 'Subject words of the old format' },
  level: 'info',
  authority: '条例',
  clause: '第九条',
  scope: { families: ['statutory'] },
  fix: 'asked',
  messages: {
    old: {
      zh: '现行公文要素中没有主题词，2012年起不再标注。',
      en: 'Subject words (主题词) are no element of official documents since 2012.',
    },
    remove: { zh: '删去主题词', en: 'Delete the subject words' },
  },
  *check(analysis) {
    const { lines, text, survey } = analysis;
    // An older document has them by right.
    if (writtenParts(analysis, 'date').some((date) => (issueDateOf(date.text)?.year ?? 2013) < 2013)) return;
    if (
      /[〔[［（(](?:19\d\d|200\d|201[0-2])[〕\]］）)]/u.test(writtenParts(analysis, 'document-number')[0]?.text ?? '')
    )
      return;
    const passage = survey.passages.findLast(
      ({ type, text: words }) => type === 'text' && /^主题词\s?[：:]/u.test(words),
    );
    if (!passage) return;
    const start = lines.startOf(passage.line);
    // With the line break behind it, or the one before it at the end of the text.
    const next = passage.line + 1 < lines.count ? lines.startOf(passage.line + 1) : text.length;
    yield {
      message: 'old',
      data: {},
      span: passage.span,
      fixes: [{ message: 'remove', data: {}, edits: [{ span: { start, end: next }, text: '' }], safe: false }],
    };
  },
});
