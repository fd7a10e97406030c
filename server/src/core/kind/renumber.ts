/** New numbers for headings, and for the words of the text that point to them: 见第三部分 follows its section. */

import type { Analysis } from '../analyze.ts';
import type { Passage } from '../report/passages.ts';
import type { Reference } from '../report/references.ts';
import { allSections, type Section, sectionsAt } from '../report/report.ts';
import { beside } from '../text/beside.ts';
import type { Span } from '../text/span.ts';
import type { NumberFault } from './number-faults.ts';
import { type Numbered, type NumberRun, writtenAs } from './number-runs.ts';
import { withValue } from './section-text.ts';

export interface Renumbering {
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
  /** How many of them are in words that point to a heading. */
  readonly references: number;
}

/** Counts on from the fault to where the numbers are right again. */
export function renumberedFrom(analysis: Analysis, fault: NumberFault): Renumbering {
  const { run, index } = fault;
  if (fault.type === 'swapped') return renumbering(analysis, exchanged(fault));
  const values = new Map<Numbered, number>();
  let value = run[index - 1]?.number.value ?? 0;
  for (const one of run.slice(index)) {
    value++;
    if (one.number.value === value) break;
    values.set(one, value);
  }
  return renumbering(analysis, values);
}

/** Every run with a fault counted anew from its first fault to its end. */
export function renumberedAll(analysis: Analysis, faults: readonly NumberFault[]): Renumbering {
  const wrong = new Map<NumberRun, Set<number>>();
  const counted = faults.filter(({ type }) => type !== 'swapped');
  for (const { run, index } of counted) wrong.set(run, (wrong.get(run) ?? new Set()).add(index));
  const values = new Map<Numbered, number>();
  for (const [run, places] of wrong) {
    let value = 0;
    for (const [index, one] of run.entries()) {
      const before = run[index - 1]?.number.value ?? 0;
      // A jump that is no fault stays as wide as it is: its numbers stand in the text between.
      value += places.has(index) ? 1 : one.number.value - before;
      if (value !== one.number.value) values.set(one, value);
    }
  }
  // Where a run is counted anew its end may be the first of two that changed places.
  for (const fault of faults) if (fault.type === 'swapped' && !wrong.has(fault.run)) addTo(values, exchanged(fault));
  return renumbering(analysis, values);
}

/** Each of two numbers that changed places gets the other's. */
function exchanged({ later, earlier }: NumberFault): ReadonlyMap<Numbered, number> {
  return earlier
    ? new Map([
        [later, earlier.number.value],
        [earlier, later.number.value],
      ])
    : new Map();
}

function addTo<Key, Value>(map: Map<Key, Value>, more: ReadonlyMap<Key, Value>): void {
  for (const [key, value] of more) map.set(key, value);
}

/** The edits that give headings the values, in the order of the text. */
export function renumbering(analysis: Analysis, values: ReadonlyMap<Numbered, number>): Renumbering {
  const { text } = analysis;
  const headings = [...values].map(([one, value]) => ({ span: one.number.span, text: writtenAs(one, value, text) }));
  const byStart = new Map([...values].map(([{ heading }, value]) => [heading.span.start, value]));
  const references = pointersOf(analysis).flatMap(({ span, heading }) => {
    const value = byStart.get(heading);
    const written = text.slice(span.start, span.end);
    const renumbered = value === undefined ? written : withValue(written, value);
    return renumbered === written ? [] : [{ span, text: renumbered }];
  });
  return {
    edits: [...headings, ...references].sort((a, b) => a.span.start - b.span.start),
    references: references.length,
  };
}

/** A number in words that point, and the start of the heading it names. */
interface Pointer {
  readonly span: Span;
  readonly heading: number;
}

/** Several faults ask for one analysis. */
const remembered = beside<Analysis, readonly Pointer[]>();

/** The numbers in all references that surely name one heading. */
export function pointersOf(analysis: Analysis): readonly Pointer[] {
  const known = remembered.get(analysis);
  if (known) return known;
  const { passages, references } = analysis.survey;
  const numbers = references.filter(({ form }) => form === 'number');
  const byLine = new Map(numbers.length > 0 ? passages.map((passage) => [passage.line, passage]) : []);
  const unclear = numbers.length > 0 ? twiceUsed(analysis) : new Set<number>();
  const pointers = numbers
    .flatMap((reference) => pointersIn(reference, byLine.get(analysis.lines.lineAt(reference.span.start)), analysis))
    .filter(({ heading }) => !unclear.has(heading));
  remembered.set(analysis, pointers);
  return pointers;
}

/** The numbers a reference names, from the innermost outwards, each with the heading it leads to. */
function pointersIn(
  { span, target, whole }: Reference,
  passage: Passage | undefined,
  { report }: Analysis,
): readonly Pointer[] {
  const from = passage?.span.start ?? 0;
  const mention = passage?.reading.mentions.find(({ start }) => from + start === span.start);
  if (!mention || !target || target.type === 'attachment') return [];
  const { start } = target.section.heading.span;
  const around = sectionsAt(report, start).filter((section) => section.span.start < start);
  const path = [...around, target.section];
  // Where the words lead only half the way, the first number alone is sure. What counts items is no heading's number.
  const named = whole ? mention.steps.slice(0, target.type === 'item' ? -1 : undefined) : mention.steps.slice(0, 1);
  // 款 have neither heading nor number.
  const steps = named.filter(({ unit }) => unit !== 'paragraph').toReversed();
  let depth = path.length;
  return steps.flatMap((step, index) => {
    const last = whole && index === 0;
    const at = path.findLastIndex(
      ({ heading }, place) => place < depth && (!last || place === depth - 1) && isNamed(heading.number, step.value),
    );
    const section = path[at];
    if (!section) return [];
    depth = at;
    return [{ span: { start: from + step.start, end: from + step.end }, heading: section.heading.span.start }];
  });
}

function isNamed(number: Section['heading']['number'], value: string): boolean {
  return number !== undefined && (number.style === 'decimal' ? number.path.join('.') : `${number.value}`) === value;
}

/** Headings that share their number with a sibling: nobody can tell which of them a reference means. */
function twiceUsed({ report }: Analysis): ReadonlySet<number> {
  const unclear = new Set<number>();
  for (const family of [report.sections, ...Array.from(allSections(report), ({ children }) => children)]) {
    const first = new Map<string, number>();
    for (const { heading } of family) {
      if (!heading.number) continue;
      const other = first.get(heading.number.text);
      if (other === undefined) first.set(heading.number.text, heading.span.start);
      else unclear.add(other).add(heading.span.start);
    }
  }
  return unclear;
}
