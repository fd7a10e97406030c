import { daysOf } from '../../core/text/calendar.ts';
import { defineRule } from '../rule.ts';

/** A day that is in no calendar: the 30th of February, the thirteenth month. */
export default defineRule({
  id: 'date-invalid',
  title: { zh: '日期不存在', en: 'Impossible date' },
  level: 'error',
  authority: '条例',
  clause: '第二十条（四）',
  messages: {
    day: {
      zh: '没有“{found}”这一天：{month}月只有{days}天。',
      en: '“{found}” does not exist: month {month} has {days} days.',
    },
    month: { zh: '没有“{found}”：一年只有12个月。', en: '“{found}” does not exist: a year has 12 months.' },
  },
  cues: ['月-', '0123456789'],
  *read({ plain }) {
    for (const pattern of [written, dashed]) {
      for (const match of plain.matchAll(pattern)) {
        const [found, year, month = '', day] = match;
        const span = { start: match.index, end: match.index + found.length };
        const monthNumber = Number(month);
        if (monthNumber < 1 || monthNumber > 12) {
          // Without a year it may be a length of time: 25月30日.
          if (year !== undefined && pattern === written) yield { message: 'month', data: { found }, span };
          continue;
        }
        if (day === undefined) continue;
        const days = daysOf(monthNumber, year === undefined ? undefined : Number(year));
        if (Number(day) >= 1 && Number(day) <= days) continue;
        // With dashes it may be the number of a file, unless it is a date but for a day or two.
        if (pattern === dashed && (Number(day) < 1 || Number(day) > 31)) continue;
        yield { message: 'day', data: { found, month: monthNumber, days }, span };
      }
    }
  },
});

/** Days of the lunar calendar are written in Chinese numerals, mostly; where they are not, the calendar is named. */
const written = /(?<![\d.—～~\-至到历腊])(?:((?:19|20)\d{2})年)?(\d{1,2})月(?:(\d{1,2})[日号])?(?![楼院线])/gu;
const dashed = /(?<![\d.\-/A-Za-z])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d\-/.A-Za-z])/gu;
