import { itemEndsOf } from '../../core/report/item-ends.ts';
import { enumerations } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** A point that holds a 。 does not end with ；: the smaller mark would close more than the greater one. */
export default defineRule({
  id: 'semicolon-after-period',
  title: { zh: '分项内已有句号，项末用了分号', en: 'Semicolon behind a point that holds a full stop' },
  level: 'hint',
  authority: '标点',
  clause: '附录A',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    inside: {
      zh: '这一项里面已有句号，项末不用分号。',
      en: 'This point holds a full stop, so it does not end with a semicolon.',
    },
    all: { zh: '各项末尾都改为“。”', en: 'End all points with “。”' },
  },
  sees: [enumerations],
  *check({ survey, text }) {
    for (const enumeration of survey.enumerations) {
      if (enumeration.lone) continue;
      const ends = itemEndsOf(enumeration, text);
      const first = ends.find(({ stops, mark }) => stops && mark === '；');
      if (!first) continue;
      const edits = ends
        .filter(({ mark }) => mark === '；')
        .map(({ at }) => ({ span: { start: at, end: at + 1 }, text: '。' }));
      yield {
        message: 'inside',
        data: {},
        span: { start: first.at, end: first.at + 1 },
        fixes: [{ message: 'all', data: {}, edits, safe: false, preferred: true }],
      };
    }
  },
});
