import type { Analysis } from '../../core/analyze.ts';
import { slippedNumbers } from '../../core/kind/slipped-numbers.ts';
import { isWrittenAgain } from '../../core/kind/written-again.ts';
import { allSections, type Section } from '../../core/report/report.ts';
import { blanks } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** A heading with nothing below it among siblings that have a text: mostly one that was forgotten. */
export default defineRule({
  id: 'heading-empty',
  title: { zh: '标题下没有内容', en: 'Heading without a text' },
  level: 'info',
  authority: '实务',
  fix: 'asked',
  messages: {
    again: { zh: '标题“{title}”连写了两遍。', en: 'The heading “{title}” is written twice in a row.' },
    remove: { zh: '删去一个', en: 'Remove one of them' },
    empty: { zh: '“{title}”下面没有内容。', en: 'There is nothing below “{title}”.' },
  },
  sees: [blanks],
  *check(analysis, { writing }) {
    const { report, detected } = analysis;
    if (!detected) return;
    const sections = [...allSections(report)];
    for (const family of [report.sections, ...sections.map(({ children }) => children)]) {
      const empty = family.filter((section) => isEmpty(section, analysis));
      for (const [index, { heading }] of family.entries()) {
        const next = family[index + 1]?.heading;
        if (!next || !isWrittenAgain(heading, next, analysis.text)) continue;
        // With a number the rule about numbers speaks of it.
        if (heading.number && heading.number.text === next.number?.text) continue;
        const { title, titleSpan, span } = heading;
        const edits = [{ span: { start: span.start, end: next.span.start }, text: '' }];
        const fix = { message: 'remove' as const, data: {}, edits, safe: false, preferred: true };
        yield { message: 'again', data: { title }, span: titleSpan, fixes: [fix] };
      }
      // Where many are empty the headings are a list, or an outline that is yet to be filled.
      if (empty.length * 3 > family.length) continue;
      for (const section of empty) {
        const next = family[family.indexOf(section) + 1];
        // The text stands below the next one, which bears a number of the wrong level.
        if (next && slippedNumbers(analysis).get(next)?.parent === section) continue;
        // Pasted twice; that was said.
        if (next && isWrittenAgain(section.heading, next.heading, analysis.text)) continue;
        if (writing && section === sections.at(-1)) continue;
        const { title, titleSpan } = section.heading;
        yield { message: 'empty', data: { title }, span: titleSpan };
      }
    }
  },
});

/** The closing and the signature are the report's; a heading that is a whole sentence says what it has to say itself. */
function isEmpty({ heading, span, body, children }: Section, { text, tail }: Analysis): boolean {
  if (children.length > 0 || heading.title === '' || heading.form === 'run-in') return false;
  const end = span.start < tail.start ? Math.min(body.end, tail.start) : body.end;
  if (text.slice(body.start, end).trim() !== '') return false;
  const line = text.slice(heading.span.start, heading.span.end).trim().replace(/\*+$/u, '');
  return !/[。！？；：!?;:]$/u.test(line) || /方面。$/u.test(line);
}
