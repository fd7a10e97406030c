/** What is the writer's own running text, and how its paragraphs are set apart, so that one made of another looks like the rest. */
import type { Analysis } from '../../analyze.ts';
import type { Passage } from '../../report/passages.ts';

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

/** Whether what stands here can begin a line: behind a break `> ` would be a quotation, `- ` a list, and `...` a rule. */
export function canBeginLine({ text, lines }: Analysis, at: number): boolean {
  const rest = text.slice(at, Math.min(lines.endOf(lines.lineAt(at)), at + 200));
  return /[\p{L}\p{N}]/u.test(rest) && !/^\s*(?:[>|#<]|[-*+•·●○■◆▪◦]\s|[•●○■◆▪◦]|```|~~~)/u.test(rest);
}

/** Quotations say what somebody else has written, and tables are nobody's to change. */
export function isOwnText({ type }: Passage): boolean {
  return type !== 'quote' && type !== 'table';
}
