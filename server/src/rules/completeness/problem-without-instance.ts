import { ownEndOf } from '../../core/report/extent.ts';
import { defineRule } from '../rule.ts';

/** A problem that is only judged and never shown: no example, no number, no occasion. */
export default defineRule({
  id: 'problem-without-instance',
  title: { zh: '问题没有具体事例', en: 'Problem without an instance' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { kinds: ['self-check-personal', 'self-check-team', 'org-life-speech'] },
  messages: {
    abstract: { zh: '“{title}”只有概括，没有举一件具体的事。', en: '“{title}” is stated without a single instance.' },
  },
  finished: true,
  *check(analysis, { writing }) {
    if (writing) return;
    for (const { wanted, sections } of analysis.matches) {
      if (wanted.role !== 'problems') continue;
      for (const section of sections.flatMap((one) => (one.children.length > 0 ? one.children : [one]))) {
        const body = analysis.text.slice(section.heading.span.end, ownEndOf(section, analysis));
        // A line or two is an outline yet.
        if (body.trim().length < 80 || instance.test(body)) continue;
        yield { message: 'abstract', data: { title: section.heading.title }, span: section.heading.titleSpan };
      }
    }
  },
});

/** Words that introduce an example or place it, and numbers. */
const instance =
  /\d|比如|例如|譬如|有一次|有次|一次|有时|曾|去年|今年|上月|当时|记得|期间|[，。；]如[，：\p{Script=Han}]|以[^。，]{2,20}为例|[一二三四五六七八九十两]月/u;
