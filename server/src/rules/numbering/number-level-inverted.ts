import { siblingGroups } from '../../core/kind/sibling-groups.ts';
import type { NumberStyle } from '../../core/parse/marker.ts';
import { parts } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** Outermost first, as GB/T 9704 and GB/T 15834 name them. */
const order: readonly NumberStyle[] = ['part', 'chapter', 'section', 'han', 'han-paren', 'arabic', 'arabic-paren'];

/** （一） below 1.: the kind of number of an outer level inside an inner one. */
export default defineRule({
  id: 'number-level-inverted',
  title: { zh: '序号层次颠倒', en: 'Kinds of numbers in the wrong order' },
  level: 'info',
  authority: '标点',
  clause: '附录B',
  scope: { language: 'zh' },
  messages: {
    inverted: {
      zh: '“{parent}”之下用了更高层次的序号“{found}”。',
      en: '“{found}”, the kind of number of a higher level, stands below “{parent}”.',
    },
    parent: { zh: '上级标题在这里', en: 'The heading above' },
  },
  sees: [parts],
  *check(analysis) {
    for (const { parent, sections } of siblingGroups(analysis)) {
      const above = parent?.heading.number;
      const first = sections[0]?.heading.number;
      if (!above || !first || first.value !== 1) continue;
      const [outer, inner] = [order.indexOf(above.style), order.indexOf(first.style)];
      if (outer < 0 || inner < 0 || inner >= outer) continue;
      yield {
        message: 'inverted',
        data: { parent: above.text, found: first.text },
        span: first.span,
        related: [{ message: 'parent', data: {}, span: above.span }],
      };
    }
  },
});
