import { miswrittenThoughts } from '../../core/lexicon/canonical-terms.ts';
import { isMentioned } from '../../core/text/quoted.ts';
import { standsIn, wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** 习近平新时代中国特色社会主义……: the name of the guiding thought, cut short or changed. */
export default defineRule({
  id: 'canonical-thought-name',
  title: { zh: '重要思想名称不完整或有误', en: 'Name of the guiding thought miswritten' },
  level: 'warning',
  authority: '条例',
  clause: '第二十条（四）',
  fix: 'asked',
  messages: {
    found: { zh: '“{found}”应为“{right}”。', en: '“{found}” should be “{right}”.' },
    short: { zh: '“{found}”后缺“思想”。', en: '“{found}” lacks 思想.' },
    replace: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  cues: () => namesIn,
  *read({ type, plain }, { words }) {
    if (type === 'quote') return;
    for (const { entry, start, end } of namesIn(plain)) {
      const span = { start, end };
      if (isMentioned(plain, span) || standsIn(words, plain, span)) continue;
      const { word: found, right } = entry;
      const data = { found, right };
      const short = entry === whole;
      if (short && !/^(?:[，。；、：！？）”]|的|为指导|指引|武装|和党的)/u.test(plain.slice(end))) continue;
      yield {
        message: short ? 'short' : 'found',
        data,
        span,
        fixes: [{ message: 'replace', data, edits: [{ span, text: right }], safe: false }],
      };
    }
  },
});

const whole = { word: '习近平新时代中国特色社会主义', right: '习近平新时代中国特色社会主义思想' };
const namesIn = wordFinder([...miswrittenThoughts, whole]);
