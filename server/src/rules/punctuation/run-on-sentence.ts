import { outsideOf } from '../../core/report/pairs.ts';
import { occurrences } from '../../core/text/occurrences.ts';
import { defineRule } from '../rule.ts';

/** A sentence of commas only, longer than a reader holds in mind. */
export default defineRule({
  id: 'run-on-sentence',
  title: { zh: '一逗到底', en: 'Run-on sentence' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { language: 'zh' },
  options: {
    length: {
      type: 'number',
      default: 200,
      min: 60,
      max: 1000,
      text: { zh: '多少字以上算过长', en: 'How many characters are too many' },
    },
  },
  messages: {
    long: { zh: '这一句长{count}字，中间没有句号、分号。', en: 'This sentence runs over {count} characters.' },
  },
  *read({ plain, type }, { options }) {
    if (type !== 'text' || plain.length <= options.length) return;
    for (const sentence of occurrences(outsideOf(plain), /[^。！？；：\n]{60,}/gu)) {
      const count = sentence.text.trimEnd().length;
      if (count <= options.length || (sentence.text.match(/，/gu) ?? []).length < 5) continue;
      yield { message: 'long', data: { count }, span: { start: sentence.start, end: sentence.start + count } };
    }
  },
});
