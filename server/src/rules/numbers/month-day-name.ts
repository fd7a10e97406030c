import { defineRule } from '../rule.ts';

/** 3.15晚会: a day that became a name takes the middle dot and quotation marks, “3·15”. */
export default defineRule({
  id: 'month-day-name',
  title: { zh: '含月日的专名写法不当', en: 'Name made of a month and a day' },
  level: 'info',
  authority: '数字',
  clause: '5.1.6、5.2.3',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: { zh: '“{found}”是专名，写作{expected}。', en: '“{found}” is a name and is written {expected}.' },
    replace: { zh: '改为{expected}', en: 'Change to {expected}' },
  },
  cues: ['.．二', '消国全晚变运讲案特汶'],
  *read({ plain }) {
    for (const match of plain.matchAll(named)) {
      const [whole, open = '', month = '', day = '', chinese = '', close = ''] = match;
      if (chinese === '' && (Number(month) > 12 || Number(day) > 31 || Number(day) < 1)) continue;
      const span = { start: match.index, end: match.index + whole.length };
      const expected = `“${chinese === '' ? `${month}·${day}` : (dotted[chinese] ?? chinese)}”`;
      const found = whole.slice(open.length, whole.length - close.length);
      const data = { found, expected };
      yield {
        message: 'found',
        data,
        span,
        fixes: [{ message: 'replace', data, edits: [{ span, text: expected }], safe: false }],
      };
    }
  },
});

const dotted: Readonly<Record<string, string>> = { 一二九: '一二·九', 一二八: '一·二八' };

/** Only before what such names belong to: 7.8级 is a magnitude, 3.15万元 an amount. */
const named =
  /(?<![\d.．·/A-Za-z版V])(“?)(?:(1[0-2]|[1-9])[.．]([1-3]\d|[1-9])|(一二九|一二八))(”?)(?=消费者权益|国际消费者|国家宪法日|国际禁毒|全民国家安全|晚会|事变|运动|讲话精神|惨案|专案|大案|特大|汶川)/gu;
