import { miswrittenTitles } from '../../core/lexicon/canonical-terms.ts';
import { isMentioned } from '../../core/text/quoted.ts';
import { standsIn, wordFinder } from '../../core/text/word-finder.ts';
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

const termsIn = wordFinder(miswrittenTitles);
