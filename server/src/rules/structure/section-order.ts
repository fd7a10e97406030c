import { standingsOf } from '../../core/kind/standing.ts';
import { defineRule } from '../rule.ts';

/** The kind has an order, and a section stands before one it comes after; the first of those is named. */
export default defineRule({
  id: 'section-order',
  title: { zh: '部分先后与常例不同', en: 'Sections in another order' },
  level: 'info',
  authority: '实务',
  messages: {
    order: {
      zh: '{kind}的“{section}”通常写在“{neighbor}”{side}（依据：{authority}）。',
      en: 'In a {kind} the section “{section}” comes {side} “{neighbor}” ({authority}).',
    },
    neighbor: { zh: '“{neighbor}”在这里', en: '“{neighbor}” is here' },
  },
  *check(analysis, { language }) {
    const { matches, detected } = analysis;
    if (detected?.kind.order !== 'strict') return;
    const standings = standingsOf(analysis, () => 1);
    const strays = matches.filter((_, index) => standings[index] === 'misplaced');
    const start = (match: (typeof matches)[number]): number => match.section?.span.start ?? Infinity;
    const [stray] = strays.sort((a, b) => start(a) - start(b));
    if (!stray?.section) return;
    const rank = matches.indexOf(stray);
    const others = matches.filter(({ section }) => section && section !== stray.section);
    // What is wrong can be seen at the nearest section it stands on the wrong side of.
    const late = others.findLast((one) => matches.indexOf(one) < rank && start(one) > start(stray));
    const early = others.find((one) => matches.indexOf(one) > rank && start(one) < start(stray));
    const neighbor = (late ?? early)?.section;
    if (!neighbor) return;
    const side = { zh: late ? '之后' : '之前', en: late ? 'after' : 'before' }[language];
    const data = { neighbor: neighbor.heading.title };
    const authority = (stray.wanted.authority ?? detected.kind.authority)[language];
    yield {
      message: 'order',
      data: { ...data, section: stray.section.heading.title, kind: detected.kind.title[language], side, authority },
      span: stray.section.heading.titleSpan,
      related: [{ message: 'neighbor', data, span: neighbor.heading.titleSpan }],
    };
  },
});
