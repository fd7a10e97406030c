import { variantWords } from '../../core/lexicon/variant-words.ts';
import { isQuoted } from '../../core/text/quoted.ts';
import { standsIn, wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** 成份, 帐户, 宏扬: of two ways to write one word, the one that is not recommended. */
export default defineRule({
  id: 'variant-word',
  title: { zh: '非推荐词形', en: 'Variant that is not recommended' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: { zh: '“{found}”的推荐词形是“{right}”。', en: '“{found}” is better written “{right}”.' },
    replace: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  cues: () => variantsIn,
  *read({ type, plain }, { words }) {
    if (type === 'quote') return;
    for (const { entry, start, end } of variantsIn(plain)) {
      const span = { start, end };
      if (isQuoted(plain, span) || standsIn(words, plain, span)) continue;
      const data = { found: entry.word, right: entry.right };
      yield {
        message: 'found',
        data,
        span,
        fixes: [{ message: 'replace', data, edits: [{ span, text: entry.right }], safe: false }],
      };
    }
  },
});

const variantsIn = wordFinder(variantWords);
