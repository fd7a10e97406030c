import { defineRule } from '../rule.ts';

/** A time no clock shows: 25时, 9时75分, 上午15时. */
export default defineRule({
  id: 'time-invalid',
  title: { zh: '时刻不存在', en: 'Impossible time of day' },
  level: 'warning',
  authority: '条例',
  clause: '第二十条（四）',
  messages: {
    clock: { zh: '没有“{found}”这个时刻，请核对。', en: '“{found}” is no time of day.' },
    half: { zh: '“{found}”上下午矛盾，请核对。', en: '“{found}” is before noon and after noon at once.' },
  },
  cues: ['日号晚午晨早间', '时点:：', '0123456789'],
  *read({ plain }) {
    for (const match of plain.matchAll(/(?<=[日号晚午晨早间])(\d{1,2})(?:时|:|：)(\d{2})(?:分)?(?![\d:：])/gu)) {
      const [found, hour, minute] = match;
      if (Number(hour) < 24 && Number(minute) < 60) continue;
      if (Number(hour) === 24 && Number(minute) === 0) continue;
      yield { message: 'clock', data: { found }, span: { start: match.index, end: match.index + found.length } };
    }
    for (const match of plain.matchAll(/(?:上午|早上|清晨|凌晨)(1[3-9]|2[0-3])(?:时|点|[:：]\d{2})/gu)) {
      const [found] = match;
      yield { message: 'half', data: { found }, span: { start: match.index, end: match.index + found.length } };
    }
  },
});
