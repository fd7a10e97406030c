import { emptyPhrases } from '../../core/lexicon/empty-phrases.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** A paragraph of stock phrases with no figure and no instance among them. */
export default defineRule({
  id: 'empty-phrase-density',
  title: { zh: '套话较多', en: 'Many stock phrases' },
  level: 'hint',
  authority: '条例',
  clause: '第十九条（三）',
  profile: 'strict',
  scope: { language: 'zh' },
  options: {
    most: {
      type: 'number',
      default: 4,
      min: 1,
      max: 50,
      text: { zh: '每300字最多几处', en: 'how many in 300 characters are not too many' },
    },
  },
  messages: {
    found: {
      zh: '本段套话{count}处，而无数字和事例：{words}。',
      en: '{count} stock phrases and no fact in this paragraph: {words}.',
    },
  },
  cues: () => phrasesIn,
  *read({ type, plain }, { options }) {
    if (type !== 'text' || /\d|例如|比如|如：/u.test(plain)) return;
    const found = phrasesIn(plain);
    const [first] = found;
    if (!first || found.length <= options.most * Math.max(1, plain.length / 300)) return;
    const words = [...new Set(found.map(({ entry }) => `“${entry.word}”`))].slice(0, 5).join('');
    yield { message: 'found', data: { count: found.length, words }, span: { start: first.start, end: first.end } };
  },
});

const phrasesIn = wordFinder(emptyPhrases);
