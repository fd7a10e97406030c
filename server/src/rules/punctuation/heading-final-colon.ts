import { allSections } from '../../core/report/report.ts';
import { defineRule } from '../rule.ts';

/** A heading names what stands below it and needs no colon; many write one, so this is a matter of taste. */
export default defineRule({
  id: 'heading-final-colon',
  title: { zh: '独立成行的标题末尾有冒号', en: 'Colon behind a heading' },
  level: 'hint',
  profile: 'strict',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  once: true,
  messages: {
    mark: { zh: '独立成行的标题，末尾通常不用冒号。', en: 'A heading on a line of its own usually has no colon.' },
    drop: { zh: '删去标题末尾的冒号', en: 'Delete the colon behind headings' },
  },
  sees: [],
  *check({ report, text }) {
    for (const { heading } of allSections(report)) {
      if (heading.form !== 'alone' || heading.number?.style === 'article') continue;
      const line = text.slice(heading.titleSpan.start, heading.span.end);
      const found = /(?<=\p{Script=Han})[：:](?=[\s*_]*$)/u.exec(line);
      if (!found) continue;
      const start = heading.titleSpan.start + found.index;
      const span = { start, end: start + 1 };
      yield {
        message: 'mark',
        data: {},
        span,
        fixes: [{ message: 'drop', data: {}, edits: [{ span, text: '' }], safe: false, preferred: true }],
      };
    }
  },
});
