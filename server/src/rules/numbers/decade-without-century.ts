import { defineRule } from '../rule.ts';

/** 90年代: of which century, a reader in thirty years does not know. */
export default defineRule({
  id: 'decade-without-century',
  title: { zh: '年代未写世纪', en: 'Decade without its century' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: { zh: '“{found}”宜写明世纪。', en: '“{found}”: name the century.' },
    add: { zh: '补上“20世纪”', en: 'Add “20世纪”' },
  },
  cues: ['代', '0'],
  *read({ plain }) {
    for (const match of plain.matchAll(/(?<![\d纪])[5-9]0年代/gu)) {
      const { 0: found, index } = match;
      if (plain.slice(0, index).includes('世纪')) continue;
      const data = { found };
      yield {
        message: 'found',
        data,
        span: { start: index, end: index + found.length },
        fixes: [{ message: 'add', data, edits: [{ span: { start: index, end: index }, text: '20世纪' }], safe: false }],
      };
    }
  },
});
