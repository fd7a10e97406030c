/**
 * （一） 二、 （三）: the middle one was to be （二） and reads as a heading of the level above. Its number goes on from the
 * inner one before it, not from its own siblings, and what stands below it goes on from it.
 */
import type { Analysis } from '../analyze.ts';
import type { Heading, HeadingNumber } from '../parse/blocks.ts';
import { byFrame } from '../parse/by-frame.ts';
import { familiesOf } from '../report/extent.ts';
import type { Section } from '../report/report.ts';

export interface Slipped {
  readonly section: Section;
  readonly number: HeadingNumber;
  /** The section it belongs into. */
  readonly parent: Section;
  /** A heading that is numbered as it should be: the one before, or the one behind. */
  readonly model: { readonly heading: Heading; readonly number: HeadingNumber };
}

/** By the section whose number is wrong. Most reports have none. */
export function slippedNumbers(analysis: Analysis): ReadonlyMap<Section, Slipped> {
  if (!maySlip(analysis)) return none;
  const found = remembered.get(analysis) ?? new Map(slippedIn(analysis).map((one) => [one.section, one]));
  remembered.set(analysis, found);
  return found;
}

const none: ReadonlyMap<Section, Slipped> = new Map();

/** Several rules ask for one analysis. */
const remembered = new WeakMap<Analysis, ReadonlyMap<Section, Slipped>>();

const maySlip = byFrame((analysis: Analysis) => slippedIn(analysis).length > 0);

function slippedIn({ report }: Analysis): readonly Slipped[] {
  return familiesOf(report).flatMap((family) =>
    family.flatMap((section, index) => slippedAt(family, section, index) ?? []),
  );
}

function slippedAt(family: readonly Section[], section: Section, index: number): Slipped | undefined {
  const [parent, next] = [family[index - 1], family[index + 1]];
  const [outer, { number }] = [parent?.heading.number, section.heading];
  if (!parent || !outer || number?.style !== 'han' || outer.style !== 'han') return undefined;
  const before = lastNumbered(parent);
  const behind = section.children.map(innerOf).find((inner) => inner !== undefined);
  const { value } = number;
  // Of its own siblings it is none: one too many, or the next one goes on without it.
  const expected = outer.value + 1;
  const isOwn = value === expected && next?.heading.number?.value !== expected;
  if (isOwn || (before ? before.number.value !== value - 1 : value !== 1 || parent.children.length > 0))
    return undefined;
  // With nothing below it that goes on, only its form tells it from a heading of the level above with a wrong number.
  const formed = section.heading.form !== parent.heading.form && section.heading.form === before?.heading.form;
  const goesOn = behind ? behind.number.value === value + 1 : formed && value > 2;
  const model = before ?? behind;
  const fits = goesOn && (next?.heading.number === undefined || next.heading.number.value === expected);
  return model && fits ? { section, number, parent, model } : undefined;
}

function lastNumbered({ children }: Section): Slipped['model'] | undefined {
  const last = children.at(-1);
  return last && innerOf(last);
}

function innerOf({ heading }: Section): Slipped['model'] | undefined {
  return heading.number?.style === 'han-paren' ? { heading, number: heading.number } : undefined;
}
