import { defineRule } from '../rule.ts';

/** [text](): a link that leads nowhere yet. */
export default defineRule({
  id: 'empty-link',
  title: { zh: '链接没有地址', en: 'Link without an address' },
  level: 'warning',
  authority: 'CommonMark',
  clause: '6.3 Links',
  messages: {
    empty: { zh: '链接“{text}”没有写地址。', en: 'The link “{text}” has no address.' },
  },
  cues: ['[', '('],
  *read({ text }) {
    if (!text.includes('](')) return;
    const covered = text.replace(/(`{1,3})[^`\n]{1,400}?\1/gu, (code) => ' '.repeat(code.length));
    for (const { 0: link, 1: words = '', index } of covered.matchAll(
      /\[([^[\]\n]{1,200})\]\(\s{0,4}(?:#|url|link|URL|TODO|TBD)?\s{0,4}\)/gu,
    )) {
      yield { message: 'empty', data: { text: words }, span: { start: index, end: index + link.length } };
    }
  },
});
