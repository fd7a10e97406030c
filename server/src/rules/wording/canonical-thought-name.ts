import { miswrittenThoughts } from '../../core/lexicon/canonical-terms.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { replaced, usesOf } from '../listed-words.ts';
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
  *read(prose, { words }) {
    for (const place of usesOf(namesIn, prose, words)) {
      const { word: found, right } = place.entry;
      const short = place.entry === whole;
      const behind = prose.plain.slice(place.end);
      if (short && !/^(?:[，。；、：！？）”]|的|为指导|指引|武装|和党的)/u.test(behind)) continue;
      yield { ...replaced(place, { found, right }), message: short ? 'short' : 'found' };
    }
  },
});

const whole = { word: '习近平新时代中国特色社会主义', right: '习近平新时代中国特色社会主义思想' };
const namesIn = wordFinder([...miswrittenThoughts, whole]);
