import { proseOf } from '../../core/report/prose.ts';
import { remembered } from '../../core/text/memo.ts';
import { defineRule } from '../rule.ts';

/** An English text has either curly quotation marks or straight ones; both together were pasted. */
export default defineRule({
  id: 'quote-mixed',
  title: { zh: '英文弯引号、直引号混用', en: 'Curly and straight quotation marks mixed' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { language: 'en' },
  messages: {
    mixed: {
      zh: '全文多用{usual}，这里用了{found}。',
      en: 'The text mostly has {usual}, here is {found}.',
    },
  },
  sees: [{ tells: ({ text }) => /["“”]/u.test(text) }],
  *check({ survey }) {
    const marks = [...survey.passages].flatMap(({ type, text, span }) =>
      quotesOf(proseOf({ type, text }).plain).map(({ at, curly }) => ({ at: span.start + at, curly })),
    );
    const curly = marks.filter((mark) => mark.curly).length;
    const rare = curly * 2 > marks.length ? marks.length - curly : curly;
    if (rare === 0 || rare * 3 > marks.length) return;
    const few = curly * 2 <= marks.length;
    const first = marks.find((mark) => mark.curly === few);
    if (!first) return;
    yield {
      message: 'mixed',
      data: few ? { usual: '"', found: '“”' } : { usual: '“”', found: '"' },
      span: { start: first.at, end: first.at + 1 },
    };
  },
});

const quotesOf: (plain: string) => readonly { readonly at: number; readonly curly: boolean }[] = remembered(
  (plain) => Array.from(plain.matchAll(/["“”]/gu), ({ 0: mark, index }) => ({ at: index, curly: mark !== '"' })),
  10_000,
);
