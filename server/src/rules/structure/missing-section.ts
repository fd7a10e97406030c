import type { Analysis } from '../../core/analyze.ts';
import { completeSections, missingSections, placeOf, type SnippetEdit } from '../../core/kind/complete.ts';
import type { Kind } from '../../core/kind/kind.ts';
import { parts } from '../../core/report/sights.ts';
import { emptySpan, type Span } from '../../core/text/span.ts';
import { defineRule, type Edit, ifNone } from '../rule.ts';

/** A section its kind requires is nowhere: no heading names it, and no line or paragraph carries it. */
export default defineRule({
  id: 'missing-section',
  title: { zh: '缺少必备部分', en: 'Missing section' },
  level: 'warning',
  authority: '实务',
  fix: 'asked',
  messages: {
    missing: {
      zh: '缺少“{section}”部分：{kind}应当有这一部分（依据：{authority}）。',
      en: 'Section “{section}” is missing: a {kind} has one ({authority}).',
    },
    begin: {
      zh: '这份{kind}还没有写各部分，应有：{sections}（依据：{authority}）。',
      en: 'This {kind} has no sections yet; it needs: {sections} ({authority}).',
    },
    here: { zh: '“{section}”应写在这里', en: '“{section}” belongs here' },
    add: { zh: '补上这一节：{section}', en: 'Add this section: {section}' },
    addAll: { zh: '补全所有缺失的章节（{count} 节）', en: 'Add all missing sections ({count})' },
  },
  sees: [parts],
  settled: ifNone,
  *check(analysis, { writing, language }) {
    const kind = analysis.detected?.kind;
    const missing = missingSections(analysis);
    if (!kind || missing.length === 0) return;
    const name = kind.title[language];
    const all = {
      message: 'addAll',
      data: { count: missing.length },
      edits: editsOf(analysis, missing),
      safe: false,
    } as const;
    if (writing && analysis.report.sections.length === 0) {
      const sections = missing.map(({ title }) => title).join('、');
      const authority = kind.authority[language];
      yield {
        message: 'begin',
        data: { kind: name, authority, sections },
        span: spanOf(analysis, undefined),
        level: 'info',
        fixes: [{ ...all, preferred: true }],
      };
      return;
    }
    for (const wanted of missing) {
      const place = placeOf(analysis, wanted);
      const data = { section: wanted.title };
      const one = { message: 'add', data, edits: editsOf(analysis, [wanted]), safe: false, preferred: true } as const;
      yield {
        message: 'missing',
        data: { ...data, kind: name, authority: (wanted.authority ?? kind.authority)[language] },
        span: spanOf(analysis, place.after?.heading.span),
        related: [{ message: 'here', data, span: emptySpan(place.offset) }],
        fixes: missing.length > 1 ? [one, all] : [one],
      };
    }
  },
});

function editsOf(analysis: Analysis, wanted: Kind['sections']): readonly Edit[] {
  return completeSections(analysis, wanted).map(({ span, text }: SnippetEdit) => ({ span, text, snippet: true }));
}

/** The heading after which the section belongs, the title where it comes first, the first line without one. */
function spanOf({ report, lines }: Analysis, heading: Span | undefined): Span {
  const span = heading ?? report.title?.span;
  if (!span) return { start: lines.startOf(0), end: lines.endOf(0) };
  const line = lines.lineAt(span.start);
  // The heading without the blanks around it and without its line break.
  const written = lines.text.slice(span.start, Math.min(span.end, lines.endOf(line)));
  const start = span.start + (written.length - written.trimStart().length);
  return { start, end: Math.max(start, span.start + written.trimEnd().length) };
}
