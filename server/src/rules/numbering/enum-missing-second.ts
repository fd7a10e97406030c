import type { EnumerationFamily } from '../../core/report/enumeration-words.ts';
import { ownEnumerations } from '../../core/report/own-enumerations.ts';
import { enumerations } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

const families: ReadonlySet<EnumerationFamily> = new Set(['shi', 'qi', 'di', 'fangmian', 'yao']);

/** 一是 and no 二是 in its section: the rest was forgotten, or there never was any. */
export default defineRule({
  id: 'enum-missing-second',
  title: { zh: '列举只有一项', en: 'Enumeration with one member' },
  level: 'warning',
  authority: '实务',
  scope: { language: 'zh' },
  messages: {
    lone: {
      zh: '有“{found}”，本节没有与它相接的下一项。',
      en: '“{found}” begins an enumeration that does not go on in its section.',
    },
  },
  sees: [enumerations],
  *check(analysis, { writing }) {
    const { text } = analysis;
    const enumerations = ownEnumerations(analysis);
    const seconds = enumerations.filter(({ members: [member] }) => member?.value === 2);
    for (const { lone, family, members } of enumerations) {
      const first = members[0];
      if (!lone || first?.value !== 1 || !families.has(family)) continue;
      // The rest is counted in another section, or told in other words.
      if (seconds.some((other) => other.family === family && other.span.start > first.span.start)) continue;
      if (goesOn.test(text.slice(first.marker.end, first.span.end))) continue;
      // The second one is not written yet.
      if (writing && first.span.end >= text.trimEnd().length) continue;
      const level = family === 'fangmian' || family === 'di' ? { level: 'info' as const } : {};
      yield { message: 'lone', data: { found: first.text }, span: first.marker, ...level };
    }
  },
});

/** Words that add something without a number. */
const goesOn = /另外|另[一有]|此外|同时|再者|再[有就]|其次|还有|最后|二来|二则/u;
