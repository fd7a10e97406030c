import type { Analysis } from '../../core/analyze.ts';
import { top } from '../../core/report/sights.ts';
import { emptySpan } from '../../core/text/span.ts';
import { defineRule } from '../rule.ts';

/** A report of a known kind that begins with its text: nobody can tell what it is about. */
export default defineRule({
  id: 'title-missing',
  title: { zh: '缺少标题', en: 'No title' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh', known: true },
  fix: 'asked',
  messages: {
    missing: { zh: '这份{kind}没有标题。', en: 'This {kind} has no title.' },
    add: { zh: '补上标题', en: 'Add a title' },
  },
  sees: [top],
  *check(analysis, { language }) {
    const { report, detected, lines, parsed, text } = analysis;
    if (report.title || !detected || report.sections.length < 2 || titled(analysis)) return;
    const line = parsed.scanned.findIndex(({ role }) => role !== 'blank' && role !== 'comment');
    if (line < 0) return;
    const marked = report.sections[0]?.heading.marks.hashes ?? 0;
    const start = lines.startOf(line) + (text.startsWith('\uFEFF') && line === 0 ? 1 : 0);
    // A title in Markdown stands above headings that are marked as well; else it is the first line.
    const mark = marked > 1 ? '# ' : '';
    const title = detected.kind.title[detected.kind.language];
    const written = `${mark}\${1:${title.replace(/[$}\\]/gu, '\\$&')}}${lines.eol}${lines.eol}`;
    yield {
      message: 'missing',
      data: { kind: detected.kind.title[language] },
      span: { start, end: lines.endOf(line) },
      fixes: [
        { message: 'add', data: {}, edits: [{ span: emptySpan(start), text: written, snippet: true }], safe: false },
      ],
    };
  },
});

/** A title in the front matter or in header lines is one as well, and so is a line of which it is not sure. */
function titled({ parsed, report, lines }: Analysis): boolean {
  const first = report.sections[0]?.heading.line ?? 0;
  const above = parsed.scanned.slice(0, first);
  if (above.some(({ role }) => role === 'front-matter')) return true;
  return above.some(({ role }, line) => role !== 'blank' && isShort(lines.textOf(line)));
}

/** A line without the marks of a sentence may be the title, whatever the parser made of it. */
function isShort(line: string): boolean {
  const text = line.trim();
  return text.length > 0 && text.length <= 60 && !/[。：；，:;]$|。|^(?:[-*>|]|<!--)/u.test(text);
}
