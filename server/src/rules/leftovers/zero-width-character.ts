import { defineRule } from '../rule.ts';

/** A character nobody sees, left by a web page or put in against copying: it breaks search, counting and line breaks. */
export default defineRule({
  id: 'zero-width-character',
  title: { zh: '夹有看不见的字符', en: 'Invisible character' },
  level: 'warning',
  authority: '实务',
  fix: 'safe',
  once: true,
  messages: {
    invisible: {
      zh: '“{around}”中夹有看不见的字符（{code}），查找和统计会因此出错。',
      en: 'An invisible character ({code}) stands in “{around}”; search and counts go wrong.',
    },
    remove: { zh: '删除看不见的字符', en: 'Remove the invisible character' },
  },
  cues: '\u200B\u200C\u200D\u2060\uFEFF\u00AD',
  *read({ text }) {
    for (const { 0: found, index } of text.matchAll(invisible)) {
      const end = index + found.length;
      const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      yield {
        message: 'invisible',
        data: { around: text.slice(Math.max(0, index - 4), index) + text.slice(end, end + 4), code },
        span: { start: index, end },
        fixes: [
          {
            message: 'remove',
            data: {},
            edits: [{ span: { start: index, end }, text: '' }],
            safe: true,
            preferred: true,
          },
        ],
      };
    }
  },
});

/** Zero-width space, non-joiner, joiner, word joiner, byte order mark, soft hyphen. */
const unseen = '(?:\\u200B|\\u200C|\\u200D|\\u2060|\\uFEFF|\\u00AD)';

/** Beside Chinese or Latin letters only: joiners belong to emoji and to other scripts. */
const beside = '[\\p{Script=Han}\\p{Script=Latin}\\p{Nd}，。、；：！？（）《》“”]';
const invisible = new RegExp(`(?<=${beside})${unseen}{1,8}(?=${beside})`, 'gu');
