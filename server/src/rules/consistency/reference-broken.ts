import type { Analysis } from '../../core/analyze.ts';
import { missingSections } from '../../core/kind/complete.ts';
import { isExcerpt } from '../../core/kind/number-faults.ts';
import type { Reference } from '../../core/report/references.ts';
import { enumerations, mentions, parts } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** 见第六部分, and there are five: the section was lost, or its number changed and the words did not. */
export default defineRule({
  id: 'reference-broken',
  title: { zh: '引用的部分不存在', en: 'Reference to a section that is not there' },
  level: 'info',
  authority: '实务',
  scope: { known: true },
  messages: {
    broken: { zh: '本文没有“{words}”。', en: 'There is no “{words}” in this document.' },
    inner: { zh: '“{words}”：这一部分里没有最后所指的一项。', en: '“{words}”: the last of it is not there.' },
    outer: { zh: '找到的部分在这里', en: 'What is there of it' },
  },
  sees: [mentions, enumerations, parts],
  *check(analysis) {
    const broken = analysis.survey.references.filter(isBroken);
    // What is missing explains them, and an excerpt refers to what was left out.
    if (broken.length === 0 || isExcerpt(analysis) || missingSections(analysis).length > 0) return;
    for (const { span, target } of broken) {
      const data = { words: wordsOf(span, analysis) };
      if (target?.type === 'section') {
        const related = { message: 'outer', data: {}, span: target.section.heading.titleSpan } as const;
        yield { message: 'inner', data, span, related: [related] };
      } else yield { message: 'broken', data, span };
    }
  },
});

/** Attachments have a rule of their own; an item may be written in another way. */
function isBroken({ form, target, whole }: Reference): boolean {
  return form !== 'attachment' && (target ? target.type === 'section' && !whole : true);
}

function wordsOf({ start, end }: Reference['span'], { text }: Analysis): string {
  return text.slice(start, Math.min(end, start + 30));
}
