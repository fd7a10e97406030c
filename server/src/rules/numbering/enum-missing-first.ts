import type { EnumerationMember } from '../../core/report/enumerations.ts';
import { ownEnumerations } from '../../core/report/own-enumerations.ts';
import { enumerations } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** 二是 with nothing before it in its section: 一是 was cut away, or its word. */
export default defineRule({
  id: 'enum-missing-first',
  title: { zh: '列举缺第一项', en: 'Enumeration without its first member' },
  level: 'warning',
  authority: '实务',
  scope: { language: 'zh' },
  messages: {
    lost: {
      zh: '有“{found}”，本节前面没有“{first}”。',
      en: '“{found}”, and no “{first}” before it in its section.',
    },
  },
  sees: [enumerations],
  *check(analysis) {
    const { text } = analysis;
    const enumerations = ownEnumerations(analysis);
    for (const { family, members, section } of enumerations) {
      const first = members[0];
      if (!first || first.value === 1 || !['shi', 'yao', 'di', 'qi'].includes(family)) continue;
      // It goes on with what another section has begun.
      const before = enumerations.some(
        (other) =>
          other.family === family && other.span.start < first.span.start && endsBefore(other.members, first.value),
      );
      if (before) continue;
      const from = Math.max(section?.heading.span.end ?? 0, first.marker.start - 400);
      if (begins.test(text.slice(from, first.marker.start))) continue;
      const expected = first.text.replace(/[一二三四五六七八九十]+/u, '一');
      yield { message: 'lost', data: { found: first.text, first: expected }, span: first.marker };
    }
  },
});

/** Other words for a first, which 二是 may follow in speech. */
const begins = /一[来则者个]|其一|首先|第一|一方面|①|[（(][一1][）)]|1[.、．]/u;

function endsBefore(members: readonly EnumerationMember[], value: number): boolean {
  return members.at(-1)?.value === value - 1;
}
