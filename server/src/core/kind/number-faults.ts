/** What is wrong in runs of numbered headings: a number lost, one used twice, or two that changed places. */
import type { Analysis } from '../analyze.ts';
import type { Frame } from '../parse/blocks.ts';
import { familiesOf } from '../report/extent.ts';
import { allSections, type Report, sectionsAt } from '../report/report.ts';
import type { Sight } from '../report/sights.ts';
import { beside } from '../text/beside.ts';
import { once } from '../text/memo.ts';
import { missingSections, placeOf } from './complete.ts';
import { isWritten, type Numbered, type NumberRun, numberRunsOf, writtenAs } from './number-runs.ts';
import { slippedNumbers } from './slipped-numbers.ts';

export interface NumberFault {
  readonly type: 'gap' | 'duplicate' | 'swapped';
  readonly run: NumberRun;
  /** Of the heading with the wrong number. */
  readonly index: number;
  readonly later: Numbered;
  /** The one before; undefined for a run that begins with 二. Of two that changed places, the one behind. */
  readonly earlier: Numbered | undefined;
}

/** Several rules ask for one analysis. */
const remembered = beside<Analysis, readonly NumberFault[]>();

/** All faults, run by run. In an excerpt holes are the rule. */
export function numberFaults(analysis: Analysis): readonly NumberFault[] {
  const faults = remembered.get(analysis) ?? faultsIn(analysis);
  remembered.set(analysis, faults);
  return faults;
}

/** Where a lost number was looked for in running text: from a section up to another, counted among all; -1 is the top. */
type Searched = readonly (readonly [from: number, to: number])[];

/** By the headings the numbers stand in; those of several kinds together. */
const searchedIn = new WeakMap<Frame, Searched>();

/** The text in which a number that seems lost or used twice may be written after all. */
export const numbersInText: Sight = {
  near: (passages, index) => {
    const section = passages.sectionIndexAt(index);
    return searchedIn.get(passages.frame)?.some(([from, to]) => from <= section && section < to) ?? true;
  },
};

function faultsIn(analysis: Analysis): readonly NumberFault[] {
  const excerpt = isExcerpt(analysis);
  const runs = numberRunsOf(analysis).flatMap((run) => withoutSlipped(run, analysis));
  const { frame } = analysis.parsed;
  searchedIn.set(frame, [...(searchedIn.get(frame) ?? []), ...searchedFor(runs, analysis)]);
  const lost = once(() => missingSections(analysis).map((wanted) => placeOf(analysis, wanted).offset));
  const swaps = swapsAmong(runs, analysis);
  const swapped = new Set(swaps.flatMap(({ later, earlier }) => [later, earlier]));
  return runs.flatMap((run) => {
    const own = swaps.filter((swap) => swap.run === run);
    if (isRegular(run)) return own;
    const gaps = excerpt ? [] : faultsAt('gap', holesIn(run, analysis), run);
    const sure = gaps.filter(
      (gap) => !isExplained(gap, lost()) && !swapped.has(gap.later) && !swapped.has(gap.earlier),
    );
    const repeats = faultsAt('duplicate', repeatsIn(run, analysis.text), run);
    return [...own, ...sure, ...repeats].sort((a, b) => a.index - b.index);
  });
}

/** What reads as a number of another level than it was meant for is neither a hole nor a repetition of this one. */
function withoutSlipped(run: NumberRun, analysis: Analysis): readonly NumberRun[] {
  const slipped = slippedNumbers(analysis);
  if (slipped.size === 0) return [run];
  const headings = new Set([...slipped.keys()].map(({ heading }) => heading));
  // The ones below it go on from it.
  const below = new Set(
    [...slipped.keys()].flatMap(({ children }) => children.slice(0, 1)).map(({ heading }) => heading),
  );
  const left = run.filter(({ heading }) => !headings.has(heading));
  return left.length === 0 || (left[0] && below.has(left[0].heading)) ? [] : [left];
}

/** 一、 三、 二、 四、: two neighbors whose numbers changed places are one fault, though holes gape on both sides. */
function swapsAmong(runs: readonly NumberRun[], { report }: Analysis): readonly NumberFault[] {
  return runs.flatMap((run, index) => {
    const [next = [], later] = [runs[index + 1], run.at(-1)];
    const [behind] = next;
    if (!later || !behind || run.length + next.length < 3 || later.number.style !== behind.number.style) return [];
    const { value } = behind.number;
    const fits =
      later.number.value === value + 1 &&
      (run.at(-2)?.number.value ?? 0) === value - 1 &&
      (next[1]?.number.value ?? value + 2) === value + 2;
    if (!fits || !areNeighbors(later, behind, report)) return [];
    return [{ type: 'swapped' as const, run, index: run.length - 1, later, earlier: behind }];
  });
}

function areNeighbors(one: Numbered, next: Numbered, report: Report): boolean {
  return familiesOf(report).some((family) => {
    const at = family.findIndex(({ heading }) => heading === one.heading);
    return at !== -1 && family[at + 1]?.heading === next.heading;
  });
}

