import { oldUnits } from '../../core/lexicon/units.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** 30公分, 120平米: names of units the law does not know. */
export default defineRule({
  id: 'unit-nonstandard',
  title: { zh: '非法定计量单位', en: 'Unit that is not legal' },
  level: 'hint',
  authority: '法律',
  clause: '《中华人民共和国计量法》第三条',
  scope: { families: ['statutory', 'work', 'project', 'incident'] },
  fix: 'asked',
  messages: {
    found: { zh: '“{found}”不是法定计量单位，宜用“{expected}”。', en: '“{found}” is no legal unit; use “{expected}”.' },
    convert: {
      zh: '“{found}”不是法定计量单位，宜换算为“{expected}”（1{found}约合{factor}{expected}）。',
      en: '“{found}” is no legal unit; convert to “{expected}” (1 = {factor}).',
    },
    replace: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  cues: () => unitsIn,
  *read({ type, plain }) {
    if (type === 'quote') return;
    for (const { entry, start, end } of unitsIn(plain)) {
      // Behind a number only: 开足马力 measures nothing.
      if (!/[\d一二三四五六七八九十百千万亿两半几余多每]\s?$/u.test(plain.slice(Math.max(0, start - 2), start)))
        continue;
      const span = { start, end };
      const [found, expected] = [entry.word, entry.right];
      if (entry.factor === 1) {
        const data = { found, expected };
        const fix = { message: 'replace' as const, data, edits: [{ span, text: expected }], safe: false };
        yield { message: 'found', data, span, fixes: [fix] };
        continue;
      }
      yield { message: 'convert', data: { found, expected, factor: Number(entry.factor.toPrecision(4)) }, span };
    }
  },
});

const unitsIn = wordFinder(oldUnits);
