import { occurrences } from '../../core/text/occurrences.ts';
import { defineRule } from '../rule.ts';

/** …… and 等 say the same. */
export default defineRule({
  id: 'ellipsis-with-deng',
  title: { zh: '省略号与“等”并用', en: '“……” together with “等”' },
  level: 'hint',
  authority: '标点',
  clause: '附录A',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    wrong: {
      zh: '省略号与“等”意思重复，留一个即可。',
      en: '“……” and “等” say the same.',
    },
    mend: { zh: '删去省略号', en: 'Delete the ellipsis' },
  },
  cues: ['…', '等'],
  *read(prose) {
    for (const place of occurrences(prose.plain, fault)) {
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: {},
        span,
        fixes: [{ message: 'mend', data: {}, edits: [{ span, text: '' }], safe: false, preferred: true }],
      };
    }
  },
});

const fault = /(?:[、，]?…{1,2}(?=等(?:等|[，。；、]|$)))|(?<=等)…{2}/gu;
