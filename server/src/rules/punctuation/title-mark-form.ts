import { occurrences } from '../../core/text/occurrences.ts';
import { hasHan } from '../../core/text/width.ts';
import { defineRule } from '../rule.ts';

/** Title marks typed as less and greater signs. */
export default defineRule({
  id: 'title-mark-form',
  title: { zh: '用小于号、大于号代替书名号', en: 'Title marks typed “<<” and “>>”' },
  level: 'info',
  authority: '标点',
  clause: '4.15.2',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    wrong: {
      zh: '“{found}”应使用书名号“《》”。',
      en: '“{found}” needs the title marks “《》”.',
    },
    mend: { zh: '改为“《》”', en: 'Change to “《》”' },
  },
  cues: ['<', '>'],
  *read(prose) {
    for (const place of occurrences(prose.plain, fault)) {
      const [name = ''] = place.groups;
      if (!hasHan(name)) continue;
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: { found: place.text },
        span,
        fixes: [{ message: 'mend', data: {}, edits: [{ span, text: `《${name}》` }], safe: true, preferred: true }],
      };
    }
  },
});

const fault = /<<([^<>\n]{2,60})>>/gu;
