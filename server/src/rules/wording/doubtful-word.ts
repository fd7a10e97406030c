import { doubtfulWords } from '../../core/lexicon/doubtful-words.ts';
import { isQuoted } from '../../core/text/quoted.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { replaced, usesOf } from '../listed-words.ts';
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
  *read(prose, { words }) {
    for (const place of usesOf(doubtfulIn, prose, words, isQuoted)) {
      const { word: found, right, reason } = place.entry;
      yield replaced(place, { found, right, reason });
    }
  },
});

const doubtfulIn = wordFinder(doubtfulWords);
