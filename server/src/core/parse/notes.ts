/** 附件说明: `附件：1.检查方案` and, on the lines below, `2.检查清单`. These name documents and are no sections. */
import type { Candidate } from './candidate.ts';
import type { ScannedLine } from './scan.ts';

/** Lines of attachment notes that begin with a number: each the next one, or, right below, one that is not there yet. */
export function noteLines(candidates: readonly Candidate[], scanned: readonly ScannedLine[]): ReadonlySet<number> {
  const lines = new Set<number>();
  let values: readonly number[] = [];
  for (const { line, sign, shape } of candidates) {
    if (sign !== 'numbered' || shape.marker?.style !== 'arabic') continue;
    let above = line - 1;
    while (scanned[above]?.role === 'blank') above--;
    const adjoins = above === line - 1;
    if (!lines.has(above)) values = noteValues(scanned[above]?.text ?? '', adjoins);
    const { value } = shape.marker;
    const last = values.at(-1);
    if (last === undefined || (value !== last + 1 && !(adjoins && last > 0 && !values.includes(value)))) continue;
    lines.add(line);
    values = [...values, value];
  }
  return lines;
}

/** The number of a note's first line, 0 for `附件：` right above the list; none for other lines. */
function noteValues(text: string, adjoins: boolean): readonly number[] {
  const match = /^\s*附\s*件\s*[:：]\s*(?:(\d{1,2})\s*[.．、]|$)/u.exec(text);
  if (!match) return [];
  if (match[1] !== undefined) return [Number(match[1])];
  return adjoins ? [0] : [];
}
