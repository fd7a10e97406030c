import type { Analysis } from '../../core/analyze.ts';
import { familiesOf } from '../../core/report/extent.ts';
import type { Section } from '../../core/report/report.ts';
import { defineRule } from '../rule.ts';

/** Sibling headings on lines of their own end with 。 but for one, or the other way round. */
export default defineRule({
  id: 'heading-parallel-punct',
  title: { zh: '同级标题末尾标点不一致', en: 'Sibling headings end differently' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    lacks: { zh: '同级标题多以“。”结尾，这个没有。', en: 'Most sibling headings end with “。”; this one does not.' },
    has: { zh: '同级标题多不加“。”，这个加了。', en: 'Most sibling headings end without “。”; this one has it.' },
    add: { zh: '加上“。”', en: 'Add “。”' },
    remove: { zh: '去掉“。”', en: 'Remove “。”' },
  },
  sees: [],
  *check(analysis) {
    for (const family of familiesOf(analysis.report)) {
      const alone = family.filter((section) => section.heading.form === 'alone' && section.heading.title !== '');
      if (alone.length < 3 || alone.length < family.length) continue;
      const stopped = alone.filter((section) => stopOf(section, analysis) === '。');
      const bare = alone.filter((section) => stopOf(section, analysis) === '');
      // Other marks are another matter, and a family that is divided has no custom.
      if (stopped.length + bare.length < alone.length) continue;
      if (stopped.length > 0 && stopped.length * 4 <= alone.length) {
        for (const { heading } of stopped) {
          // A whole sentence among titles is an item that says what it has to say.
          if (heading.title.length > 20) continue;
          const span = { start: heading.titleSpan.end, end: heading.titleSpan.end + 1 };
          const fixes = [{ message: 'remove', data: {}, edits: [{ span, text: '' }], safe: false }] as const;
          yield { message: 'has', data: {}, span: { start: heading.titleSpan.start, end: span.end }, fixes };
        }
      }
      if (bare.length > 0 && bare.length * 4 <= alone.length) {
        for (const { heading } of bare) {
          const span = { start: heading.titleSpan.end, end: heading.titleSpan.end };
          const fixes = [{ message: 'add', data: {}, edits: [{ span, text: '。' }], safe: false }] as const;
          yield { message: 'lacks', data: {}, span: heading.titleSpan, fixes };
        }
      }
    }
  },
});

/** What is written behind the title in its line: a mark, nothing, or more than a mark. */
function stopOf({ heading }: Section, { text, lines }: Analysis): string {
  return text.slice(heading.titleSpan.end, lines.endOf(lines.lineAt(heading.titleSpan.end))).replace(/[*_#\s]+/gu, '');
}
