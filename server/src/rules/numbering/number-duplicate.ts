import type { Analysis } from '../../core/analyze.ts';
import { numberFaults, numbersInText } from '../../core/kind/number-faults.ts';
import { writtenAs } from '../../core/kind/number-runs.ts';
import { renumberedAll, renumberedFrom } from '../../core/kind/renumber.ts';
import { isWrittenAgain } from '../../core/kind/written-again.ts';
import type { Heading } from '../../core/parse/blocks.ts';
import { isWholeParagraph } from '../../core/report/repeats.ts';
import { parts } from '../../core/report/sights.ts';
import type { Span } from '../../core/text/span.ts';
import { defineRule, ifNone } from '../rule.ts';

/** Two siblings bear one number, and nothing stands between them behind which numbers begin anew. */
export default defineRule({
  id: 'number-duplicate',
  title: { zh: '标题序号重复', en: 'Heading number repeated' },
  level: 'warning',
  authority: '实务',
  fix: 'asked',
  messages: {
    duplicate: {
      zh: '序号“{found}”重复，应为“{expected}”。',
      en: 'Number “{found}” is used twice; expected “{expected}”.',
    },
    again: { zh: '标题“{title}”连写了两遍。', en: 'The heading “{title}” is written twice in a row.' },
    remove: { zh: '删去一个', en: 'Remove one of them' },
    first: { zh: '“{found}”已用在这里', en: '“{found}” is used here already' },
    renumber: { zh: '从这里起重排序号（改为“{expected}”）', en: 'Renumber from here (“{expected}”)' },
    follow: {
      zh: '从这里起重排序号（改为“{expected}”），文中引用一并改（{count} 处）',
      en: 'Renumber from here (“{expected}”), with {count} references',
    },
    all: { zh: '全文重排序号', en: 'Renumber the whole document' },
  },
  sees: [parts, numbersInText],
  settled: ifNone,
  *check(analysis) {
    const faults = numberFaults(analysis);
    const several = new Set(faults.map(({ run }) => run)).size > 1;
    const whole = several ? renumberedAll(analysis, faults).edits : [];
    for (const fault of faults) {
      const { type, later, earlier } = fault;
      if (type !== 'duplicate' || !earlier) continue;
      const same = isSameLine(earlier.heading, later.heading, analysis);
      // The rule about paragraphs says so.
      if (
        same &&
        isWholeParagraph(analysis.text.slice(later.heading.titleSpan.start, analysis.lines.endOf(later.heading.line)))
      )
        continue;
      if (same || isWrittenAgain(earlier.heading, later.heading, analysis.text)) {
        // Of bare headings the first one goes, with the blank lines behind it.
        const span = same
          ? lineWithBreak(later.heading.line, analysis)
          : { start: earlier.heading.span.start, end: later.heading.span.start };
        yield {
          message: 'again',
          data: { title: later.heading.title },
          span: later.heading.titleSpan,
          related: [{ message: 'first', data: { found: earlier.number.text }, span: earlier.number.span }],
          fixes: [{ message: 'remove', data: {}, edits: [{ span, text: '' }], safe: false, preferred: true }],
        };
        continue;
      }
      const expected = writtenAs(later, later.number.value + 1, analysis.text);
      const found = later.number.text;
      const { edits, references: count } = renumberedFrom(analysis, fault);
      const one = { edits, safe: false, preferred: true };
      yield {
        message: 'duplicate',
        data: { expected, found },
        span: later.number.span,
        related: [{ message: 'first', data: { found }, span: earlier.number.span }],
        fixes: [
          count > 0
            ? { message: 'follow', data: { expected, count }, ...one }
            : { message: 'renumber', data: { expected }, ...one },
          ...(several ? [{ message: 'all', data: {}, edits: whole, safe: false } as const] : []),
        ],
      };
    }
  },
});

/** Two run-in headings whose lines say the same to the letter. */
function isSameLine(first: Heading, next: Heading, { lines }: Analysis): boolean {
  return next.form === 'run-in' && lines.textOf(first.line) === lines.textOf(next.line);
}

/** From the end of the line above to the end of this one. */
function lineWithBreak(line: number, { lines, text }: Analysis): Span {
  const blankAbove = line > 0 && lines.textOf(line - 1).trim() === '';
  const end = line + 1 < lines.count ? lines.startOf(line + 1) : text.length;
  return { start: lines.startOf(blankAbove ? line - 1 : line), end };
}
