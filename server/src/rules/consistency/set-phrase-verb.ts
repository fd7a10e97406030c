import { wrongVerbs } from '../../core/lexicon/set-phrases.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** 增强“四个自信”: each of the phrases has its verb. */
export default defineRule({
  id: 'set-phrase-verb',
  title: { zh: '固定提法的动词', en: 'Customary verb of a set phrase' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: {
      zh: '{phrase}通常说“{verb}”，这里是“{found}”。',
      en: '{phrase} usually goes with “{verb}”, here it is “{found}”.',
    },
    replace: { zh: '“{found}”改为“{verb}”', en: 'Change “{found}” to “{verb}”' },
  },
  cues: () => wrongIn,
  *read({ type, plain }) {
    if (type === 'quote') return;
    for (const { entry, start, end } of wrongIn(plain)) {
      const data = { phrase: entry.word.slice(2), verb: entry.verb, found: entry.word.slice(0, 2) };
      const span = { start, end: start + 2 };
      yield {
        message: 'found',
        data,
        span: { start, end },
        fixes: [{ message: 'replace', data, edits: [{ span, text: entry.verb }], safe: false }],
      };
    }
  },
});

const wrongIn = wordFinder(wrongVerbs);
