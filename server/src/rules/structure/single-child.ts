import { slippedNumbers } from '../../core/kind/slipped-numbers.ts';
import { allSections, type Section } from '../../core/report/report.ts';
import { defineRule } from '../rule.ts';

/** A section with （一） and no （二）: one point needs no number, or the second was forgotten. */
export default defineRule({
  id: 'single-child',
  title: { zh: '只有一个下级标题', en: 'Only one inner heading' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh', known: true },
  messages: {
    single: {
      zh: '“{section}”下面只有“{number}”，没有下一个。',
      en: '“{section}” has “{number}” below it and no other.',
    },
  },
  finished: true,
  *check(analysis, { writing }) {
    const { report, text, matches } = analysis;
    // While someone writes, the sibling is yet to come.
    if (writing) return;
    // Where the kind says how many there are to be, that is said instead.
    const counted = new Set(
      matches.flatMap(({ wanted, sections }) => ((wanted.children?.min ?? 0) > 1 ? sections : [])),
    );
    const sections = [...allSections(report)];
    // The next one is there, with a number of the wrong level.
    const torn = new Set([...slippedNumbers(analysis).values()].map(({ parent }) => parent));
    for (const section of sections) {
      const [child] = section.children;
      const number = child?.heading.number;
      if (
        !child ||
        !number ||
        section.children.length > 1 ||
        !counts(child) ||
        counted.has(section) ||
        torn.has(section)
      )
        continue;
      // （二） may stand in the text after all, where it was not taken for a heading.
      const second = text.slice(child.heading.span.end, section.span.end);
      if (/[（(][二2][)）]|(?:^|\n)[\s\u3000]*(?:2[.．、]|二、)/u.test(second)) continue;
      yield {
        message: 'single',
        data: { section: section.heading.title, number: number.text },
        span: number.span,
      };
    }
  },
});

/** Numbers that count siblings; an article is counted through the whole document. */
function counts({ heading }: Section): boolean {
  const { number } = heading;
  return number?.value === 1 && (number.style === 'han' || number.style === 'han-paren' || number.style === 'arabic');
}
