/** Comments that silence a rule, written into a report: the ways out of a finding that somebody does not want. */
import type { Analysis } from '../core/analyze.ts';
import { emptySpan } from '../core/text/span.ts';
import type { Edit } from './rule.ts';

/** For the line alone; undefined where no comment may stand there, as in front matter or a table. */
export function silenceLine({ lines, parsed }: Analysis, rule: string, line: number): Edit | undefined {
  const role = parsed.scanned[line]?.role;
  if (role === 'front-matter' || role === 'table' || role === 'fence') return undefined;
  const above = line > 0 ? lines.textOf(line - 1) : '';
  const there = /^\s*<!--\s*report-docs-disable-next-line\s.*?(?=\s*-->\s*$)/u.exec(above);
  if (there) return { span: emptySpan(lines.startOf(line - 1) + there[0].length), text: ` ${rule}` };
  const indent = /^[ \t]*/u.exec(lines.textOf(line))?.[0] ?? '';
  const start = lines.startOf(line) + Number(line === 0 && lines.text.startsWith('\uFEFF'));
  return { span: emptySpan(start), text: `${indent}<!-- report-docs-disable-next-line ${rule} -->${lines.eol}` };
}

/** For the whole text: on top, behind the front matter. */
export function silenceFile({ lines, parsed }: Analysis, rule: string): Edit {
  let line = 0;
  while (parsed.scanned[line]?.role === 'front-matter') line++;
  const start = line === 0 ? Number(lines.text.startsWith('\uFEFF')) : lines.startOf(line);
  return { span: emptySpan(start), text: `<!-- report-docs-disable ${rule} -->${lines.eol}` };
}
