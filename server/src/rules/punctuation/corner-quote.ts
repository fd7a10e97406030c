import { occurrences } from '../../core/text/occurrences.ts';
import { defineRule } from '../rule.ts';

/** In horizontal text quotation marks are “ ” and ‘ ’; 「 」 belong to vertical and traditional text. */
export default defineRule({
  id: 'corner-quote',
  title: { zh: '横排文字用了直角引号', en: 'Corner brackets as quotation marks' },
  level: 'hint',
  authority: '标点',
  clause: '4.8.2',
  scope: { language: 'zh', known: true },
  fix: 'asked',
  once: true,
  messages: {
    corner: {
      zh: '横排文字的引号是“ ”，这里用了直角引号。',
      en: 'Chinese quotation marks are “ ”, these are corner brackets.',
    },
    curl: { zh: '改为“ ”', en: 'Change to “ ”' },
  },
  cues: '「',
  *read({ plain }) {
    for (const { start, end } of occurrences(plain, quotation)) {
      const edits = Array.from(occurrences(plain.slice(start, end), /[「」『』]/gu), (mark) => ({
        span: { start: start + mark.start, end: start + mark.end },
        text: curly[mark.text] ?? mark.text,
      }));
      yield {
        message: 'corner',
        data: {},
        span: { start, end },
        fixes: [{ message: 'curl', data: {}, edits, safe: false, preferred: true }],
      };
    }
  },
});

/** With 『 』 inside, but no quotation marks of the other sort. */
const quotation = /「[^「」“”\n]{1,400}」/gu;

const curly: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };
