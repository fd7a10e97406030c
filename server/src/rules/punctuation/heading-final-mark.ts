import { allSections } from '../../core/report/report.ts';
import { defineRule } from '../rule.ts';

/** A heading on a line of its own does not break off: a comma or semicolon at its end is a trace of another use. */
export default defineRule({
  id: 'heading-final-mark',
  title: { zh: '标题末尾有逗号、顿号或分号', en: 'Comma or semicolon behind a heading' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    mark: { zh: '标题末尾不用“{found}”。', en: 'A heading does not end with “{found}”.' },
    drop: { zh: '删去“{found}”', en: 'Delete “{found}”' },
  },
  sees: [],
  *check({ report, text }) {
    for (const { heading } of allSections(report)) {
      if (heading.form !== 'alone' || heading.number?.style === 'article') continue;
      const line = text.slice(heading.titleSpan.start, heading.span.end);
      const found = /(?<=\p{Script=Han})[，、；,;](?=[\s*_]*$)/u.exec(line);
      if (!found) continue;
      const start = heading.titleSpan.start + found.index;
      const span = { start, end: start + 1 };
      const data = { found: found[0] };
      yield {
        message: 'mark',
        data,
        span,
        fixes: [{ message: 'drop', data, edits: [{ span, text: '' }], safe: false, preferred: true }],
      };
    }
  },
});
