import { parts } from '../../core/report/sights.ts';
import { comparable } from '../../core/text/unmask.ts';
import { defineRule } from '../rule.ts';

/** The kind says which sections there are and that there are no others; this one is none of them. */
export default defineRule({
  id: 'section-unknown',
  title: { zh: '文种没有的部分', en: 'Section the kind does not have' },
  level: 'info',
  authority: '实务',
  scope: { known: true },
  messages: {
    unknown: {
      zh: '{kind}没有“{section}”这一部分（依据：{authority}）。',
      en: 'A {kind} has no section “{section}” ({authority}).',
    },
  },
  sees: [parts],
  *check({ matches, detected, report, survey }, { language }) {
    const kind = detected?.kind;
    if (!kind?.closed) return;
    const known = new Set(matches.flatMap(({ sections, near }) => (near ? [...sections, near] : sections)));
    const names = new Set([...known].map(({ heading }) => comparable(heading.title)));
    const attached = Math.min(Infinity, ...survey.attachments.flatMap(({ head }) => (head ? [head.start] : [])));
    for (const section of report.sections) {
      // A section whose inner one bears the name is that one, a level too high; attachments are the writer's.
      if (known.has(section) || section.children.some((child) => known.has(child))) continue;
      if (section.heading.title === '' || section.span.start >= attached) continue;
      // One that is there twice is no unknown one.
      if (names.has(comparable(section.heading.title))) continue;
      const data = { section: section.heading.title, kind: kind.title[language], authority: kind.authority[language] };
      yield { message: 'unknown', data, span: section.heading.titleSpan };
    }
  },
});
