import { outsideOf } from '../../core/report/pairs.ts';
import { occurrences } from '../../core/text/occurrences.ts';
import { defineRule } from '../rule.ts';

/** One colon in a sentence: what the first one opens ends where the second one opens again. */
export default defineRule({
  id: 'colon-nested',
  title: { zh: '一句话里套用冒号', en: 'Two colons in a sentence' },
  level: 'hint',
  authority: '标点',
  clause: '4.7.3',
  profile: 'strict',
  scope: { language: 'zh' },
  messages: {
    nested: { zh: '一个句子内部一般不套用冒号。', en: 'A sentence has one colon as a rule.' },
    first: { zh: '前一个冒号', en: 'The first colon' },
  },
  cues: '：',
  *read({ plain, type }) {
    if (type !== 'text') return;
    for (const sentence of occurrences(outsideOf(plain), /[^。！？；\s]{1,1000}/gu)) {
      const [first, second] = [...sentence.text.matchAll(/：/gu)].map(({ index }) => sentence.start + index);
      if (first === undefined || second === undefined || isContact(sentence.text)) continue;
      yield {
        message: 'nested',
        data: {},
        span: { start: second, end: second + 1 },
        related: [{ message: 'first', data: {}, span: { start: first, end: first + 1 } }],
      };
    }
  },
});

/** 联系人：何芳，电话：8806217 is a row of labels, not a sentence. */
function isContact(sentence: string): boolean {
  return sentence.split(/[，、]/u).every((part) => /^[（(]?\p{Script=Han}{1,8}：/u.test(part));
}
