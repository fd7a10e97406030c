import { variantWords } from '../../core/lexicon/variant-words.ts';
import { isQuoted } from '../../core/text/quoted.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { replaced, usesOf } from '../listed-words.ts';
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
  *read(prose, { words }) {
    for (const place of usesOf(variantsIn, prose, words, isQuoted)) {
      yield replaced(place, { found: place.entry.word, right: place.entry.right });
    }
  },
});

const variantsIn = wordFinder(variantWords);
