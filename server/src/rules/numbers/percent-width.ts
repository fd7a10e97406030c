import { gatherer } from '../../core/report/gather.ts';
import { proseOf } from '../../core/report/prose.ts';
import { defineRule } from '../rule.ts';

/** % and ％ in one text: the rarer one is a slip of the keyboard. */
export default defineRule({
  id: 'percent-width',
  title: { zh: '百分号全角、半角混用', en: 'Percent signs of two widths' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    found: { zh: '全文多用“{usual}”，这里用“{found}”。', en: 'The text has “{usual}” elsewhere, “{found}” here.' },
    replace: { zh: '统一为“{usual}”', en: 'Make them all “{usual}”' },
  },
  sees: () => [signed],
  *check({ survey }) {
    const signs = signed(survey.passages).flatMap(({ passage: { span }, fact }) =>
      fact.map(({ char, at }) => ({ char, start: span.start + at })),
    );
    const wide = signs.filter(({ char }) => char === '％');
    if (wide.length === 0 || wide.length === signs.length) return;
    const [found, usual] = wide.length * 2 > signs.length ? ['%', '％'] : ['％', '%'];
    for (const { char, start } of signs) {
      if (char !== found) continue;
      const span = { start, end: start + 1 };
      const data = { found, usual };
      yield {
        message: 'found',
        data,
        span,
        fixes: [{ message: 'replace', data, edits: [{ span, text: usual }], safe: true }],
      };
    }
  },
});

/** Behind a digit only: elsewhere it is part of an address or a program. */
const signed = gatherer(({ text }): readonly { readonly char: string; readonly at: number }[] | undefined => {
  if (!/[%％]/u.test(text)) return undefined;
  const { plain } = proseOf({ type: 'text', text });
  return Array.from(plain.matchAll(/(?<=\d)[%％](?![%％A-Za-z])/gu), ({ 0: char, index }) => ({ char, at: index }));
});
