import { defineRule } from '../rule.ts';
import type { Suppression } from '../suppressions.ts';

/** A comment that silences what does not speak: the fault was mended, and the comment would hide the next one. */
export default defineRule({
  id: 'disable-unused',
  title: { zh: '忽略注释没有作用', en: 'Comment silences nothing' },
  level: 'info',
  authority: '实务',
  fix: 'safe',
  messages: {
    rule: {
      zh: '“{rule}”在这里没有可忽略的问题，这条注释可以去掉。',
      en: '“{rule}” finds nothing here: it need not be silenced.',
    },
    all: { zh: '这里没有可忽略的问题，这条注释可以去掉。', en: 'Nothing is found here: the comment silences nothing.' },
    remove: { zh: '去掉没有作用的忽略注释', en: 'Remove what silences nothing' },
  },
  *review({ text }, { suppressions, known, active }) {
    for (const { suppression, silenced } of suppressions) {
      const { type, rules, span } = suppression;
      if (type === 'enable') continue;
      if (rules.length === 0) {
        if (silenced.size > 0) continue;
        const edits = [{ span: lineOf(text, span), text: '' }];
        const fixes = [{ message: 'remove', data: {}, edits, safe: true } as const];
        yield { message: 'all', data: {}, span, fixes };
        continue;
      }
      // A rule that is off may be on elsewhere, where the same file is checked with other settings.
      const unused = rules.filter(({ id }) => known.has(id) && active.has(id) && !silenced.has(id));
      for (const { id, span: place } of unused) {
        const edits = [removal(text, suppression, id)];
        const fixes = [{ message: 'remove', data: {}, edits, safe: true } as const];
        yield { message: 'rule', data: { rule: id }, span: place, fixes };
      }
    }
  },
});

/** The id alone where others stand beside it, else the whole comment. */
function removal(text: string, { rules, span }: Suppression, id: string) {
  const place = rules.find((rule) => rule.id === id)?.span ?? span;
  if (rules.length === 1) return { span: lineOf(text, span), text: '' };
  let start = place.start;
  while (/[\s,，、]/u.test(text.charAt(start - 1))) start--;
  return { span: { start, end: place.end }, text: '' };
}

/** The comment, with its line where it stands alone in one. */
function lineOf(text: string, { start, end }: Suppression['span']): Suppression['span'] {
  const before = text.lastIndexOf('\n', start - 1) + 1;
  const after = text.indexOf('\n', end);
  const next = after < 0 ? text.length : after + 1;
  const alone = text.slice(before, start).trim() === '' && text.slice(end, next).trim() === '';
  return alone ? { start: text.charAt(before) === '\uFEFF' ? before + 1 : before, end: next } : { start, end };
}
