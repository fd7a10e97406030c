/** `（一）加强学习。坚持每周自学。` with the text on a line of its own, and back. The full stop is the mark of the heading. */
import type { Analysis } from '../../analyze.ts';
import type { Heading } from '../../parse/blocks.ts';
import type { Section } from '../../report/report.ts';
import { checked, type Edit, outlined, type Refactoring, sectionAround } from './plan.ts';
import { canBeginLine, indentOf, separatorOf } from './spacing.ts';

/** Applies to a run-in heading with a title. */
export const madeStandalone: Refactoring = (analysis, span) => {
  const section = sectionAround(analysis, span);
  if (section?.heading.form !== 'run-in' || section.heading.title === '') return undefined;
  const { heading } = section;
  return () => {
    const { text } = analysis;
    const stop = text.charAt(heading.titleSpan.end) === '。' ? [cut(heading.titleSpan.end, 1)] : [];
    const blanks = /[\s\u3000]*$/u.exec(text.slice(heading.titleSpan.end, heading.span.end))?.[0].length ?? 0;
    const from = Math.max(heading.span.end - blanks, heading.titleSpan.end + stop.length);
    const between = { start: from, end: heading.span.end };
    if (!canBeginLine(analysis, between.end)) return undefined;
    const apart = { span: between, text: separatorOf(analysis) + indentOf(analysis) };
    return checked(analysis, [...stop, apart], outlined(analysis));
  };
};

/** Applies to a numbered heading above a paragraph, with no section inside; one behind `#` would take the paragraph with it. */
export const madeRunIn: Refactoring = (analysis, span) => {
  const section = sectionAround(analysis, span);
  const body = section && bodyBelow(analysis, section);
  if (!section || body === undefined) return undefined;
  const { heading } = section;
  return () => {
    const end = analysis.lines.endOf(heading.line);
    const lineEnd = heading.titleSpan.end + analysis.text.slice(heading.titleSpan.end, end).trimEnd().length;
    const stop = needsStop(analysis, heading) ? [{ span: cut(heading.titleSpan.end, 0).span, text: '。' }] : [];
    return checked(analysis, [...stop, { span: { start: lineEnd, end: body }, text: '' }], outlined(analysis));
  };
};

function cut(start: number, length: number): Edit {
  return { span: { start, end: start + length }, text: '' };
}

/** Where the paragraph below the heading begins. */
function bodyBelow({ survey, text }: Analysis, { heading, body, children }: Section): number | undefined {
  if (children.length > 0) return undefined;
  const { marks, number, form, title } = heading;
  const official = number && (number.style === 'han' || number.style === 'han-paren' || number.text.length > 0);
  if (form !== 'alone' || !official || title === '' || marks.hashes > 0 || marks.underlined) return undefined;
  const first = survey.passages.find(({ span }) => span.start >= body.start);
  if (first?.type !== 'text' || first.span.end > body.end) return undefined;
  return text.slice(body.start, first.span.start).trim() === '' ? first.span.start : undefined;
}

function needsStop({ text, lines }: Analysis, { titleSpan, line }: Heading): boolean {
  return !/^(?:\*\*|__)?[。：！？]/u.test(text.slice(titleSpan.end, lines.endOf(line)));
}
