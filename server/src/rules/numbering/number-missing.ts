import { type Numbered, writtenAs } from '../../core/kind/number-runs.ts';
import { siblingGroups } from '../../core/kind/sibling-groups.ts';
import { parts } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** 一、 then a heading without a number, then 三、: the number was lost. */
export default defineRule({
  id: 'number-missing',
  title: { zh: '同级标题缺序号', en: 'Heading without its number' },
  level: 'warning',
  authority: '实务',
  fix: 'asked',
  messages: {
    missing: {
      zh: '标题“{title}”缺序号，前后是“{before}”和“{after}”，应为“{expected}”。',
      en: 'Heading “{title}” has no number; it stands between “{before}” and “{after}” and should be “{expected}”.',
    },
    before: { zh: '前一个序号', en: 'The number before' },
    add: { zh: '补上“{expected}”', en: 'Add “{expected}”' },
  },
  sees: [parts],
  *check(analysis) {
    for (const { sections } of siblingGroups(analysis)) {
      for (const [index, { heading }] of sections.entries()) {
        const [before, after] = [sections[index - 1]?.heading, sections[index + 1]?.heading];
        if (heading.number || heading.title === '' || !before?.number || !after?.number) continue;
        const { style, value, span } = before.number;
        if (after.number.style !== style || after.number.value !== value + 2 || style === 'decimal') continue;
        const model: Numbered = { heading: before, number: before.number };
        const expected = writtenAs(model, value + 1, analysis.text);
        const blanks = analysis.text.slice(span.end, before.titleSpan.start).replace(/[^ \t\u3000]/gu, '');
        const { start } = heading.titleSpan;
        yield {
          message: 'missing',
          data: { title: heading.title.slice(0, 20), before: before.number.text, after: after.number.text, expected },
          span: heading.titleSpan,
          related: [{ message: 'before', data: {}, span }],
          fixes: [
            {
              message: 'add',
              data: { expected },
              edits: [{ span: { start, end: start }, text: expected + blanks }],
              safe: false,
              preferred: true,
            },
          ],
        };
      }
    }
  },
});
