/** A section that has no heading and is there all the same: a paragraph says what it would say. */
import { bodyLine, type Parsed } from '../parse/blocks.ts';
import type { ScannedLine } from '../parse/scan.ts';
import { remembered } from '../text/memo.ts';
import { unmask } from '../text/unmask.ts';
import type { Kind, KindSection } from './kind.ts';

type Source = Pick<Parsed, 'frame' | 'scanned'>;

/**
 * Whether a line below the title has one of the section's phrases, where a paragraph may carry it. The title itself
 * speaks of its matter in the words of the kind (关于申请…的请示).
 */
export function carriedByText(wanted: KindSection, { frame, scanned }: Source): boolean {
  if (wanted.carrier === 'heading' || wanted.hints.length === 0) return false;
  const from = bodyLine(frame.headings);
  const last = known.get(wanted);
  const line = last?.from === from ? lookedAgain(wanted, scanned, last) : lookedUp(wanted, scanned, from);
  known.set(wanted, { scanned, from, line });
  return line >= 0;
}

/** Where a phrase was found last; `line` is -1 for nowhere. */
interface Looked {
  readonly scanned: readonly ScannedLine[];
  readonly from: number;
  readonly line: number;
}

const known = new WeakMap<KindSection, Looked>();

/** Lines that are the same objects say the same. */
function lookedAgain(
  wanted: KindSection,
  scanned: readonly ScannedLine[],
  { scanned: old, from, line }: Looked,
): number {
  if (line >= 0) return scanned[line] === old[line] ? line : lookedUp(wanted, scanned, from);
  let head = 0;
  while (head < scanned.length && scanned[head] === old[head]) head++;
  let tail = 0;
  const most = Math.min(scanned.length, old.length) - head;
  while (tail < most && scanned[scanned.length - 1 - tail] === old[old.length - 1 - tail]) tail++;
  return lookedUp(wanted, scanned, Math.max(from, head), scanned.length - tail);
}

/** The first line from `from` to `to` with a phrase, or -1. */
function lookedUp({ hints }: KindSection, scanned: readonly ScannedLine[], from: number, to = scanned.length): number {
  for (let line = from; line < to; line++) {
    const text = unmask(scanned[line]?.text ?? '');
    if (hints.some((hint) => text.includes(hint))) return line;
  }
  return -1;
}

/** Which of the phrases that carry sections of the kind a paragraph has: as long as these are the same, so are the matches. */
export function hintsIn(kind: Kind, text: string): string {
  const finder = finders.get(kind) ?? hintFinder(kind);
  finders.set(kind, finder);
  return finder(text);
}

const finders = new WeakMap<Kind, (text: string) => string>();

function hintFinder({ sections }: Kind): (text: string) => string {
  const carried = sections.filter(({ carrier, hints }) => carrier !== 'heading' && hints.length > 0);
  if (carried.length === 0) return () => '';
  return remembered((text: string) => {
    const plain = unmask(text);
    return carried.map(({ hints }) => (hints.some((hint) => plain.includes(hint)) ? '1' : '0')).join('');
  }, 100);
}
