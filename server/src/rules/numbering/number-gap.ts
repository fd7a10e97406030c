import type { Analysis } from '../../core/analyze.ts';
import { missingSections, placeOf } from '../../core/kind/complete.ts';
import { isWritten, type NumberRun, numberRunsOf, renumberFrom, writtenAs } from '../../core/kind/number-runs.ts';
import { allSections } from '../../core/report/report.ts';
import { defineRule } from '../rule.ts';

/** Siblings count 一、二、三 without a hole; a hole is a section lost or misnumbered. */
export default defineRule({
  id: 'number-gap',
  title: { zh: '标题序号不连续', en: 'Heading number skipped' },
  level: 'warning',
  authority: '实务',
  fix: 'asked',
  messages: {
    gap: { zh: '序号不连续：应为“{expected}”，写作“{found}”。', en: 'Expected “{expected}”, found “{found}”.' },
    before: { zh: '前一个序号是“{found}”', en: 'The one before is “{found}”' },
    renumber: { zh: '从这里起重排序号（改为“{expected}”）', en: 'Renumber from here (“{expected}”)' },
  },
  *check(analysis) {
    const { text, report } = analysis;
    if (/节选|摘编|摘录|摘要|选编/u.test(report.title?.title ?? '')) return;
    const lost = missingSections(analysis).map((wanted) => placeOf(analysis, wanted).offset);
    for (const run of numberRunsOf(analysis)) {
      for (const index of holesIn(run, analysis)) {
        const [later, earlier] = [run[index], run[index - 1]];
        if (!later) continue;
        // A section that is missed just here explains the hole; to add it mends both.
        const from = earlier?.number.span.end ?? 0;
        if (lost.some((offset) => from <= offset && offset <= later.number.span.start)) continue;
        const expected = writtenAs(later, (earlier?.number.value ?? 0) + 1, text);
        yield {
          message: 'gap',
          data: { expected, found: later.number.text },
          span: later.number.span,
          related: earlier
            ? [{ message: 'before', data: { found: earlier.number.text }, span: earlier.number.span }]
            : [],
          fixes: [
            {
              message: 'renumber',
              data: { expected },
              edits: renumberFrom(run, index, text),
              safe: false,
              preferred: true,
            },
          ],
        };
      }
    }
  },
});

/** Places in the run before which a number is lost; none where holes are the rule, as in an excerpt. */
function holesIn(run: NumberRun, analysis: Analysis): readonly number[] {
  const holes = run.flatMap((_, index) => (isHole(run, index, analysis) ? [index] : []));
  return holes.length > 2 && holes.length * 3 > run.length ? [] : holes;
}

function isHole(run: NumberRun, index: number, analysis: Analysis): boolean {
  const [later, earlier] = [run[index], run[index - 1]];
  if (!later) return false;
  if (!earlier) return lacksFirst(run, analysis);
  const from = earlier.number.value + 1;
  const to = later.number.value;
  // A jump by more than a few is a quotation or another way of counting, not a number lost.
  if (to <= from || to - from > 3) return false;
  const between = { start: earlier.number.span.start, end: later.number.span.start };
  for (let value = from; value < to; value++) {
    if (isWritten(analysis.text, between, writtenAs(later, value, analysis.text))) return false;
  }
  return true;
}

/** Begins with 二 right below its parent, and 一 is neither there nor in the family before. */
function lacksFirst(run: NumberRun, { text, report }: Analysis): boolean {
  const [first] = run;
  if (!first || run.length < 2 || first.number.value !== 2) return false;
  const { style } = first.number;
  if (style === 'article' || style === 'decimal') return false;
  const before = [...allSections(report)].filter(({ heading }) => heading.span.start < first.heading.span.start);
  const last = before.at(-1)?.heading;
  if (last && last.level >= first.heading.level) return false;
  if (before.findLast(({ heading }) => heading.number?.style === style)?.heading.number?.value === 1) return false;
  return !isWritten(text, { start: last?.span.start ?? 0, end: first.number.span.start }, writtenAs(first, 1, text));
}
