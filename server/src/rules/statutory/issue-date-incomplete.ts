import { issueDateOf } from '../../core/report/issue-date.ts';
import { writtenParts } from '../../core/report/official.ts';
import { defineRule } from '../rule.ts';

/** A document takes effect on a day; year and month alone do not say which. */
export default defineRule({
  id: 'issue-date-incomplete',
  title: { zh: '成文日期未标全', en: 'Date of issue without its day' },
  level: 'info',
  authority: '国标9704',
  clause: '7.3.5.4',
  scope: { families: ['statutory'], not: ['minutes'] },
  messages: {
    incomplete: {
      zh: '成文日期“{found}”没有标明日：年、月、日应当标全。',
      en: 'The date of issue “{found}” names no day: year, month and day are given in full.',
    },
  },
  *check(analysis, { writing }) {
    // The day is filled in when the document is signed.
    if (writing) return;
    for (const { text, span } of writtenParts(analysis, 'date')) {
      const date = issueDateOf(text);
      if (date && !date.complete) yield { message: 'incomplete', data: { found: text }, span };
    }
  },
});
