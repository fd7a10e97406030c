import { occurrences } from '../../core/text/occurrences.ts';
import { defineRule } from '../rule.ts';

/** Brackets and quotation marks hold their words without a blank. Empty ones are to be filled in. */
export default defineRule({
  id: 'space-inside-bracket',
  title: { zh: '括号、引号内侧有空格', en: 'Blank inside of brackets or quotation marks' },
  level: 'info',
  authority: '标点',
  clause: '5.1.3',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    wrong: {
      zh: '括号、引号、书名号的内侧有空格。',
      en: 'Blank inside of brackets, quotation or title marks.',
    },
    mend: { zh: '删去内侧的空格', en: 'Delete the blanks inside' },
  },
  cues: ' \t',
  *read(prose) {
    if (prose.type === 'table') return;
    for (const place of occurrences(prose.plain, fault)) {
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: {},
        span,
        fixes: [{ message: 'mend', data: {}, edits: [{ span, text: '' }], safe: true, preferred: true }],
      };
    }
  },
});

const fault = /(?<=[（《“‘])[ \t]{1,4}(?=[^\s）》”’])|(?<=[\p{Script=Han}。！？])[ \t]{1,4}(?=[）》”’])/gu;
