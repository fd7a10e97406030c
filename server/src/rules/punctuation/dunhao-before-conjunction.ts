import { occurrences } from '../../core/text/occurrences.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** 和 joins the last of a list by itself. */
export default defineRule({
  id: 'dunhao-before-conjunction',
  title: { zh: '“和”前用了顿号', en: '“、” before “和”' },
  level: 'hint',
  profile: 'strict',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    wrong: {
      zh: '“{word}”前不用顿号。',
      en: 'No “、” before “{word}”.',
    },
    mend: { zh: '删去“、”', en: 'Delete “、”' },
  },
  cues: () => joined,
  *read(prose) {
    for (const place of occurrences(prose.plain, fault)) {
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: { word: prose.plain.startsWith('以及', place.end) ? '以及' : prose.plain.charAt(place.end) },
        span,
        fixes: [{ message: 'mend', data: {}, edits: [{ span, text: '' }], safe: false, preferred: true }],
      };
    }
  },
});

const fault = /、(?=(?:以及|[和与及](?![平谐睦缓善解气声盘牧面县时其格早第值龄蔼弦约美县布田会众此日生民])))/gu;

const joined = wordFinder([{ word: '、以及' }, { word: '、和' }, { word: '、与' }, { word: '、及' }]);
