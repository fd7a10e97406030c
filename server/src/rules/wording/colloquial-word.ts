import { oralWords } from '../../core/lexicon/oral-words.ts';
import { isQuoted } from '../../core/text/quoted.ts';
import { standsIn, wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** 咋办, 挣钱, 赶紧: words of speech in an official document. */
export default defineRule({
  id: 'colloquial-word',
  title: { zh: '口语词', en: 'Colloquial word' },
  level: 'hint',
  authority: '实务',
  scope: { families: ['statutory'], not: ['minutes'] },
  fix: 'asked',
  messages: {
    found: { zh: '“{found}”是口语，公文宜用“{right}”。', en: '“{found}” is speech; in a document rather “{right}”.' },
    replace: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  cues: () => oralIn,
  *read({ type, plain }, { words }) {
    if (type === 'quote' || type === 'table') return;
    for (const { entry, start, end } of oralIn(plain)) {
      const span = { start, end };
      // Speech that is quoted is meant to be speech.
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

const oralIn = wordFinder(oralWords);
