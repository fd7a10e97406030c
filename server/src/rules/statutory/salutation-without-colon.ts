import { firstBelowTitle } from '../../core/report/official.ts';
import { parts } from '../../core/report/sights.ts';
import { emptySpan } from '../../core/text/span.ts';
import { defineRule } from '../rule.ts';

/** 同志们 on a line of its own above a speech ends with a full-width colon. */
export default defineRule({
  id: 'salutation-without-colon',
  title: { zh: '称谓后未用冒号', en: 'No colon after the salutation' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'safe',
  messages: {
    colon: { zh: '称谓“{found}”后用全角冒号。', en: 'The salutation “{found}” ends with a full-width colon.' },
    add: { zh: '改用“：”', en: 'Use “：”' },
  },
  sees: [parts],
  *check(analysis) {
    const first = firstBelowTitle(analysis, analysis.report.title?.span.end ?? 0);
    if (!analysis.report.title || !first || first.section || !salutation.test(first.text)) return;
    const mark = /[，,:。.；;]?$/u.exec(first.text)?.[0].length ?? 0;
    const end = first.span.end - mark;
    yield {
      message: 'colon',
      data: { found: analysis.text.slice(first.span.start, end) },
      span: { start: first.span.start, end: first.span.end },
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

const salutation =
  /^(?:(?:各位|尊敬的(?:各位)?)[\p{Script=Han}]{0,6}(?:代表|委员|领导|同志|来宾|评委|老师|同事|同学|专家|嘉宾)(?:[、，](?:同志们|各位(?:代表|委员|同志|来宾|同事|老师)|同志们|朋友们))?|同志们|同学们|朋友们)[，,:。.；;]?$/u;
