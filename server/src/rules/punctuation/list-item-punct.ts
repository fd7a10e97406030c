import { itemEndsOf } from '../../core/report/item-ends.ts';
import { enumerations } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** Points of one list that stand in paragraphs of their own end alike: all with ； and the last with 。, or all with 。. */
export default defineRule({
  id: 'list-item-punct',
  title: { zh: '分项末尾标点不一致', en: 'Points of a list end differently' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    mixed: {
      zh: '各项末尾多用“{usual}”，这一项用“{found}”。',
      en: 'The points mostly end with “{usual}”, this one with “{found}”.',
    },
    last: { zh: '最后一项末尾应为“。”。', en: 'The last point should end with “。”.' },
    change: { zh: '改为“{usual}”', en: 'Change to “{usual}”' },
  },
  sees: [enumerations],
  *check({ survey, text }) {
    for (const enumeration of survey.enumerations) {
      if (enumeration.lone || enumeration.layout !== 'paragraphs') continue;
      const ends = itemEndsOf(enumeration, text);
      const before = ends.slice(0, -1);
      if (ends.length < 3 || ends.some(({ stops, mark }) => stops || !/^[；。]$/u.test(mark))) continue;
      const usual = before.filter(({ mark }) => mark === '；').length * 2 > before.length ? '；' : '。';
      const others = before.filter(({ mark }) => mark !== usual);
      if (others.length * 3 > before.length) continue;
      for (const { at, mark } of others) {
        const span = { start: at, end: at + 1 };
        yield {
          message: 'mixed',
          data: { usual, found: mark },
          span,
          fixes: [{ message: 'change', data: { usual }, edits: [{ span, text: usual }], safe: false, preferred: true }],
        };
      }
      const last = ends.at(-1);
      if (!last || last.mark === '。') continue;
      const span = { start: last.at, end: last.at + 1 };
      yield {
        message: 'last',
        data: {},
        span,
        fixes: [
          { message: 'change', data: { usual: '。' }, edits: [{ span, text: '。' }], safe: false, preferred: true },
        ],
      };
    }
  },
});
