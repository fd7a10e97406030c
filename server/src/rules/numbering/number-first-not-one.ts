import { isWritten, writtenAs } from '../../core/kind/number-runs.ts';
import { siblingGroups } from '../../core/kind/sibling-groups.ts';
import { allSections } from '../../core/report/report.ts';
import { parts } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** （四） right below 二、 and no （三） before it: a section was moved and kept its number. */
export default defineRule({
  id: 'number-first-not-one',
  title: { zh: '同级序号不从一开始', en: 'First sibling is not number one' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { language: 'zh' },
  messages: {
    first: {
      zh: '“{parent}”之下的序号从“{found}”开始。',
      en: 'The numbers below “{parent}” begin with “{found}”.',
    },
  },
  sees: [parts],
  settled: (_, analysis) =>
    siblingGroups(analysis).every(({ sections: [first] }) => (first?.heading.number?.value ?? 0) < 2),
  *check(analysis) {
    const { report, text } = analysis;
    const styles = ['han', 'han-paren', 'arabic', 'arabic-paren'];
    const all = [...allSections(report)].map(({ heading }) => heading);
    for (const { parent, sections } of siblingGroups(analysis)) {
      const heading = sections[0]?.heading;
      if (!parent || !heading?.number || heading.number.value < 2 || !styles.includes(heading.number.style)) continue;
      const { number } = heading;
      // It goes on with the number of its parent, in another style.
      if (sections.length === 1 && parent.heading.number?.value === number.value - 1) continue;
      const at = all.indexOf(heading);
      // Where numbers run on through the whole document, the one before is that of the last chapter.
      const before = all.slice(0, Math.max(at, 0)).findLast((other) => other.number?.style === number.style);
      if (before?.number?.value === number.value - 1) continue;
      // What was read as text may be the one before.
      const around = { start: before?.span.start ?? 0, end: number.span.start };
      const previous = [1, number.value - 1].map((value) => writtenAs({ heading, number }, value, text));
      if (previous.some((written) => isWritten(text, around, written))) continue;
      yield {
        message: 'first',
        data: { parent: parent.heading.number?.text ?? parent.heading.title.slice(0, 12), found: number.text },
        span: number.span,
      };
    }
  },
});
