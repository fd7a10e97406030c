import { occurrences } from '../../core/text/occurrences.ts';
import { defineRule } from '../rule.ts';

/** A question word does not make a question: what is asked about is told here. */
export default defineRule({
  id: 'indirect-question-mark',
  title: { zh: '陈述句用了问号', en: 'Question mark behind a statement' },
  level: 'hint',
  profile: 'strict',
  authority: '标点',
  clause: '4.2.3',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    wrong: {
      zh: '句子是陈述语气，句末不用问号。',
      en: 'A statement needs no question mark.',
    },
    mend: { zh: '改为“。”', en: 'Change to “。”' },
  },
  cues: '？',
  *read(prose) {
    for (const place of occurrences(prose.plain, fault)) {
      const span = { start: place.end - 1, end: place.end };
      yield {
        message: 'wrong',
        data: {},
        span,
        fixes: [{ message: 'mend', data: {}, edits: [{ span, text: '。' }], safe: false, preferred: true }],
      };
    }
  },
});

const fault =
  /(?:^|(?<=[，。；！？]))[^，。；！？“”]{0,20}(?:不知道|不清楚|不了解|弄清|查明|取决于|研究解决|认真思考|讨论了)[^，。；！？“”吗呢]{0,24}(?:是否|如何|怎样|怎么|为什么|什么|哪些|谁)[^，。；！？“”吗呢]{0,24}？/gu;
