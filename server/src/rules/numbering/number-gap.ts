import { numberFaults, numbersInText } from '../../core/kind/number-faults.ts';
import { writtenAs } from '../../core/kind/number-runs.ts';
import { renumberedAll, renumberedFrom } from '../../core/kind/renumber.ts';
import { parts } from '../../core/report/sights.ts';
import { defineRule, ifNone } from '../rule.ts';

/** Siblings count 一、二、三 without a hole; a hole is a section lost or misnumbered. */
export default defineRule({
  id: 'number-gap',
  title: { zh: '标题序号不连续', en: 'Heading number skipped' },
  level: 'warning',
  authority: '实务',
  fix: 'asked',
  messages: {
    gap: { zh: '序号不连续：应为“{expected}”，写作“{found}”。', en: 'Expected “{expected}”, found “{found}”.' },
    swapped: {
      zh: '序号颠倒：“{found}”写在“{expected}”的前面。',
      en: 'Numbers changed places: “{found}” stands before “{expected}”.',
    },
    behind: { zh: '“{expected}”在这里', en: '“{expected}” is here' },
    exchange: { zh: '对调两个序号', en: 'Exchange the two numbers' },
    before: { zh: '前一个序号是“{found}”', en: 'The one before is “{found}”' },
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
    const { text } = analysis;
    const faults = numberFaults(analysis);
    const several = new Set(faults.map(({ run }) => run)).size > 1;
    const whole = several ? renumberedAll(analysis, faults).edits : [];
    for (const fault of faults) {
      const { later, earlier } = fault;
      if (fault.type === 'swapped' && earlier) {
        const expected = earlier.number.text;
        const data = { expected, found: later.number.text };
        const { edits } = renumberedFrom(analysis, fault);
        yield {
          message: 'swapped',
          data,
          span: later.number.span,
          related: [{ message: 'behind', data: { expected }, span: earlier.number.span }],
          fixes: [
            { message: 'exchange', data: {}, edits, safe: false, preferred: true },
            ...(several ? [{ message: 'all', data: {}, edits: whole, safe: false } as const] : []),
          ],
        };
      }
      if (fault.type !== 'gap') continue;
      const expected = writtenAs(later, (earlier?.number.value ?? 0) + 1, text);
      const { edits, references: count } = renumberedFrom(analysis, fault);
      const one = { edits, safe: false, preferred: true };
      yield {
        message: 'gap',
        data: { expected, found: later.number.text },
        span: later.number.span,
        related: earlier
          ? [{ message: 'before', data: { found: earlier.number.text }, span: earlier.number.span }]
          : [],
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
