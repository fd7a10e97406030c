import type { Analysis } from '../../core/analyze.ts';
import type { KindSection } from '../../core/kind/kind.ts';
import { namesOf } from '../../core/kind/likeness.ts';
import { mergedInto } from '../../core/kind/merge-section.ts';
import { isWrittenAgain } from '../../core/kind/written-again.ts';
import { byFrame } from '../../core/parse/by-frame.ts';
import type { Section } from '../../core/report/report.ts';
import { comparable } from '../../core/text/unmask.ts';
import { defineRule, ifNone } from '../rule.ts';

/** A section that is there once in its kind stands twice under one name: written in again, or pasted. */
export default defineRule({
  id: 'section-duplicate',
  title: { zh: '部分重复', en: 'Section twice' },
  level: 'info',
  authority: '实务',
  fix: 'asked',
  messages: {
    twice: { zh: '“{section}”部分已经写过一次。', en: 'The section “{section}” is there already.' },
    first: { zh: '第一次写在这里', en: 'It is here' },
    merge: { zh: '并入前面的“{section}”', en: 'Put its text into the first “{section}”' },
  },
  sees: [],
  settled: ifNone,
  *check(analysis) {
    if (areDistinct(analysis)) return;
    for (const wanted of analysis.detected?.kind.sections ?? []) {
      if (wanted.repeat.max > 1) continue;
      const seen = new Map<string, Section>();
      for (const section of namedSo(wanted, analysis)) {
        const { title, titleSpan } = section.heading;
        const first = seen.get(comparable(title));
        if (!first) {
          seen.set(comparable(title), section);
          continue;
        }
        // Twice in a row: the rules about numbers and about empty headings speak of it.
        if (isWrittenAgain(first.heading, section.heading, analysis.text)) continue;
        const data = { section: title };
        const edits = mergedInto(analysis, first, section);
        yield {
          message: 'twice',
          data,
          span: titleSpan,
          related: [{ message: 'first', data: {}, span: first.heading.titleSpan }],
          fixes: edits ? [{ message: 'merge', data, edits, safe: false }] : [],
        };
      }
    }
  },
});

const areDistinct = byFrame(({ report: { sections } }: Analysis) => {
  const names = new Set(sections.map(({ heading }) => comparable(heading.title)));
  return names.size === sections.length;
});

/** First-level headings with just this section's name or one of its others. */
function namedSo(wanted: KindSection, { report }: Analysis): readonly Section[] {
  const names = new Set(namesOf(wanted));
  return report.sections.filter(({ heading }) => names.has(comparable(heading.title)));
}
