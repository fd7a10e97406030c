import { defineRule } from '../rule.ts';

/** ## and then ####: readers who move by headings, and tables of contents, look for the level between. */
export default defineRule({
  id: 'heading-level-skip',
  title: { zh: 'Markdown 标题跳级', en: 'Heading level skipped' },
  level: 'info',
  authority: '实务',
  fix: 'asked',
  once: true,
  messages: {
    skipped: {
      zh: '标题“{title}”从 {from} 级跳到 {to} 级。',
      en: 'The heading “{title}” jumps from level {from} to level {to}.',
    },
    lift: { zh: '改为 {level} 级标题', en: 'Make it level {level}' },
  },
  sees: [],
  *check({ parsed, text }) {
    let before = 0;
    // Of headings that skip, those of the same depth that follow are no fault of their own.
    let skipped = 0;
    for (const block of parsed.blocks) {
      if (block.type !== 'heading' || block.marks.hashes === 0) continue;
      const { hashes } = block.marks;
      // 一、（一） say the level themselves; the marks are decoration then. A title may bear the number of the record.
      if (block.level > 0 && block.number && block.number.style !== 'decimal') return;
      const again = hashes === skipped;
      const from = before;
      before = hashes;
      if (again) continue;
      skipped = 0;
      if (from === 0 || hashes <= from + 1) continue;
      skipped = hashes;
      const start = block.span.start + text.slice(block.span.start, block.span.end).indexOf('#');
      const span = { start, end: start + hashes };
      const edits = [{ span, text: '#'.repeat(from + 1) }];
      yield {
        message: 'skipped',
        data: { title: block.title, from, to: hashes },
        span,
        fixes: [{ message: 'lift', data: { level: from + 1 }, edits, safe: false, preferred: true }],
      };
    }
  },
});
