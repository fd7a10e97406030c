/** How paragraphs of a report are set apart, so that one made of another looks like the rest. */
import type { Analysis } from '../../analyze.ts';

/** A line break, and a blank line where the report has them between its paragraphs. */
export function separatorOf({ parsed, lines }: Analysis): string {
  const last = parsed.scanned.findLastIndex(({ role }) => role !== 'blank');
  const spaced = parsed.scanned.some(({ role }, line) => role === 'blank' && line > 0 && line < last);
  return spaced ? lines.eol + lines.eol : lines.eol;
}

/** The blanks most paragraphs begin with: none, or two full-width ones. */
export function indentOf({ survey, text, lines }: Analysis): string {
  const body = survey.passages.find((passage) => passage.type === 'text' && passage.text.length > 30);
  return body ? text.slice(lines.startOf(body.line), body.span.start).replace(/[^ \u3000]/gu, '') : '';
}
