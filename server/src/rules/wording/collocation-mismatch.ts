import { collocations } from '../../core/lexicon/collocations.ts';
import { isQuoted } from '../../core/text/quoted.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** 加快力度, 加强水平: a verb with an object it does not take. */
export default defineRule({
  id: 'collocation-mismatch',
  title: { zh: '搭配不当', en: 'Verb and object do not go together' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: {
      zh: '“{verb}”与“{noun}”搭配不当，宜用“{right}”。',
      en: '“{noun}” goes with “{right}”, not with “{verb}”.',
    },
    replace: { zh: '“{verb}”改为“{right}”', en: 'Change “{verb}” to “{right}”' },
  },
  cues: () => nounsIn,
  *read({ type, plain }) {
    if (type === 'quote') return;
    for (const { entry, start, end } of nounsIn(plain)) {
      // The noun is the object itself where the clause ends with it.
      if (!/^(?:[，。；、）]|$)/u.test(plain.slice(end))) continue;
      const before =
        /(?:加快|加大|加强|提高|提升|增强|扩大|增大)[\p{Script=Han}]{0,4}$/u.exec(
          plain.slice(Math.max(0, start - 8), start),
        )?.[0] ?? '';
      const verb = before.slice(0, 2);
      // 加强管理和服务水平: the verb has another object, and which it goes with is a matter of taste.
      if (!entry.wrong.includes(verb) || /[和与及、的]|提高|提升|加强|增强|扩大|加大|推进|改善/u.test(before.slice(2)))
        continue;
      const from = start - before.length;
      const span = { start: from, end };
      if (isQuoted(plain, span)) continue;
      const data = { verb, noun: entry.noun, right: entry.right };
      yield {
        message: 'found',
        data,
        span,
        fixes: [
          {
            message: 'replace',
            data,
            edits: [{ span: { start: from, end: from + 2 }, text: entry.right }],
            safe: false,
          },
        ],
      };
    }
  },
});

const nounsIn = wordFinder(collocations.map((one) => ({ ...one, word: one.noun })));
