import { parts } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** The note names the attachments; title marks are for documents that are cited. */
export default defineRule({
  id: 'attachment-in-title-marks',
  title: { zh: '附件说明中用书名号', en: 'Title marks around the name of an attachment' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { families: ['statutory'] },
  fix: 'asked',
  once: true,
  messages: {
    marks: {
      zh: '附件说明中的附件名称通常不加书名号：“{found}”。',
      en: 'The name of an attachment takes no title marks in the note: “{found}”.',
    },
    strip: { zh: '去掉书名号', en: 'Remove the title marks' },
  },
  sees: [parts],
  *check({ text, survey }) {
    for (const { note } of survey.attachments) {
      const found = note ? /^《[^《》]+》/u.exec(text.slice(note.start, note.end))?.[0] : undefined;
      if (!note || found === undefined || note.start + found.length < note.end) continue;
      yield {
        message: 'marks',
        data: { found },
        span: note,
        fixes: [
          {
            message: 'strip',
            data: {},
            edits: [{ span: note, text: found.slice(1, -1) }],
            safe: false,
          },
        ],
      };
    }
  },
});
