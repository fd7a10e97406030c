import { nestedPairs } from '../../core/report/pairs.ts';
import { defineRule } from '../rule.ts';

/** Brackets inside brackets of the same form are hard to read. */
export default defineRule({
  id: 'nested-bracket',
  title: { zh: '同形括号套用', en: 'Brackets inside brackets' },
  level: 'hint',
  profile: 'strict',
  authority: '标点',
  clause: '4.9',
  scope: { language: 'zh' },
  messages: {
    wrong: {
      zh: '括号里又用了同一形式的括号，宜换一种形式或改写。',
      en: 'Brackets of the same form inside brackets.',
    },
  },
  cues: '（',
  *read(prose) {
    for (const place of nestedPairs(prose.plain, '（）')) {
      yield {
        message: 'wrong',
        data: {},
        span: place,
      };
    }
  },
});
