/**
 * What may be taken over from the text before a keystroke. Most keys fall into the middle of a paragraph, and a line that
 * is no candidate for a heading before and after says nothing about headings: all decisions stand as they were. So they
 * do where the line is a short one that nothing else is decided by.
 */
import { beside } from '../text/beside.ts';
import { firstIndex } from '../text/first-index.ts';
import type { LineEdit } from '../text/lines.ts';
import { mayBeBare } from './bare-numbers.ts';
import type { Frame, Headings, Parsed } from './blocks.ts';
import { isCandidate, plainAt, signAt } from './candidate.ts';
import { contentsTitle, mayList, topRun } from './contents.ts';
import type { ScannedLine } from './scan.ts';
import { isHeadMark } from './title-words.ts';
import { isPlainTitle } from './unnumbered.ts';
import { noHeading, type Verdict } from './verdict.ts';

/** The frame of the lines after an edit, as far as it follows from the one before; undefined where all is to be decided. */
export function frameAfter(
  { scanned: before, frame }: Pick<Parsed, 'scanned' | 'frame'>,
  after: readonly ScannedLine[],
  { first, oldEnd, newEnd }: LineEdit,
): Frame | undefined {
  if (oldEnd !== newEnd) return undefined;
  let plain: number | undefined;
  for (let line = first; line < newEnd; line++) {
    const old = before[line];
    const now = after[line];
    if (!old || !now || old.role !== now.role) return undefined;
    if (old.text === now.text || (isMereText(old) && isMereText(now))) continue;
    if (plain !== undefined) return undefined;
    plain = line;
  }
  return plain === undefined ? frame : withPlainLine(frame, before, after, plain);
}

/** A paragraph nobody looks into: no candidate, no mark at its start, no note of attachments. */
function isMereText({ role, text }: ScannedLine): boolean {
  if (role !== 'text' || text.includes('附') || /^\s*[<![]/u.test(text)) return false;
  return !isCandidate(text) && !isHeadMark(text);
}

/**
 * The frame with another short line of text in the place of one, where it decides nothing: below the first heading no
 * line is the title, and one that does not stand over a first number divides nothing.
 */
function withPlainLine(
  frame: Frame,
  before: readonly ScannedLine[],
  after: readonly ScannedLine[],
  line: number,
): Frame | undefined {
  const known = marginsOf(frame);
  if (line <= known.top || after[line + 1]?.role === 'rule') return undefined;
  const index = indexOf(frame.verdicts, line);
  const there = frame.verdicts[index];
  const old = there?.candidate.line === line ? there : undefined;
  if (old ? old.why !== 'not-plain' || old.candidate.sign !== 'plain' : isOdd(before[line])) return undefined;
  const next = frame.verdicts[old ? index + 1 : index];
  const sign = signAt(after, line);
  if (isOdd(after[line]) || (sign !== undefined && sign !== 'plain')) return undefined;
  const now = sign && noHeading(plainAt(after, line, next?.candidate), 'not-plain');
  for (const verdict of [old, now]) {
    if (!verdict) continue;
    const { shape } = verdict.candidate;
    const { text = '' } = (verdict === old ? before : after)[line] ?? {};
    if (isOdd({ role: 'text', text }) || mayBeBare(text) || mayList(shape, text, known.run)) return undefined;
    if (isPlainTitle(verdict.candidate) && mayDivide(frame, line, index, after)) return undefined;
  }
  const verdicts = frame.verdicts.slice();
  verdicts.splice(index, old ? 1 : 0, ...(now ? [now] : []));
  return { verdicts, headings: frame.headings };
}

/** Not merely words: a note of attachments, a tag, a link. */
function isOdd(line: Pick<ScannedLine, 'role' | 'text'> | undefined): boolean {
  return line?.role !== 'text' || line.text.includes('附') || /^\s*[<![]/u.test(line.text);
}

interface Margins {
  /** A line down to which all decisions may hang on every plain line. */
  readonly top: number;
  readonly run: ReturnType<typeof topRun>;
}

/** Where a plain line is free; remembered as long as the headings stand. */
function marginsOf({ headings, verdicts }: Frame): Margins {
  const known = margins.get(headings);
  if (known) return known;
  const candidates = verdicts.map(({ candidate }) => candidate);
  const first = headings.kept[0]?.candidate.line;
  const bound = headings.kept.some(({ why }) => why === 'divides') || contentsTitle(candidates) !== -1;
  const made = { top: bound || first === undefined ? Number.POSITIVE_INFINITY : first, run: topRun(candidates) };
  margins.set(headings, made);
  return made;
}

const margins = beside<Headings, Margins>();

/** The first verdict on this line or a later one. */
function indexOf(verdicts: readonly Verdict[], line: number): number {
  return firstIndex(verdicts.length, (index) => (verdicts[index]?.candidate.line ?? 0) < line);
}

/** Whether the next heading below is near and the first of its number: a short line above may stand over it. */
function mayDivide({ verdicts }: Frame, line: number, index: number, scanned: readonly ScannedLine[]): boolean {
  let between = 0;
  let below = line + 1;
  for (let next = index; next < verdicts.length; next++) {
    const verdict = verdicts[next];
    if (!verdict || verdict.candidate.line <= line) continue;
    for (; below < verdict.candidate.line; below++) if (scanned[below]?.role !== 'blank') between++;
    if (between > 3) return false;
    if (verdict.heading) return verdict.candidate.sign === 'numbered' && verdict.candidate.shape.marker?.value === 1;
  }
  return false;
}
