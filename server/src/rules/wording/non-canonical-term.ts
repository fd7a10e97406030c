import { miswrittenTerms } from '../../core/lexicon/canonical-terms.ts';
import { isMentioned } from '../../core/text/quoted.ts';
import { standsIn, wordFinder } from '../../core/text/word-finder.ts';
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
  *read({ type, plain }, { words }) {
    if (type === 'quote') return;
    for (const { entry, start, end } of termsIn(plain)) {
      const span = { start, end };
      if (isMentioned(plain, span) || standsIn(words, plain, span)) continue;
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

const termsIn = wordFinder(miswrittenTerms);
