import { firstBelowTitle } from '../../core/report/official.ts';
import { emptySpan } from '../../core/text/span.ts';
import { defineRule } from '../rule.ts';

/** The line of recipients ends with a colon; without one it reads as the name of who issues the document. */
export default defineRule({
  id: 'recipient-without-colon',
  title: { zh: '主送机关后缺冒号', en: 'No colon after the recipients' },
  level: 'info',
  authority: '国标9704',
  clause: '7.3.2',
  scope: { families: ['statutory'] },
  fix: 'safe',
  messages: {
    colon: { zh: '主送机关“{found}”后缺全角冒号。', en: 'The recipients “{found}” end without a full-width colon.' },
    add: { zh: '补上“：”', en: 'Add “：”' },
  },
  *check(analysis) {
    const first = firstBelowTitle(analysis, analysis.report.title?.span.end ?? 0);
    if (!first || first.section || !recipients.test(first.text)) return;
    const mark = /[，；,;]$/u.exec(first.text)?.[0].length ?? 0;
    const { start, end } = { start: first.span.start, end: first.span.end - mark };
    yield {
      message: 'colon',
      data: { found: analysis.text.slice(start, end) },
      span: { start, end },
      fixes: [
        {
          message: 'add',
          data: {},
          edits: [{ span: mark > 0 ? { start: end, end: first.span.end } : emptySpan(end), text: '：' }],
          safe: true,
        },
      ],
    };
  },
});

/** “Every …” of organs and nothing else: no organ that issues is called so. */
const recipients =
  /^各[^。；：:！？《“要须将由应按把向请为]{0,60}(?:政府|委|局|厅|办|委员会|办公室|公司|学校|单位|机构|中心|支部|部门|科室|处室|站所|街道|办事处|学院|车间|班组|院系)[，；,;]?$/u;
