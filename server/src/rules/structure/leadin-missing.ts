import type { Analysis } from '../../core/analyze.ts';
import type { Section } from '../../core/report/report.ts';
import { blanks } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** A heading is followed by a deeper one at once, where its siblings each begin with a sentence that leads in. */
export default defineRule({
  id: 'leadin-missing',
  title: { zh: '标题之间缺少过渡的话', en: 'Heading followed by a heading' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  messages: {
    missing: {
      zh: '“{section}”下面直接是小标题，同级的其他部分先有一段话。',
      en: '“{section}” is followed by an inner heading at once; its siblings begin with a sentence.',
    },
  },
  sees: [blanks],
  *check(analysis) {
    const { sections } = analysis.report;
    const parents = sections.filter(({ children }) => children.length > 0);
    const bare = parents.filter((section) => isBare(section, analysis));
    // Only where it is the custom of this text: most of them have it, and three at least.
    if (parents.length - bare.length < 3 || bare.length * 4 > parents.length) return;
    for (const { heading } of bare)
      yield { message: 'missing', data: { section: heading.title }, span: heading.titleSpan };
  },
});

function isBare({ heading, body }: Section, { text }: Analysis): boolean {
  return heading.form === 'alone' && heading.title !== '' && text.slice(body.start, body.end).trim() === '';
}
