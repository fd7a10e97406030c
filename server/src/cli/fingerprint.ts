/** What stays the same about a finding when lines above it come and go: its rule and the words of its line. */
import { createHash } from 'node:crypto';
import type { Analysis } from '../core/analyze.ts';
import type { Section } from '../core/report/report.ts';
import { halfWidth } from '../core/text/width.ts';
import type { Finding } from '../rules/run.ts';

/** `rule hash`; two findings of a rule in equal lines have the same one. Words of the report cannot be read from it. */
export function fingerprintOf({ rule, span }: Finding, analysis: Analysis): string {
  return `${rule} ${createHash('sha256').update(contextOf(span.start, analysis)).digest('hex').slice(0, 16)}`;
}

/** Without blanks, width of forms and the number of a heading, all of which may change in passing. */
function contextOf(offset: number, { lines, report }: Analysis): string {
  let line = lines.lineAt(offset);
  while (line > 0 && lines.textOf(line).trim() === '') line--;
  const start = report.sections.reduce((found, section) => Math.max(found, behindNumber(section, line)), -1);
  return halfWidth(lines.text.slice(Math.max(start, lines.startOf(line)), lines.endOf(line))).replace(/\s+/gu, '');
}

/** The offset behind the number of the heading in this line; -1 where the section has none there. */
function behindNumber({ heading, children }: Section, line: number): number {
  if (heading.line === line) return heading.number?.span.end ?? -1;
  return children.reduce((found, child) => Math.max(found, behindNumber(child, line)), -1);
}
