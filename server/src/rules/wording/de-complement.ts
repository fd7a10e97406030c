import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** 坚持的不好: what says how something was done stands behind 得. */
export default defineRule({
  id: 'de-complement',
  title: { zh: '补语前用“的”', en: '的 before a complement' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: { zh: '补语前宜用“得”：“{expected}”。', en: 'A complement takes 得: “{expected}”.' },
    replace: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  cues: () => behind,
  *read({ type, plain }) {
    if (type === 'quote') return;
    for (const match of plain.matchAll(complement)) {
      const [found, verb = ''] = match;
      const span = { start: match.index, end: match.index + found.length };
      const at = span.start + verb.length;
      const expected = `${verb}得${found.slice(verb.length + 1)}`;
      const data = { found, expected };
      yield {
        message: 'found',
        data,
        span,
        fixes: [{ message: 'replace', data, edits: [{ span: { start: at, end: at + 1 }, text: '得' }], safe: false }],
      };
    }
  },
});

const complement =
  /(?<![所被要想])(做|坚持|汇报|抓|学|想|干|讲|完成|落实|开展|发挥|执行|贯彻|研究|考虑|思考|结合|把握|理解|钻研|沟通|体现|表现)的(?:还|仍|比较|很|较|更|非常|十分)?(?:不够|不好|不到位|不扎实|不深|不实|不细|不多|不透|较少|很好|扎实|到位)(?=[，。；、]|$)/gu;

/** What a complement behind 的 begins with. */
const behind = wordFinder(Array.from('还仍比很较更非十不扎到', (word) => ({ word: `的${word}` })));
