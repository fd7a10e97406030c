/** Making one section of two that bear one name: the text of the later goes behind that of the earlier. */
import type { Analysis } from '../analyze.ts';
import { ownEndOf } from '../report/extent.ts';
import type { Section } from '../report/report.ts';
import type { Span } from '../text/span.ts';
import { withValue } from './section-text.ts';

interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The edits that do it, numbers behind the later one counted back; undefined where its text would change its meaning. */
export function mergedInto(analysis: Analysis, first: Section, second: Section): readonly Edit[] | undefined {
  const { text, lines, report } = analysis;
  const at = report.sections.indexOf(second);
  const previous = report.sections[at - 1];
  if (!previous || second.heading.form !== 'alone' || first.heading.form !== 'alone') return undefined;
  const moved = movedText(analysis, first, second);
  if (moved === undefined) return undefined;
  const end = ownEndOf(first, analysis);
  const gap = { start: ownEndOf(previous, analysis), end: ownEndOf(second, analysis) };
  if (text.slice(gap.start, second.span.start).trim() !== '') return undefined;
  const added = moved === '' ? '' : separatorOf(analysis, first, lines.eol) + moved;
  const edits =
    previous === first
      ? [{ span: gap, text: added }]
      : [
          { span: { start: end, end }, text: added },
          { span: gap, text: '' },
        ];
  return [...edits, ...countedBack(analysis, at)];
}

/** The text below the heading; its inner sections count on from those of the first. */
function movedText(analysis: Analysis, first: Section, second: Section): string | undefined {
  const { text } = analysis;
  const body = text.slice(
    second.body.start,
    Math.max(second.body.start, Math.min(second.body.end, ownEndOf(second, analysis))),
  );
  const joined = [...first.children, ...second.children].some(({ heading }) => (heading.number?.path.length ?? 0) > 1);
  // A text behind the inner sections of the first would be read as the last one's.
  if (joined || (first.children.length > 0 && body.trim() !== '')) return undefined;
  const count = first.children.at(-1)?.heading.number?.value ?? 0;
  let written = '';
  let from = second.heading.span.end;
  for (const { heading } of second.children) {
    if (!heading.number || count === 0) continue;
    const { start, end } = heading.number.span;
    written += text.slice(from, start) + withValue(text.slice(start, end), heading.number.value + count);
    from = end;
  }
  return (written + text.slice(from, Math.max(from, ownEndOf(second, analysis)))).trim();
}

/** As the heading of the first stands off from its text, a blank line or none. */
function separatorOf({ text }: Analysis, first: Section, eol: string): string {
  const behind = text.slice(first.heading.span.end, first.heading.span.end + 8);
  return /^[ \t\u3000]*\r?\n/u.test(behind) ? eol + eol : eol;
}

/** Numbers that counted on over the second are one less without it. */
function countedBack({ text, report }: Analysis, at: number): readonly Edit[] {
  const edits: Edit[] = [];
  let last = report.sections[at]?.heading.number?.value;
  for (const { heading } of report.sections.slice(at + 1)) {
    const { number } = heading;
    if (!number || last === undefined || number.value !== last + 1) break;
    last = number.value;
    edits.push({
      span: number.span,
      text: withValue(text.slice(number.span.start, number.span.end), number.value - 1),
    });
  }
  return edits;
}
