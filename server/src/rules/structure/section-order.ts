import type { Analysis } from '../../core/analyze.ts';
import type { SectionMatch } from '../../core/kind/match.ts';
import { movedBefore } from '../../core/kind/move-section.ts';
import { misplacedIn } from '../../core/kind/standing.ts';
import type { Section } from '../../core/report/report.ts';
import { blanks } from '../../core/report/sights.ts';
import { defineRule, ifNone } from '../rule.ts';

/** The kind has an order, and a section stands before one it comes after; the first of those is named. */
export default defineRule({
  id: 'section-order',
  title: { zh: '部分先后与常例不同', en: 'Sections in another order' },
  level: 'info',
  authority: '实务',
  fix: 'asked',
  messages: {
    order: {
      zh: '{kind}的“{section}”通常写在“{neighbor}”{side}（依据：{authority}）。',
      en: 'In a {kind} the section “{section}” comes {side} “{neighbor}” ({authority}).',
    },
    neighbor: { zh: '“{neighbor}”在这里', en: '“{neighbor}” is here' },
    move: {
      zh: '把“{section}”移到“{neighbor}”{side}，序号重排',
      en: 'Move “{section}” {side} “{neighbor}” and renumber',
    },
  },
  sees: [blanks],
  settled: ifNone,
  *check(analysis, { language }) {
    const { matches, detected } = analysis;
    if (detected?.kind.order !== 'strict') return;
    const strays = misplacedIn(analysis);
    const [stray] = strays.toSorted((a, b) => startOf(a) - startOf(b));
    if (!stray?.section) return;
    const rank = matches.indexOf(stray);
    // Beside sections that stay where they are, so that each move leaves one stray less.
    const others = matches.filter((one) => one.section && !strays.includes(one) && !together(one, stray));
    // What is wrong can be seen at the nearest section it stands on the wrong side of.
    const late = others.findLast((one) => matches.indexOf(one) < rank && startOf(one) > startOf(stray));
    const early = others.find((one) => matches.indexOf(one) > rank && startOf(one) < startOf(stray));
    const neighbor = (late ?? early)?.section;
    if (!neighbor) return;
    const side = { zh: late ? '之后' : '之前', en: late ? 'after' : 'before' }[language];
    const data = { neighbor: neighbor.heading.title };
    const section = stray.section.heading.title;
    const authority = (stray.wanted.authority ?? detected.kind.authority)[language];
    const edit = moved(analysis, stray, { neighbor, late: late !== undefined });
    yield {
      message: 'order',
      data: { ...data, section, kind: detected.kind.title[language], side, authority },
      span: stray.section.heading.titleSpan,
      related: [{ message: 'neighbor', data, span: neighbor.heading.titleSpan }],
      fixes: edit ? [{ message: 'move', data: { ...data, section, side }, edits: [edit], safe: false }] : [],
    };
  },
});

function startOf({ section }: SectionMatch): number {
  return section?.span.start ?? Infinity;
}

/** Sections of one group have no order among themselves. */
function together(one: SectionMatch, other: SectionMatch): boolean {
  return one.section === other.section || (one.wanted.group !== '' && one.wanted.group === other.wanted.group);
}

interface Goal {
  readonly neighbor: Section;
  readonly late: boolean;
}

/** Only a section that is one heading of the first level and no other section of the kind. */
function moved(analysis: Analysis, stray: SectionMatch, { neighbor, late }: Goal): ReturnType<typeof movedBefore> {
  const { sections } = analysis.report;
  const { section } = stray;
  if (!section || stray.sections.length > 1 || !sections.includes(section) || !sections.includes(neighbor))
    return undefined;
  if (analysis.matches.some((other) => other !== stray && other.section === section)) return undefined;
  const next = late ? sections[sections.indexOf(neighbor) + 1] : neighbor;
  return movedBefore(analysis, section, next);
}
