import { numberFaults, numbersInText } from '../../core/kind/number-faults.ts';
import { writtenAs } from '../../core/kind/number-runs.ts';
import { renumberedAll, renumberedFrom } from '../../core/kind/renumber.ts';
import { parts } from '../../core/report/sights.ts';
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