function searchedFor(runs: readonly NumberRun[], { report }: Analysis): Searched {
  const irregular = runs.filter((run) => !isRegular(run));
  if (irregular.length === 0) return [];
  const places = new Map(allSections(report).map(({ heading }, index) => [heading, index]));
  const placeOfNumber = (one: Numbered | undefined): number => (one && places.get(one.heading)) ?? 0;
  return irregular.flatMap((run) =>
    run.flatMap((later, index) => {
      const earlier = run[index - 1];
      if (earlier && later.number.value === earlier.number.value + 1) return [];
      const to = placeOfNumber(later);
      return [[earlier ? placeOfNumber(earlier) : to - 1, to] as const];
    }),
  );
}

/** Its title says that parts of a whole are left out. */
export function isExcerpt({ report }: Analysis): boolean {
  return /节选|摘编|摘录|摘要|选编/u.test(report.title?.title ?? '');
}

/** Counts on by one, from one or from so far that nobody looks for what was before. */
function isRegular(run: NumberRun): boolean {
  if (run[0]?.number.value === 2) return false;
  return run.every(({ number }, index) => index === 0 || number.value === (run[index - 1]?.number.value ?? 0) + 1);
}

function faultsAt(type: NumberFault['type'], places: readonly number[], run: NumberRun): readonly NumberFault[] {
  return places.flatMap((index) => {
    const [later, earlier] = [run[index], run[index - 1]];
    return later ? [{ type, run, index, later, earlier }] : [];
  });
}

/** A section that is missed just here explains the hole; to add it mends both. */
function isExplained({ later, earlier }: NumberFault, lost: readonly number[]): boolean {
  const from = earlier?.number.span.end ?? 0;
  return lost.some((offset) => from <= offset && offset <= later.number.span.start);
}

/** Places in the run before which a number is lost; none where holes are the rule. */
function holesIn(run: NumberRun, analysis: Analysis): readonly number[] {
  const holes = run.flatMap((_, index) => (isHole(run, index, analysis) ? [index] : []));
  return holes.length > 2 && holes.length * 3 > run.length ? [] : holes;
}

function isHole(run: NumberRun, index: number, analysis: Analysis): boolean {
  const [later, earlier] = [run[index], run[index - 1]];
  if (!later) return false;
  if (!earlier) return lacksFirst(run, analysis);
  if (isInPlace(run, index)) return false;
  const from = earlier.number.value + 1;
  const to = later.number.value;
  // A jump by more than a few is a quotation or another way of counting, not a number lost.
  if (to <= from || to - from > 3) return false;
  const between = { start: earlier.number.span.start, end: later.number.span.start };
  for (let value = from; value < to; value++) {
    if (isWritten(analysis.text, between, writtenAs(later, value, analysis.text))) return false;
    if (isOtherStyle(earlier, value, analysis)) return false;
  }
  return true;
}

/** 一、 二、 二、 四、: the fourth is right, the third is not; nothing more is to be said. */
function isInPlace(run: NumberRun, index: number): boolean {
  const places = [run[index], run[index - 1]].map((one, back) => (one?.number.value ?? 0) - (index - back));
  const first = run[0]?.number.value ?? 0;
  return places[0] === first && places[1] !== first;
}

/** 三、 with 4. right below it: the fourth is there, in another style. */
function isOtherStyle({ heading }: Numbered, value: number, { report }: Analysis): boolean {
  const section = sectionsAt(report, heading.span.start).find((one) => one.heading === heading);
  return section?.children[0]?.heading.number?.value === value;
}

/** Begins with 二 right below its parent, and 一 is neither there nor in the family before. */
function lacksFirst(run: NumberRun, { text, report }: Analysis): boolean {
  const [first] = run;
  if (!first || run.length < 2 || first.number.value !== 2) return false;
  const { style } = first.number;
  if (style === 'article' || style === 'decimal') return false;
  const before = [...allSections(report)].filter(({ heading }) => heading.span.start < first.heading.span.start);
  const last = before.at(-1)?.heading;
  if (last && last.level >= first.heading.level) return false;
  if (before.findLast(({ heading }) => heading.number?.style === style)?.heading.number?.value === 1) return false;
  return !isWritten(text, { start: last?.span.start ?? 0, end: first.number.span.start }, writtenAs(first, 1, text));
}

/** Where repeating is the rule (every point is 1., as Markdown allows it) no one counts. */
function repeatsIn(run: NumberRun, text: string): readonly number[] {
  const repeats = run.flatMap((later, index) => {
    const earlier = run[index - 1];
    if (!earlier || earlier.number.value !== later.number.value || isInPlace(run, index)) return [];
    const between = { start: earlier.number.span.end, end: later.number.span.start };
    return isWritten(text, between, writtenAs(later, later.number.value + 1, text)) ? [] : [index];
  });
  return repeats.length > 1 && repeats.length * 2 >= run.length - 1 ? [] : repeats;
}
