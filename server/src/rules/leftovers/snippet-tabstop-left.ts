import { defineRule } from '../rule.ts';

/** ${1:单位}: a snippet was pasted as text, and its tab stop stayed. No reader would defend it. */
export default defineRule({
  id: 'snippet-tabstop-left',
  title: { zh: '片段占位符遗留', en: 'Tab stop of a snippet left' },
  level: 'error',
  authority: '实务',
  fix: 'asked',
  messages: {
    left: { zh: '“{text}”是片段的占位符，没有换成内容。', en: '“{text}” is the tab stop of a snippet, not a text.' },
    replace: { zh: '改为“{value}”', en: 'Write “{value}”' },
  },
  cues: ['$', '{'],
  *read({ text, plain }) {
    if (!text.includes('${')) return;
    for (const { 0: stop, 1: body = '', index } of text.matchAll(tabStop)) {
      // Within code it is code; alone it may be a formula's cover, which is why the text is looked at.
      if (insideCode(text, plain, index)) continue;
      const value = /^\|([^,|]*)/u.exec(body)?.[1] ?? body.replace(/^:/u, '');
      const span = { start: index, end: index + stop.length };
      const edits = [{ span, text: value }];
      yield {
        message: 'left',
        data: { text: stop },
        span,
        fixes: value === '' ? [] : [{ message: 'replace', data: { value }, edits, safe: false, preferred: true }],
      };
    }
  },
});

/** `${1:text}`, `${1|a,b|}`; a bare `${1}` may be a parameter of a shell. */
const tabStop = /\$\{\d{1,3}(:[^{}\n]{0,200}|\|[^{}\n|]{0,200}\|)\}/gu;

/** Covered, and an odd number of backticks before it. */
function insideCode(text: string, plain: string, index: number): boolean {
  if (plain.charAt(index) === '$') return false;
  return (text.slice(0, index).match(/`+/gu)?.length ?? 0) % 2 === 1;
}
