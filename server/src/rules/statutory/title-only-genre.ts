import { writtenParts } from '../../core/report/official.ts';
import { parts } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** 通知 and nothing else: nobody finds the document again by such a title. */
export default defineRule({
  id: 'title-only-genre',
  title: { zh: '公文标题只有文种', en: 'Official title without a subject' },
  level: 'hint',
  authority: '条例',
  clause: '第九条（七）',
  scope: { language: 'zh' },
  messages: {
    bare: {
      zh: '标题只有文种“{found}”，没有事由：公文标题由发文机关名称、事由和文种组成。',
      en: 'The title is only “{found}”: an official title names organ, subject and kind.',
    },
  },
  sees: [parts],
  *check(analysis) {
    const { title } = analysis.report;
    const plain = title?.title.replace(/[\s*]/gu, '') ?? '';
    if (!title || !/^(?:通知|通告|公告|通报|请示|批复|复函|公函|报告|决定|意见|会议纪要|纪要)$/u.test(plain)) return;
    if (writtenParts(analysis, 'recipient', 'document-number').length === 0) return;
    yield { message: 'bare', data: { found: plain }, span: title.titleSpan };
  },
});
