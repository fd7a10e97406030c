import { defineRule } from '../rule.ts';

/** A time that says one thing twice: 9:00点, 下午15时. */
export default defineRule({
  id: 'time-redundant',
  title: { zh: '时刻写法重复', en: 'Time of day said twice' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: { zh: '“{found}”重复，写作“{expected}”即可。', en: '“{found}” says it twice; “{expected}” is enough.' },
    replace: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  cues: ['时:：', '0123456789'],
  *read({ plain }) {
    for (const match of plain.matchAll(/(?<![\d:：])([01]?\d|2[0-4])([:：])([0-5]\d)[点时](?![分刻钟间期段限])/gu)) {
      yield said(match, match[0].slice(0, -1));
    }
    for (const match of plain.matchAll(/(?:下午|晚上|傍晚|夜间)((?:1[3-9]|2[0-3])(?:时|[:：][0-5]\d))/gu)) {
      yield said(match, match[1] ?? '');
    }
  },
});

function said({ 0: found, index }: RegExpExecArray, expected: string) {
  const span = { start: index, end: index + found.length };
  return {
    message: 'found' as const,
    data: { found, expected },
    span,
    fixes: [{ message: 'replace' as const, data: { found, expected }, edits: [{ span, text: expected }], safe: false }],
  };
}
