import { doubtfulWords } from '../../core/lexicon/doubtful-words.ts';
import { isQuoted } from '../../core/text/quoted.ts';
import { standsIn, wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** 截止目前, 做出决定: words that exist, and mostly another is meant. */
export default defineRule({
  id: 'doubtful-word',
  title: { zh: '用词宜核对', en: 'Word to look at again' },
  level: 'hint',
  authority: '实务',
  fix: 'asked',
  messages: {
    found: { zh: '“{found}”宜作“{right}”：{reason}。', en: '“{found}”: probably “{right}” ({reason}).' },
    replace: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  cues: () => doubtfulIn,
  *read({ type, plain }, { words }) {
    if (type === 'quote') return;
    for (const { entry, start, end } of doubtfulIn(plain)) {
      const span = { start, end };
      if (isQuoted(plain, span) || standsIn(words, plain, span)) continue;
      const { word: found, right, reason } = entry;
      const data = { found, right, reason };
      yield {
        message: 'found',
        data,
        span,
        fixes: [{ message: 'replace', data, edits: [{ span, text: right }], safe: false }],
      };
    }
  },
});

const doubtfulIn = wordFinder(doubtfulWords);
