import { defineRule } from '../rule.ts';

/** Numbers tell several attachments apart; a single one needs none. */
export default defineRule({
  id: 'attachment-single-number',
  title: { zh: '只有一个附件却编了号', en: 'Number on a single attachment' },
  level: 'hint',
  authority: '国标9704',
  clause: '7.3.4',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    single: {
      zh: '只有一个附件，不编顺序号：多个附件才用“1.”“2.”。',
      en: 'A single attachment takes no number; only several do.',
    },
    strip: { zh: '删去“{found}”', en: 'Delete “{found}”' },
  },
  finished: true,
  *check({ text, survey }, { writing }) {
    // The second one may be what is being written.
    if (writing) return;
    const { attachments } = survey;
    const [only] = attachments;
    if (attachments.length !== 1 || !only?.note || only.head) return;
    const from = text.lastIndexOf('\n', only.note.start - 1) + 1;
    const before = text.slice(from, only.note.start);
    const match = /[：:]\s*(1\s?[.．、]\s?)$/u.exec(before);
    const found = match?.[1];
    // A second line that was not read as part of the note still shows that there are several.
    if (found === undefined || /^[^\n]*\n\s*2\s?[.．、]/u.test(text.slice(only.note.end, only.note.end + 200))) return;
    const span = { start: only.note.start - found.length, end: only.note.start };
    yield {
      message: 'single',
      data: {},
      span,
      fixes: [{ message: 'strip', data: { found: found.trim() }, edits: [{ span, text: '' }], safe: false }],
    };
  },
});
