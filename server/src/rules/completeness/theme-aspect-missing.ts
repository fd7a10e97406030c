import type { Analysis } from '../../core/analyze.ts';
import { type Aspect, prescribedOf } from '../../core/kind/prescribed.ts';
import { withValue } from '../../core/kind/section-text.ts';
import { ownEndOf } from '../../core/report/extent.ts';
import type { Section } from '../../core/report/report.ts';
import { emptySpan } from '../../core/text/span.ts';
import { defineRule, type Edit } from '../rule.ts';

/** The report announces “五个带头”, goes through four of them, and the fifth is nowhere. */
export default defineRule({
  id: 'theme-aspect-missing',
  title: { zh: '缺少规定的方面', en: 'Prescribed aspect missing' },
  level: 'info',
  authority: '本单位',
  clause: '当年民主生活会的通知',
  scope: { kinds: ['self-check-personal', 'self-check-team', 'org-life-speech'] },
  fix: 'asked',
  messages: {
    missing: {
      zh: '“{label}”里的“{aspect}”没有写到。',
      en: 'Of “{label}” the aspect “{aspect}” is not there.',
    },
    add: { zh: '补上“{aspect}”', en: 'Add “{aspect}”' },
  },
  finished: true,
  *check(analysis, { writing }) {
    const found = prescribedOf(analysis);
    if (writing || !found) return;
    const { pack, problems, lacking } = found;
    for (const aspect of lacking) {
      const data = { aspect: aspect.text };
      const edit = lacking[0] === aspect ? added(analysis, problems, aspect) : undefined;
      yield {
        message: 'missing',
        data: { ...data, label: pack.label },
        span: problems.heading.titleSpan,
        fixes: edit ? [{ message: 'add', data, edits: [edit], safe: false, preferred: true }] : [],
      };
    }
  },
});

/** Behind the last of them, written as it is. Where it belongs the writer knows better. */
function added(analysis: Analysis, problems: Section, { text: aspect }: Aspect): Edit | undefined {
  const { text, lines } = analysis;
  const last = problems.children.at(-1);
  if (!last?.heading.number || last.heading.marks.bold || last.heading.marks.underlined) return undefined;
  const { span, value } = last.heading.number;
  const start = last.heading.span.start;
  const before = text.slice(start, span.start);
  const number = withValue(text.slice(span.start, span.end), value + 1);
  const blanks = text.slice(span.end, Math.max(span.end, last.heading.titleSpan.start));
  const title = `${/^在/u.test(last.heading.title) ? '在' : ''}${aspect}${last.heading.title.endsWith('方面') ? '方面' : ''}`;
  const gap = /\n[ \t\u3000]*\r?\n/u.test(text.slice(problems.span.start, problems.span.end))
    ? lines.eol + lines.eol
    : lines.eol;
  const end = ownEndOf(problems, analysis);
  const written = `${gap}${before}${number}${blanks}${title}。`.replace(/[$}\\]/gu, '\\$&');
  return { span: emptySpan(end), text: `${written}\${1:}`, snippet: true };
}
