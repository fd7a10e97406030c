import { occurrences } from '../../core/text/occurrences.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** Two neighbouring numbers that mean “about” stand without a mark. */
export default defineRule({
  id: 'dunhao-approximate',
  title: { zh: '概数之间用了顿号', en: '“、” inside an approximate number' },
  level: 'info',
  authority: '标点',
  clause: '4.5.3.4',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    wrong: {
      zh: '“{found}”是概数，中间不用顿号。',
      en: '“{found}” is an approximate number: no “、” in it.',
    },
    mend: { zh: '删去“、”', en: 'Delete “、”' },
  },
  cues: () => begun,
  *read(prose) {
    for (const place of occurrences(prose.plain, fault)) {
      const [first = '', second = ''] = place.groups;
      if (digits.indexOf(second) !== digits.indexOf(first) + 1) continue;
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: { found: place.text },
        span,
        fixes: [{ message: 'mend', data: {}, edits: [{ span, text: first + second }], safe: false, preferred: true }],
      };
    }
  },
});

const fault =
  /(?<![第年月前后上下\d一二三四五六七八九十百千万、：；。]|^)([一二三四五六七八])、([二三四五六七八九])(?=[百千万]|十(?![一二三四五六七八九五])|个(?:月|星期|小时|人|多)|天|次|遍|位|名|口人|公里|里路|米|斤|岁|年(?![级来度]))/gu;
const digits = '一二三四五六七八九';

const begun = wordFinder(Array.from('二三四五六七八九', (digit) => ({ word: `、${digit}` })));
