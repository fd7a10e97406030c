import { allSections } from '../../core/report/report.ts';
import { enumerations } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** Of sections side by side some count 一是 二是 and others do not. */
export default defineRule({
  id: 'enum-inconsistent-siblings',
  title: { zh: '同级小节列举方式不一', en: 'Only some sibling sections enumerate' },
  level: 'hint',
  authority: '实务',
  scope: { kinds: ['self-check-personal', 'self-check-team'] },
  messages: {
    some: {
      zh: '“{parent}”的 {count} 个小节中，{some} 个用“一是……二是……”，其余不用。',
      en: 'Of {count} subsections of “{parent}” {some} enumerate with 一是, the others do not.',
    },
    with: { zh: '这一节用了“一是”', en: 'This one enumerates' },
  },
  sees: [enumerations],
  *check({ report, survey }) {
    const counted = new Set(
      survey.enumerations.filter(({ family, lone }) => family === 'shi' && !lone).map(({ section }) => section),
    );
    if (counted.size === 0) return;
    for (const { heading, children } of allSections(report)) {
      if (children.length < 4) continue;
      const some = children.filter((child) => counted.has(child));
      const share = some.length / children.length;
      if (share < 0.3 || share > 0.7) continue;
      yield {
        message: 'some',
        data: { parent: heading.title.slice(0, 20), count: children.length, some: some.length },
        span: heading.titleSpan,
        related: some.map((child) => ({ message: 'with', data: {}, span: child.heading.titleSpan }) as const),
      };
    }
  },
});
