/** 附件说明: `附件：1.检查方案` and, on the lines below, `2.检查清单`. These name documents and are no sections. */
import type { Candidate } from './candidate.ts';
import type { ScannedLine } from './scan.ts';

/** Lines of attachment notes that begin with a number. */
export function noteLines(candidates: readonly Candidate[], scanned: readonly ScannedLine[]): ReadonlySet<number> {
  const lines = new Set<number>();
  let value: number | undefined;
  for (const { line, sign, shape } of candidates) {
    if (sign !== 'numbered' || shape.marker?.style !== 'arabic') continue;
    let above = line - 1;
    while (scanned[above]?.role === 'blank') above--;
    if (!lines.has(above)) value = noteValue(scanned[above]?.text ?? '', above === line - 1);
    if (value === undefined || shape.marker.value !== value + 1) continue;
    lines.add(line);
    value = shape.marker.value;
  }
  return lines;
}

/** The number a note's first line ends its count at, 0 for `附件：` right above the list; undefined for other lines. */
function noteValue(text: string, adjoins: boolean): number | undefined {
  const match = /^\s*附\s*件\s*[:：]\s*(?:(\d{1,2})\s*[.．、]|$)/u.exec(text);
  if (!match) return undefined;
  return match[1] === undefined ? (adjoins ? 0 : undefined) : Number(match[1]);
}
