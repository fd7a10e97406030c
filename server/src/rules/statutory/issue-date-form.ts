import { gatherer } from '../../core/report/gather.ts';
import { signatureLine } from '../../core/report/part-lines.ts';
import { defineRule } from '../rule.ts';

/** 2024.3.5 below the name of the organ: the date of issue is written with 年, 月 and 日. */
export default defineRule({
  id: 'issue-date-form',
  title: { zh: '成文日期用点或横线', en: 'Date of issue in dots or dashes' },
  level: 'info',
  authority: '国标9704',
  clause: '7.3.5.4',
  scope: { families: ['statutory'] },
  fix: 'safe',
  messages: {
    found: {
      zh: '成文日期应将年、月、日标全：“{found}”写作“{expected}”。',
      en: 'The date of issue is written with 年, 月 and 日: “{expected}”, not “{found}”.',
    },
    replace: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  *check({ survey: { passages } }) {
    for (const { passage, index } of dated(passages)) {
      const { text, span } = passage;
      const match = form.exec(text);
      const before = passages.get(index - 1);
      // Only below the name of who signs; elsewhere a date may be that of a web page.
      if (!match || before?.type !== 'text' || !signatureLine.test(before.text) || form.test(before.text)) continue;
      // The text goes on below it.
      const behind = passages.get(index + 1);
      if (passages.sectionIndexAt(index) < 0 || (behind && behind.text.length > 60)) continue;
      const [found, year = '', , month = '', day = ''] = match;
      if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) continue;
      const expected = `${year}年${Number(month)}月${Number(day)}日`;
      const data = { found, expected };
      yield {
        message: 'found',
        data,
        span,
        fixes: [{ message: 'replace', data, edits: [{ span, text: expected }], safe: true }],
      };
    }
  },
});

const dated = gatherer(({ type, text }) => (type === 'text' && form.test(text) ? true : undefined));

const form = /^(\d{4})\s?([.．/-])\s?(\d{1,2})\s?\2\s?(\d{1,2})$/u;
