import { isSketch } from '../../core/kind/parts-text.ts';
import { slippedNumbers } from '../../core/kind/slipped-numbers.ts';
import { defineRule } from '../rule.ts';

/** The kind says how many points a section has; a single one, or far too many, is a section cut in another way. */
export default defineRule({
  id: 'children-count',
  title: { zh: '下级标题的数目与常例不同', en: 'Unusual number of inner sections' },
  level: 'info',
  authority: '实务',
  scope: { known: true },
  messages: {
    few: {
      zh: '“{section}”下面只有{count}个小标题，{kind}通常至少有{min}个。',
      en: '“{section}” has {count} inner sections; in a {kind} there are usually at least {min}.',
    },
    many: {
      zh: '“{section}”下面有{count}个小标题，{kind}通常不超过{max}个。',
      en: '“{section}” has {count} inner sections; in a {kind} there are usually not more than {max}.',
    },
  },
  sees: [],
  settled: (_, __, { writing }) => writing,
  *check(analysis, { writing, language }) {
    const { matches, detected } = analysis;
    if (!detected) return;
    const kind = detected.kind.title[language];
    // Some of its points are there, with a number of the wrong level.
    const torn = new Set([...slippedNumbers(analysis).values()].map(({ parent }) => parent));
    for (const { wanted, sections } of matches) {
      const [section] = sections;
      // Where a section is split up, its points are headings themselves.
      if (!section || sections.length > 1 || !wanted.children || torn.has(section)) continue;
      const { min, max } = wanted.children;
      const count = section.children.length;
      const data = { section: section.heading.title, count, kind };
      const span = section.heading.titleSpan;
      // Without any inner heading the points stand in the text.
      if (count > 0 && count < min && !writing && !isSketch(analysis))
        yield { message: 'few', data: { ...data, min }, span };
      if (count > max) yield { message: 'many', data: { ...data, max }, span };
    }
  },
});
