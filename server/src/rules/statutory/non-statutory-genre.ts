import { writtenParts } from '../../core/report/official.ts';
import { parts } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** A plan with a document number and recipients: what is sent out is a notice that has the plan attached. */
export default defineRule({
  id: 'non-statutory-genre',
  title: { zh: '以非法定文种直接行文', en: 'Sent out as no statutory kind' },
  level: 'hint',
  authority: '条例',
  clause: '第八条',
  scope: { language: 'zh' },
  messages: {
    genre: {
      zh: '“{found}”不是公文文种，不单独编号行文；通常用通知印发。',
      en: '“{found}” is no kind of official document and gets no number of its own; a notice (通知) issues it.',
    },
  },
  sees: [parts],
  *check(analysis) {
    const { title } = analysis.report;
    const match = /(?:实施方案|工作方案|方案|工作总结|总结|工作计划|计划|工作要点|要点|预案|规划)\s*$/u.exec(
      title?.title ?? '',
    );
    if (!title || !match) return;
    if (writtenParts(analysis, 'document-number').length === 0 || writtenParts(analysis, 'recipient').length === 0)
      return;
    yield { message: 'genre', data: { found: match[0].trim() }, span: title.titleSpan };
  },
});
