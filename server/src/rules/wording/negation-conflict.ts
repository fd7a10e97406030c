import { denyingVerbs } from '../../core/lexicon/negations.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** 防止类似问题不再发生: two denials make it happen again. */
export default defineRule({
  id: 'negation-conflict',
  title: { zh: '否定不当', en: 'One negation too many' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: { zh: '“{verb}”已含否定，“{found}”意思相反。', en: '“{verb}” denies already: “{found}” says the contrary.' },
    replace: { zh: '“{negation}”改为“{right}”', en: 'Change “{negation}” to “{right}”' },
  },
  cues: () => verbsIn,
  *read({ type, plain }) {
    if (type === 'quote') return;
    for (const { entry, start, end } of verbsIn(plain)) {
      const match =
        /^[^，。；：、！？“”\uFFFC]{1,16}?(不再)(?:次|重复)?(?:发生|出现|重演|上演|反弹|泄露|流失|扩散|蔓延|进入)/u.exec(
          plain.slice(end, end + 26),
        );
      if (!match) continue;
      const [rest, negation = ''] = match;
      const at = end + rest.lastIndexOf(negation);
      const found = plain.slice(start, end + rest.length);
      const right = '再';
      const data = { verb: entry.word, found, negation, right };
      yield {
        message: 'found',
        data,
        span: { start, end: end + rest.length },
        fixes: [
          {
            message: 'replace',
            data,
            edits: [{ span: { start: at, end: at + negation.length }, text: right }],
            safe: false,
          },
        ],
      };
    }
  },
});

const verbsIn = wordFinder(denyingVerbs);
