import { daysOf, weekdayOf } from '../../core/text/calendar.ts';
import { defineRule } from '../rule.ts';

/** 2024年3月5日（星期三） was a Tuesday: one of the two is wrong. */
export default defineRule({
  id: 'weekday-mismatch',
  title: { zh: '日期与星期不符', en: 'Weekday does not match the date' },
  level: 'warning',
  authority: '条例',
  clause: '第二十条（四）',
  fix: 'asked',
  messages: {
    found: { zh: '{date}是星期{expected}，不是“{found}”。', en: '{date} is 星期{expected}, not “{found}”.' },
    replace: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  cues: ['期周拜', '日', '0123456789'],
  *read({ plain }) {
    for (const match of plain.matchAll(dated)) {
      const [found, date = '', year, month, day, prefix = '', name = ''] = match;
      const [years, months, days] = [Number(year), Number(month), Number(day)];
      if (months < 1 || months > 12 || days < 1 || days > daysOf(months, years)) continue;
      const expected = '日一二三四五六'.charAt(weekdayOf(years, months, days));
      if (name === expected || (name === '天' && expected === '日')) continue;
      const end = match.index + found.length;
      const span = { start: end - prefix.length - 1, end };
      const right = prefix + expected;
      const data = { date, expected, found: prefix + name, right };
      yield {
        message: 'found',
        data,
        span,
        fixes: [{ message: 'replace', data, edits: [{ span, text: right }], safe: false }],
      };
    }
  },
});

const dated =
  /(?<!\d)(((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日)[ ]?[（(]?[ ]?(星期|周|礼拜)([一二三四五六日天])(?![至到—\-、报刊])/gu;
