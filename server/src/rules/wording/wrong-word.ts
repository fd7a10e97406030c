import { wrongIdioms } from '../../core/lexicon/wrong-idioms.ts';
import { wrongWords } from '../../core/lexicon/wrong-words.ts';
import { isMentioned } from '../../core/text/quoted.ts';
import { standsIn, wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** 布署, 励行, 竟争: characters that sound or look like the right ones. */
export default defineRule({
  id: 'wrong-word',
  title: { zh: '错别字', en: 'Wrong word' },
  level: 'warning',
  authority: '条例',
  clause: '第二十条（四）',
  fix: 'asked',
  messages: {
    found: { zh: '“{wrong}”应为“{right}”。', en: '“{wrong}” should be “{right}”.' },
    replace: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  cues: () => wrongIn,
  *read({ type, plain }, { words }) {
    if (type === 'quote') return;
    for (const { entry, start, end } of wrongIn(plain)) {
      const span = { start, end };
      // What stands alone between quotation marks is spoken of, not used.
      if (isMentioned(plain, span) || standsIn(words, plain, span)) continue;
      const data = { wrong: entry.word, right: entry.right };
      const fix = {
        message: 'replace' as const,
        data,
        edits: [{ span, text: entry.right }],
        safe: false,
        preferred: true,
      };
      yield { message: 'found', data, span, fixes: [fix] };
    }
  },
});

const wrongIn = wordFinder([...wrongWords, ...wrongIdioms]);
