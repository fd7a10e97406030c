import { defineRule } from '../rule.ts';

/** Two sections that a report of the kind has one of: it is the one thing or the other. */
export default defineRule({
  id: 'section-conflict',
  title: { zh: '不应并存的部分', en: 'Sections that exclude each other' },
  level: 'info',
  authority: '实务',
  scope: { known: true },
  messages: {
    both: {
      zh: '“{section}”和“{other}”在{kind}里只写其一（依据：{authority}）。',
      en: 'A {kind} has either “{section}” or “{other}” ({authority}).',
    },
    other: { zh: '“{other}”在这里', en: '“{other}” is here' },
  },
  sees: [],
  *check({ matches, detected }, { language }) {
    const kind = detected?.kind;
    if (!kind) return;
    for (const [index, { wanted, section }] of matches.entries()) {
      for (const other of section ? matches.slice(index + 1) : []) {
        const excluded = wanted.conflicts.includes(other.wanted.id) || other.wanted.conflicts.includes(wanted.id);
        if (!section || !other.section || other.section === section || !excluded) continue;
        const [first, second] = [section.heading, other.section.heading].sort((a, b) => a.span.start - b.span.start);
        if (!first || !second) continue;
        const authority = (wanted.authority ?? kind.authority)[language];
        const data = { section: second.title, other: first.title };
        yield {
          message: 'both',
          data: { ...data, kind: kind.title[language], authority },
          span: second.titleSpan,
          related: [{ message: 'other', data: { other: first.title }, span: first.titleSpan }],
        };
      }
    }
  },
});
