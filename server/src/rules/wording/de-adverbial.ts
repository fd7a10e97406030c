import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** 认真的学习: what says how something is done stands before 地. */
export default defineRule({
  id: 'de-adverbial',
  title: { zh: '状语后用“的”', en: '的 behind an adverbial' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: { zh: '动词前宜用“地”：“{expected}”。', en: 'Before a verb it is 地: “{expected}”.' },
    replace: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  cues: () => behind,
  *read({ type, plain }) {
    if (type === 'quote') return;
    for (const match of plain.matchAll(adverbial)) {
      const [found, head = ''] = match;
      const span = { start: match.index, end: match.index + found.length };
      const at = span.start + head.length;
      const expected = `${head}地${found.slice(head.length + 1)}`;
      const data = { found, expected };
      yield {
        message: 'found',
        data,
        span,
        fixes: [{ message: 'replace', data, edits: [{ span: { start: at, end: at + 1 }, text: '地' }], safe: false }],
      };
    }
  },
});

/** Verbs with their object behind them: 认真的学习态度 has none. */
const adverbial =
  /((?:认真|切实|深入|严格|积极|主动|自觉|扎实|有效|及时|全面|系统|不断|深刻)(?<!不)(?:细致|有效|主动|全面)?)的(?:做好|抓好|落实好|要求自己|贯彻落实|开展了|完成了|学习了|推进了|认识到|履行了?职责)/gu;

/** What a verb behind 的 begins with. */
const behind = wordFinder(Array.from('做抓落要贯开完学推认履', (verb) => ({ word: `的${verb}` })));
