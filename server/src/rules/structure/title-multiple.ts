import { parts } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** One document has one title: a second `#` among sections marked `##` was meant to be one of them. */
export default defineRule({
  id: 'title-multiple',
  title: { zh: '有多个一级 Markdown 标题', en: 'More than one title' },
  level: 'hint',
  authority: '实务',
  fix: 'asked',
  messages: {
    second: {
      zh: '“{title}”也写成了“#”，而这篇的标题是“{first}”，各部分是“##”。',
      en: '“{title}” is marked “#” as the title “{first}” is; the sections are marked “##”.',
    },
    lower: { zh: '改为“##”', en: 'Change to “##”' },
  },
  sees: [parts],
  *check({ report, survey, text }) {
    const { title, sections } = report;
    if (title?.marks.hashes !== 1) return;
    const first = sections.filter(({ heading }) => heading.marks.hashes > 0);
    const upper = first.filter(({ heading }) => heading.marks.hashes === 1);
    const second = first[0]?.heading.marks.hashes === 2;
    // Where the sections are marked `#` as well that is how the document is written; attachments have titles of their own.
    if (!second || upper.length === 0 || upper.length > 2) return;
    const attached = Math.min(Infinity, ...survey.attachments.flatMap(({ head }) => (head ? [head.start] : [])));
    for (const { heading, children } of upper) {
      const own = children.some((child) => child.heading.marks.hashes > 0);
      if (own || heading.span.start >= attached || /^(?:附|appendix|annex)/iu.test(heading.title)) continue;
      const start = text.indexOf('#', heading.span.start);
      const edits = [{ span: { start, end: start + 1 }, text: '##' }];
      yield {
        message: 'second',
        data: { title: heading.title, first: title.title },
        span: heading.titleSpan,
        fixes: [{ message: 'lower', data: {}, edits, safe: false }],
      };
    }
  },
});
