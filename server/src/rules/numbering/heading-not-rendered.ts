import type { Analysis } from '../../core/analyze.ts';
import type { Heading } from '../../core/parse/blocks.ts';
import type { Span } from '../../core/text/span.ts';
import { defineRule } from '../rule.ts';

/** ##Summary among `## Title`: without a blank CommonMark takes it for text, and readers see the hashes. */
export default defineRule({
  id: 'heading-not-rendered',
  title: { zh: '标题标记不生效', en: 'Heading marks that stay hashes' },
  level: 'info',
  authority: 'CommonMark',
  clause: '4.2',
  fix: 'safe',
  messages: {
    blank: {
      zh: '“{marks}”后面没有空格，“{title}”不会显示为标题。',
      en: 'No blank behind “{marks}”: “{title}” is not rendered as a heading.',
    },
    add: { zh: '补上空格', en: 'Add the blank' },
  },
  sees: [],
  *check(analysis) {
    const headings = analysis.parsed.headings.filter(({ marks }) => marks.hashes > 0);
    const loose = headings.filter((heading) => isClosed(heading, analysis));
    // Where all are written so, the text is made for a reader that takes them.
    if (loose.length * 2 > headings.length) return;
    for (const heading of loose) {
      const span = marksOf(heading, analysis);
      yield {
        message: 'blank',
        data: { marks: analysis.text.slice(span.start, span.end), title: heading.title.slice(0, 30) },
        span,
        fixes: [
          { message: 'add', data: {}, edits: [{ span: { start: span.end, end: span.end }, text: ' ' }], safe: true },
        ],
      };
    }
  },
});

function marksOf({ line, marks }: Heading, { lines, text }: Analysis): Span {
  const start = text.indexOf('#', lines.startOf(line));
  return { start, end: start + marks.hashes };
}

function isClosed(heading: Heading, analysis: Analysis): boolean {
  return /\S/u.test(analysis.text.charAt(marksOf(heading, analysis).end));
}
