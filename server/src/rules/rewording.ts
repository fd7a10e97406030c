/** An edit that leaves all lines but some paragraphs as they were: which passages it changed, and where things stand now. */
import type { Analysis } from '../core/analyze.ts';
import { hintsIn } from '../core/kind/carried.ts';
import type { Frame } from '../core/parse/blocks.ts';
import type { Cut } from '../core/report/cut.ts';
import type { Passages } from '../core/report/passages.ts';
import type { Sight } from '../core/report/sights.ts';
import type { Followed } from '../core/report/trail.ts';
import type { Span } from '../core/text/span.ts';
import { moved } from './moved.ts';
import type { Found } from './rule.ts';

/** What has to be known of a text once the next one is there. */
export interface Version {
  readonly frame: Frame;
  readonly cut: Cut;
  readonly length: number;
  /** Where the end of the report begins. */
  readonly tail: string;
}

export function versionOf({ text, lines, parsed, tail, survey }: Analysis): Version {
  const end = tail.start >= text.length ? '' : lines.lineAt(tail.start);
  return {
    frame: parsed.frame,
    cut: survey.passages.cut,
    length: text.length,
    tail: `${end} ${tail.closing === undefined}`,
  };
}

export interface Rewording {
  /** Whether one of the changed passages is looked at. */
  readonly isSeen: (sight: Sight) => boolean;
  /** The same at its place now; undefined where it stands in one of the changed lines. */
  readonly moved: (founds: readonly Found[]) => readonly Found[] | undefined;
}

/** Undefined where more than words of paragraphs has changed, or what the sections of the kind are matched with. */
export function rewordingOf(
  { known: { version: before }, head, tail, same }: Followed<{ readonly version: Version }>,
  now: Version,
  analysis: Analysis,
): Rewording | undefined {
  const { cut } = now;
  if (same) return unchanged;
  if (before.frame !== now.frame || before.cut.lines !== cut.lines || before.tail !== now.tail) return undefined;
  const changed: number[] = [];
  for (let index = head; index < cut.words.length - tail; index++) {
    if (cut.words[index] !== before.cut.words[index]) changed.push(index);
  }
  // Only ends of lines have changed, CRLF into LF: no word tells by how much what stands behind them has moved.
  if (changed.length === 0 && before.length !== now.length) return undefined;
  const kind = analysis.detected?.kind;
  const hints = (words: Cut['words'], index: number): string =>
    kind ? hintsIn(kind, words[index]?.text ?? '', now.frame) : '';
  if (changed.some((index) => hints(before.cut.words, index) !== hints(cut.words, index))) return undefined;
  const { passages } = analysis.survey;
  const isSeen = (sight: Sight): boolean => changed.some((index) => sees(sight, passages, before.cut, index));
  const placed = placing(before, now, changed, analysis);
  return { isSeen, moved: (founds) => (founds.length === 0 ? founds : movedAll(founds, placed)) };
}

const unchanged: Rewording = { isSeen: () => false, moved: (founds) => founds };

function sees({ tells, as, near }: Sight, passages: Passages, before: Cut, index: number): boolean {
  const old = before.words[index];
  const now = passages.saidAt(index);
  if (!old || !now) return true;
  if (tells && (tells(old) || tells(now))) return true;
  if (as && as(old) !== as(now)) return true;
  return near?.(passages, index) === true;
}

/** What is the same object as long as nothing of it changes, of those sights that have such. */
export function keyOf(
  sees: readonly Sight[],
  { survey }: Analysis,
  options: Readonly<Record<string, unknown>>,
): readonly unknown[] {
  return sees.some(({ same }) => same) ? sees.map(({ same }) => same?.(survey.passages, options)) : none;
}

const none: readonly unknown[] = [];

/** Where a place of the text before is now; undefined in the changed lines. */
function placing(
  before: Version,
  now: Version,
  changed: readonly number[],
  { text, lines }: Analysis,
): (place: number) => number | undefined {
  const by = now.length - before.length;
  const [first, last] = [changed[0], changed.at(-1)];
  if (first === undefined || last === undefined) return (place) => place;
  const line = now.cut.lines[first] ?? 0;
  const below = (now.cut.lines[last] ?? 0) + 1;
  const begin = lines.startOf(line);
  const end = below < lines.count ? lines.startOf(below) - by : text.length + 1;
  // What begins the line still does where the words in it begin there as well.
  const begins = before.cut.words[first]?.start === now.cut.words[first]?.start;
  return (place) => {
    if (place < begin || (place === begin && begins)) return place;
    return place >= end ? place + by : undefined;
  };
}

/** The same list where nothing has to be moved. */
function movedAll(
  founds: readonly Found[],
  placed: (place: number) => number | undefined,
): readonly Found[] | undefined {
  let lost = false;
  let still = true;
  const look = ({ start, end }: Span): void => {
    const [from, to] = [placed(start), placed(end)];
    if (from === undefined || to === undefined) lost = true;
    else if (from !== start || to !== end) still = false;
  };
  for (const { span, related = [], fixes = [] } of founds) {
    look(span);
    for (const one of related) look(one.span);
    for (const { edits } of fixes) for (const edit of edits) look(edit.span);
  }
  if (lost) return undefined;
  return still ? founds : founds.map((found) => moved(found, (place) => placed(place) ?? place));
}
