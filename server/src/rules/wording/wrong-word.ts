import { wrongIdioms } from '../../core/lexicon/wrong-idioms.ts';
import { wrongWords } from '../../core/lexicon/wrong-words.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { usesOf } from '../listed-words.ts';
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
  *read(prose, { words }) {
    for (const place of usesOf(wrongIn, prose, words)) {
      const span = { start: place.start, end: place.end };
      const data = { wrong: place.entry.word, right: place.entry.right };
      const edits = [{ span, text: data.right }];
      yield {
        message: 'found',
        data,
        span,
        fixes: [{ message: 'replace', data, edits, safe: false, preferred: true }],
      };
    }
  },
});

const wrongIn = wordFinder([...wrongWords, ...wrongIdioms]);
