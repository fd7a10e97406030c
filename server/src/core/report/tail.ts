/**
 * The end of a report that belongs to the whole of it, not to its last section: closing formula, signature, date,
 * notes of attachments. A section that is added at the end goes before it.
 */
import type { Parsed } from '../parse/blocks.ts';
import { closingCap, closingLine, dateLine, noteLine, signatureLine } from './part-lines.ts';
import type { Report } from './report.ts';

export interface Tail {
  /** UTF-16 offset of its first line; the text's length (its last blank lines left out) where there is none. */
  readonly start: number;
  /** Offset of the closing formula's line, undefined without one. */
  readonly closing: number | undefined;
}

export function tailOf(report: Report, { scanned, verdicts }: Parsed): Tail {
  const headings = new Set(verdicts.filter(({ heading }) => heading).map(({ candidate }) => candidate.line));
  const floor = report.sections.at(-1)?.heading.line ?? report.title?.line ?? -1;
  let start: number | undefined;
  let foot = endOfText(scanned);
  let dated = false;
  for (let line = scanned.length - 1; line > floor; line--) {
    const scan = scanned[line];
    if (!scan || headings.has(line)) break;
    if (scan.role === 'blank') continue;
    if (scan.role !== 'text' && scan.role !== 'rule') break;
    const text = scan.text.trim();
    if (closingLine.test(text) && text.length < closingCap) return { start: scan.start, closing: scan.start };
    if (dateLine.test(text)) dated = true;
    else if (!noteLine.test(text) && scan.role !== 'rule' && !(dated && signatureLine.test(text))) break;
    start = scan.start;
  }
  foot = start ?? foot;
  return { start: foot, closing: undefined };
}

/** Behind the last line with content, its line break included. */
function endOfText(scanned: Parsed['scanned']): number {
  const last = scanned.findLast(({ role }) => role !== 'blank');
  if (!last) return scanned[0]?.start ?? 0;
  const next = scanned[scanned.indexOf(last) + 1];
  return next ? next.start : last.start + last.text.length;
}
