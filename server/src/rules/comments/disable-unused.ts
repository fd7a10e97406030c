import { defineRule, type Edit } from '../rule.ts';
import type { Suppression } from '../suppressions.ts';

type Named = Suppression['rules'][number];

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
      for (const rule of unused) {
        const edits = [removal(text, suppression, { rule, unused })];
        const fixes = [{ message: 'remove', data: {}, edits, safe: true } as const];
        yield { message: 'rule', data: { rule: rule.id }, span: rule.span, fixes };
      }
    }
  },
});

/** The id alone where others are of use, else the whole comment: one without a name would silence all rules. */
function removal(
  text: string,
  { rules, span }: Suppression,
  { rule, unused }: { readonly rule: Named; readonly unused: readonly Named[] },
): Edit {
  if (unused.length === rules.length) return { span: lineOf(text, span), text: '' };
  const index = rules.indexOf(rule);
  const behind = rules.slice(index + 1);
  const [before, next] = [rules[index - 1], behind[0]];
  // Towards a name that stays, so that several can be taken out at once and no mark is left in front or behind.
  const toNext = !before || behind.some((other) => !unused.includes(other));
  const [start, end] =
    toNext && next ? [rule.span.start, next.span.start] : [before?.span.end ?? rule.span.start, rule.span.end];
  return { span: { start, end }, text: '' };
}

/** The comment, with its line where it stands alone in one. */
function lineOf(text: string, { start, end }: Suppression['span']): Suppression['span'] {
  const before = text.lastIndexOf('\n', start - 1) + 1;
  const after = text.indexOf('\n', end);
  const next = after < 0 ? text.length : after + 1;
  const alone = text.slice(before, start).trim() === '' && text.slice(end, next).trim() === '';
  return alone ? { start: text.charAt(before) === '\uFEFF' ? before + 1 : before, end: next } : { start, end };
}
