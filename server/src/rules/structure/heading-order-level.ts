import { siblingGroups } from '../../core/kind/sibling-groups.ts';
import type { NumberStyle } from '../../core/parse/marker.ts';
import { allSections } from '../../core/report/report.ts';
import { parts } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

const order: readonly NumberStyle[] = ['han', 'han-paren', 'arabic', 'arabic-paren'];
const forms = ['一、', '（一）', '1.', '（1）'];

/** 一、 with （1） below it, where the document has （一） elsewhere: a level was left out. */
export default defineRule({
  id: 'heading-order-level',
  title: { zh: '序号层次跳级', en: 'Level of numbers skipped' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh', known: true },
  messages: {
    skipped: {
      zh: '“{parent}”之下直接用了“{found}”，中间跳过了本文别处用到的“{between}”一层。',
      en: '“{found}” right below “{parent}”; “{between}”, used elsewhere in this document, is left out.',
    },
    parent: { zh: '上级标题在这里', en: 'The heading above' },
  },
  sees: [parts],
  *check(analysis) {
    const used = new Set(Array.from(allSections(analysis.report), ({ heading }) => heading.number?.style));
    for (const { parent, sections } of siblingGroups(analysis)) {
      const above = parent?.heading.number;
      const first = sections[0]?.heading.number;
      if (!above || !first || first.value !== 1 || sections.length < 2) continue;
      const [outer, inner] = [order.indexOf(above.style), order.indexOf(first.style)];
      // 一、 and 1. are the two levels of a short document.
      if (outer < 0 || inner < outer + 2 || (above.style === 'han' && first.style === 'arabic')) continue;
      const between = order.slice(outer + 1, inner).find((style) => used.has(style));
      if (!between) continue;
      yield {
        message: 'skipped',
        data: { parent: above.text, found: first.text, between: forms[order.indexOf(between)] ?? '' },
        span: first.span,
        related: [{ message: 'parent', data: {}, span: above.span }],
      };
    }
  },
});
