import { ownPassages, writtenParts } from '../../core/report/official.ts';
import { defineRule } from '../rule.ts';

/** Whom to call stands below the date, in brackets. */
export default defineRule({
  id: 'remark-without-brackets',
  title: { zh: '附注未加圆括号', en: 'Remark without brackets' },
  level: 'hint',
  authority: '国标9704',
  clause: '7.3.6',
  scope: { families: ['statutory'] },
  fix: 'asked',
  messages: {
    bare: {
      zh: '成文日期下一行的附注“{found}”应当加圆括号。',
      en: 'The remark below the date, “{found}”, stands in brackets.',
    },
    wrap: { zh: '加上圆括号', en: 'Put brackets around it' },
  },
  *check(analysis) {
    const date = writtenParts(analysis, 'date').at(-1);
    if (!date) return;
    const below = ownPassages(analysis).find(({ span }) => span.start >= date.span.end);
    if (
      below?.type !== 'text' ||
      !/^(?:联系人|联系方式|联系电话|此件|本件)/u.test(below.text) ||
      below.text.length > 80
    )
      return;
    const end = below.span.end - (/[。；]$/u.test(below.text) ? 1 : 0);
    yield {
      message: 'bare',
      data: { found: below.text },
      span: below.span,
      fixes: [
        {
          message: 'wrap',
          data: {},
          edits: [
            { span: { start: below.span.start, end: below.span.start }, text: '（' },
            { span: { start: end, end: below.span.end }, text: '）' },
          ],
          safe: false,
        },
      ],
    };
  },
});
