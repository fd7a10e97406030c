import { remembered } from '../../core/text/memo.ts';
import { defineRule } from '../rule.ts';

/** A comment in which the template tells the writer what to do. Nobody sees it, until the text is put into a page. */
export default defineRule({
  id: 'template-comment-left',
  title: { zh: '模板说明注释未删除', en: 'Comment of a template left' },
  level: 'hint',
  authority: '实务',
  once: true,
  fix: 'asked',
  messages: {
    left: {
      zh: '这条注释是模板写给作者的说明：“{text}”。',
      en: 'This comment is the template speaking to the writer: “{text}”.',
    },
    remove: { zh: '删除这条注释', en: 'Remove this comment' },
  },
  sees: [],
  *check({ parsed, text }) {
    for (const { type, span } of parsed.blocks) {
      if (type !== 'comment') continue;
      for (const { start, end } of instructionsIn(text.slice(span.start, span.end))) {
        const whole = { start: span.start + start, end: span.start + end };
        const words = text.slice(whole.start, whole.end).replace(/^<!--\s*|\s*-->$/gu, '');
        yield {
          message: 'left',
          data: { text: words.replace(/\s+/gu, ' ').slice(0, 40) },
          span: whole,
          fixes: [{ message: 'remove', data: {}, edits: [{ span: whole, text: '' }], safe: false, preferred: true }],
        };
      }
    }
  },
});

/** Spans of the comments that speak to the writer. */
const instructionsIn = remembered((block: string) => {
  const spans = [];
  for (let start = block.indexOf('<!--'); start !== -1; ) {
    const close = block.indexOf('-->', start);
    const end = close === -1 ? block.length : close + 3;
    const words = block.slice(start + 4, end).trim();
    if (instruction.test(words)) spans.push({ start, end });
    start = block.indexOf('<!--', end);
  }
  return spans;
}, 500);

const instruction =
  /^(?:Describe|Explain|List|Provide|Fill|Insert|Replace|Add|Write|Please|Use this|This (?:section|is where|template)|What |Why |How |Who |Delete|Remove|Include|Summari[sz]e|Optional|These are optional)\b|请(?:在此|填写|删除|说明|替换|描述)|填写|此处(?:说明|描述|填写)|删除(?:本|此|这)/u;
