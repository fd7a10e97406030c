import { oralWords } from '../../core/lexicon/oral-words.ts';
import { isQuoted } from '../../core/text/quoted.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { replaced, usesOf } from '../listed-words.ts';
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
  *read(prose, { words }) {
    if (prose.type === 'table') return;
    // Speech that is quoted is meant to be speech.
    for (const place of usesOf(oralIn, prose, words, isQuoted)) {
      yield replaced(place, { found: place.entry.word, right: place.entry.right });
    }
  },
});

const oralIn = wordFinder(oralWords);
