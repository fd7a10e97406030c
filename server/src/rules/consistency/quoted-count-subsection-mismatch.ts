import { prescribedOf } from '../../core/kind/prescribed.ts';
import { defineRule } from '../rule.ts';

/** “六个带头” in the title and five sections of problems. */
export default defineRule({
  id: 'quoted-count-subsection-mismatch',
  title: { zh: '小节数少于名称里的数', en: 'Fewer subsections than the name says' },
  level: 'info',
  authority: '实务',
  scope: { kinds: ['self-check-personal', 'self-check-team'] },
  messages: {
    fewer: {
      zh: '题为“{name}”，“{section}”只有 {count} 个小节。',
      en: '“{name}”, but “{section}” has {count} subsections only.',
    },
    name: { zh: '“{name}”在这里', en: '“{name}” is here' },
  },
  finished: true,
  *check(analysis, { writing }) {
    const { survey, text, report, matches } = analysis;
    const name = survey.declaredCounts.find(
      ({ type, span, unit }) =>
        type === 'name' && /^个(?:带头|方面)/u.test(unit) && span.start < (report.sections[0]?.span.start ?? 0),
    );
    const section = matches.find(({ wanted }) => wanted.role === 'problems')?.section;
    // Who still writes has not come to the last one yet.
    if (!name || !section || writing) return;
    // The aspects that are not there are named one by one.
    if ((prescribedOf(analysis)?.lacking.length ?? 0) > 0) return;
    const head = name.unit.slice(1, 3);
    const { children, heading } = section;
    if (children.length < 2 || children.length >= name.count) return;
    if (head === '带头' && !children.some(({ heading: child }) => child.title.includes(head))) return;
    yield {
      message: 'fewer',
      data: { name: text.slice(name.span.start, name.span.end), section: heading.title, count: children.length },
      span: heading.titleSpan,
      related: [{ message: 'name', data: { name: text.slice(name.span.start, name.span.end) }, span: name.span }],
    };
  },
});
