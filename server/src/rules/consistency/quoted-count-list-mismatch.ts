import { counts } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** “带头甲、带头乙”“三个带头”: the list and its name say different numbers. */
export default defineRule({
  id: 'quoted-count-list-mismatch',
  title: { zh: '列出的项数与名称不符', en: 'List and its name differ in number' },
  level: 'warning',
  authority: '实务',
  scope: { language: 'zh' },
  messages: {
    differs: {
      zh: '“{name}”前列出了 {listed} 项，与名称里的数不符。',
      en: '{listed} items are listed before “{name}”, which says another number.',
    },
    list: { zh: '列出的各项在这里', en: 'The list' },
  },
  sees: [counts],
  *check({ survey, text }) {
    for (const { type, count, span, unit, candidates } of survey.declaredCounts) {
      const list = candidates.find((candidate) => candidate.type === 'quoted-list');
      if (type !== 'name' || !list || list.count === count) continue;
      // “敢闯敢试、敢为人先”“三个务必” are two names; the members of a list begin with the word that is counted.
      const head = unit.slice(1, 3);
      if (head.length < 2 || text.slice(list.span.start, list.span.end).split(head).length < 3) continue;
      // Behind 等 the list need not be whole.
      if (text.slice(list.span.end, span.start).includes('等') && list.count < count) continue;
      yield {
        message: 'differs',
        data: { name: text.slice(span.start, span.end), listed: list.count },
        span,
        related: [{ message: 'list', data: {}, span: list.span }],
      };
    }
  },
});
