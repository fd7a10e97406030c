import { parts } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** Nothing follows the name of an attachment in the note below the text. */
export default defineRule({
  id: 'attachment-name-punct',
  title: { zh: '附件名称后有标点', en: 'Punctuation after the name of an attachment' },
  level: 'info',
  authority: '国标9704',
  clause: '7.3.4',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    mark: { zh: '附件名称后不加标点“{found}”。', en: 'No “{found}” after the name of an attachment.' },
    strip: { zh: '删去标点', en: 'Delete the mark' },
  },
  sees: [parts],
  *check({ text, survey }) {
    for (const { note } of survey.attachments) {
      const found = note ? /[。；;，,、]+$/u.exec(text.slice(note.start, note.end))?.[0] : undefined;
      if (!note || found === undefined) continue;
      const span = { start: note.end - found.length, end: note.end };
      yield {
        message: 'mark',
        data: { found },
        span,
        fixes: [{ message: 'strip', data: {}, edits: [{ span, text: '' }], safe: true }],
      };
    }
  },
});
