import { miswrittenTerms } from '../../core/lexicon/canonical-terms.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { replaced, usesOf } from '../listed-words.ts';
import { defineRule } from '../rule.ts';

/** 二十大三中全会, 以规治党: names and phrases that have one public form. */
export default defineRule({
  id: 'non-canonical-term',
  title: { zh: '提法不规范', en: 'Phrase not in its public form' },
  level: 'hint',
  authority: '实务',
  fix: 'asked',
  messages: {
    found: { zh: '“{found}”的规范提法是“{right}”。', en: 'The public form of “{found}” is “{right}”.' },
    replace: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  cues: () => termsIn,
  *read(prose, { words }) {
    for (const place of usesOf(termsIn, prose, words)) {
      yield replaced(place, { found: place.entry.word, right: place.entry.right });
    }
  },
});

const termsIn = wordFinder(miswrittenTerms);
