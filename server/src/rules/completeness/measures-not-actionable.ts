import { ownEndOf } from '../../core/report/extent.ts';
import { defineRule } from '../rule.ts';

/** Measures without any date or person: nobody can be asked later whether they were done. */
export default defineRule({
  id: 'measures-not-actionable',
  title: { zh: '措施没有时限和责任', en: 'Measures without date or owner' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { known: true },
  messages: {
    vague: {
      zh: '“{title}”里没有写时限、次数，也没有写由谁负责。',
      en: 'No date, number or owner in “{title}”.',
    },
  },
  finished: true,
  *check(analysis, { writing }) {
    if (writing) return;
    for (const { wanted, sections } of analysis.matches) {
      if (wanted.role !== 'measures' || sections.length === 0) continue;
      const vague = sections.every((section) => {
        const body = analysis.text.slice(section.heading.span.end, ownEndOf(section, analysis));
        return body.trim().length > 80 && !actionable.test(body);
      });
      const [section] = sections;
      if (!vague || !section) continue;
      yield { message: 'vague', data: { title: section.heading.title }, span: section.heading.titleSpan };
    }
  },
});

/** A time, a rhythm, a quantity, somebody who does it. */
const actionable =
  /\d|每[天日周月季年次半两]|[年月季]底|季度|上半年|下半年|[一二三四五六七八九十两]次|负责|牵头|责任人|责任单位|主任|科长|\b(?:by|due|owner|assignee|assigned|responsible|deadline|daily|weekly|monthly|quarter(?:ly)?|monday|tuesday|wednesday|thursday|friday|tomorrow|next week)\b|@\w|\[[ xX]\]/iu;
