import { gatherer } from '../../core/report/gather.ts';
import type { Passages } from '../../core/report/passages.ts';
import { defineRule } from '../rule.ts';

/** 首先， and nothing that takes it up in its section. */
export default defineRule({
  id: 'firstly-without-secondly',
  title: { zh: '有“首先”无“其次”', en: '首先 without 其次' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { language: 'zh' },
  messages: {
    lone: {
      zh: '有“首先”，本节后面没有“其次”“最后”等与它呼应。',
      en: '首先, and no 其次 or 最后 that answers it in its section.',
    },
  },
  sees: () => [firstIn, { near: nearFirst }],
  *check({ survey, text }, { writing }) {
    const { passages } = survey;
    for (const { index, passage, fact: word } of firstIn(passages)) {
      const start = passage.span.start + word.start;
      if (!/^首先[，,]/u.test(text.slice(start, start + 3))) continue;
      const rest = passages.slice(index, index + 8).filter(({ section }) => section === passage.section);
      const behind = rest
        .map(({ text: words }) => words)
        .join('\n')
        .slice(word.end);
      // Someone who still writes has not come to the second yet.
      if (answer.test(behind) || (writing && index >= passages.length - 2)) continue;
      yield { message: 'lone', data: {}, span: { start, end: start + 2 } };
    }
  },
});

const firstIn = gatherer(({ type, reading }) =>
  type === 'quote' || type === 'table'
    ? undefined
    : reading.words.find(({ family, value, sure }) => family === 'shouxian' && value === 1 && sure),
);

/** Words that go on behind a first. */
const answer =
  /其次|再次|再者|最后|然后|接着|随后|之后|同时|此外|另外|还[要需应有]|再[就是说]|第二|二是|其二|进而|才|感谢/u;

/** The second is looked for in the passages behind. */
function nearFirst(passages: Passages, index: number): boolean {
  for (let by = 1; by < 8; by++) {
    const said = passages.saidAt(index - by);
    if (said && firstIn.tells(said)) return true;
  }
  return false;
}
