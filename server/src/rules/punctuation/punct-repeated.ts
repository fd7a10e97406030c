import { occurrences } from '../../core/text/occurrences.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** One mark stands at one place; two are a trace of editing. ？！ and up to three ！ are right. */
export default defineRule({
  id: 'punct-repeated',
  title: { zh: '标点重复或冲突', en: 'Mark repeated, or two that exclude each other' },
  level: 'warning',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    repeated: { zh: '标点重复：“{found}”。', en: 'Repeated mark: “{found}”.' },
    conflict: { zh: '两个标点不能连用：“{found}”。', en: 'These marks exclude each other: “{found}”.' },
    keep: { zh: '只留“{mark}”', en: 'Keep “{mark}” only' },
  },
  cues: () => pairs,
  *read({ plain }) {
    for (const { start, end, text } of occurrences(plain, repeated)) {
      const marks = [...new Set(text)];
      const span = { start, end };
      const same = marks.length === 1;
      yield {
        message: same ? 'repeated' : 'conflict',
        data: { found: text },
        span,
        fixes: marks.map((mark) => ({
          message: 'keep',
          data: { mark },
          edits: [{ span, text: mark }],
          safe: false,
          preferred: same,
        })),
      };
    }
  },
});

/** Behind a word only, so that a list of marks is no fault; 。。。 is an ellipsis of a sort. */
const repeated =
  /(?<=[\p{Script=Han}A-Za-z0-9％%”》）])(?:，{2,4}|、{2,4}|；{2,4}|：{2,4}|。{2}|！{4,8}|？{4,8}|[，、；：。](?:(?<!，)，|(?<![、：])、|(?<!；)；|(?<!：)：|(?<!。)。)|[！？][，、；。])(?![，、；：。！？”])/gu;

/** Two marks side by side. */
const pairs = wordFinder(
  Array.from('，、；：。！？', (a) => Array.from('，、；：。！？', (b) => ({ word: a + b }))).flat(),
);
