import { miswrittenTitles } from '../../core/lexicon/canonical-terms.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { replaced, usesOf } from '../listed-words.ts';
import { defineRule } from '../rule.ts';

/** 以习近平为核心的党中央: the phrase has 同志; a name with its characters in another order. */
export default defineRule({
  id: 'canonical-leader-title',
  title: { zh: '领导人称谓有误', en: 'Name or title of the leader miswritten' },
  level: 'warning',
  authority: '条例',
  clause: '第二十条（四）',
  fix: 'asked',
  messages: {
    found: { zh: '“{found}”应为“{right}”。', en: '“{found}” should be “{right}”.' },
    replace: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  cues: () => termsIn,
  *read(prose, { words }) {
    for (const place of usesOf(termsIn, prose, words)) {
      yield replaced(place, { found: place.entry.word, right: place.entry.right });
    }
  },
});

const termsIn = wordFinder(miswrittenTitles);
