import { preambleOf } from '../../core/kind/parts-text.ts';
import { parts } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** 现将有关情况报告如下 in a 通知: the words that lead to the text are those of another kind, left from a model. */
export default defineRule({
  id: 'leadin-kind-mismatch',
  title: { zh: '引出语与文种不符', en: 'Lead-in of another kind' },
  level: 'warning',
  authority: '实务',
  scope: { language: 'zh', kinds: ['notice', 'request', 'report-official', 'letter', 'reply'] },
  fix: 'asked',
  messages: {
    other: {
      zh: '{kind}里写了“{found}”，应为“{wanted}”一类的话。',
      en: '“{found}” in a {kind}: “{wanted}” or the like would lead to its text.',
    },
    change: { zh: '改为“{wanted}”', en: 'Change to “{wanted}”' },
  },
  sees: [parts],
  *check(analysis, { language }) {
    const { detected } = analysis;
    const words = detected && wordsOf[detected.kind.id];
    if (!detected || !words) return;
    for (const { type, span, text } of preambleOf(analysis)) {
      if (type !== 'text') continue;
      const match = leadIn.exec(text);
      const found = match?.[1] ?? '';
      if (!match || !words.not.includes(found)) continue;
      const end = span.start + text.length - (match[2] ?? '').length;
      const at = { start: end - found.length - 2, end };
      const wanted = `${words.own}如下`;
      yield {
        message: 'other',
        data: { kind: detected.kind.title[language], found: `${found}如下`, wanted },
        span: at,
        fixes: [{ message: 'change', data: { wanted }, edits: [{ span: at, text: wanted }], safe: false }],
      };
    }
  },
});

/** The end of a paragraph, so that a quoted text of another organ does not count. */
const leadIn = /(通知|报告|汇报|请示|批复|通报|函告|函复)如下([：:。]?)$/u;

/** The word that leads to the text of each kind, and those that never do. 函 may say 函告, 函复, 答复, 商请. */
const wordsOf: Readonly<Record<string, { readonly own: string; readonly not: readonly string[] }>> = {
  notice: { own: '通知', not: ['报告', '汇报', '请示', '批复', '函告', '函复'] },
  request: { own: '请示', not: ['通知', '报告', '汇报', '批复', '通报', '函告', '函复'] },
  'report-official': { own: '报告', not: ['通知', '请示', '批复', '函告', '函复'] },
  letter: { own: '函告', not: ['通知', '请示', '批复', '通报'] },
  reply: { own: '批复', not: ['通知', '请示', '报告', '汇报'] },
};
