import { occurrences } from '../../core/text/occurrences.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** 等 closes a list by itself. */
export default defineRule({
  id: 'dunhao-before-deng',
  title: { zh: '“等”前用了顿号', en: '“、” before “等”' },
  level: 'info',
  authority: '标点',
  clause: '附录B',
  scope: { language: 'zh' },
  fix: 'safe',
  messages: {
    wrong: {
      zh: '“等”前不用顿号。',
      en: 'No “、” before “等”.',
    },
    mend: { zh: '删去“、”', en: 'Delete “、”' },
  },
  cues: () => joined,
  *read(prose) {
    for (const place of occurrences(prose.plain, fault)) {
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: {},
        span,
        fixes: [{ message: 'mend', data: {}, edits: [{ span, text: '' }], safe: true, preferred: true }],
      };
    }
  },
});

const fault = /、(?=等(?![级待于同候距额值效量份次第到着身一离电压高分号式位比腰边温]))/gu;

const joined = wordFinder([{ word: '、等' }]);
