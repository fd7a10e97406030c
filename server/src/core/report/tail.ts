/**
 * The end of a report that belongs to the whole of it, not to its last section: closing formula, signature, date,
 * notes of attachments. A section that is added at the end goes before it.
 */
import type { Parsed } from '../parse/blocks.ts';
import type { Lines } from '../text/lines.ts';
import { closingCap, closingLine, dateLine, noteLine, signatureLine } from './part-lines.ts';

export interface Tail {
  /** UTF-16 offset of its first line; the text's length (its last blank lines left out) where there is none. */
  readonly start: number;
  /** Offset of the closing formula's line, undefined without one. */
  readonly closing: number | undefined;
}

/** The tail of the first lines of a text, of all of them where it is not said how many. */
export function tailOf(
  { scanned, verdicts }: Pick<Parsed, 'scanned' | 'verdicts'>,
  lines: Lines,
  count = scanned.length,
): Tail {
  const floor = verdicts.findLast(({ heading, candidate }) => heading && candidate.line < count)?.candidate.line ?? -1;
  const end = endOfText(scanned, count);
  let start: number | undefined;
  let dated = false;
  for (let line = end - 1; line > floor; line--) {
    const scan = scanned[line];
    if (!scan) break;
    if (scan.role === 'blank') continue;
    if (scan.role !== 'text' && scan.role !== 'rule') break;
    const text = scan.text.trim();
    if (closingLine.test(text) && text.length < closingCap) {
      return { start: lines.startOf(line), closing: lines.startOf(line) };
    }
    if (dateLine.test(text)) dated = true;
    else if (!noteLine.test(text) && scan.role !== 'rule' && !(dated && signatureLine.test(text))) break;
    start = lines.startOf(line);
  }
  return { start: start ?? (end === 0 ? 0 : lines.startOf(end)), closing: undefined };
}

/** The line behind the last one with content; its start is the end of the text without blank lines. */
function endOfText(scanned: Parsed['scanned'], count: number): number {
  let end = count;
  while (end > 0 && scanned[end - 1]?.role === 'blank') end--;
  return end;
}
