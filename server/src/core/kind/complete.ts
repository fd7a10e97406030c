/**
 * Writing a missing section in: where it belongs, numbered and marked like the sections beside it.
 * Everything is an edit of the text as it is; what is there stays, and only numbers behind the new section may change.
 */
import type { Analysis } from '../analyze.ts';
import type { Section } from '../report/report.ts';
import { escapeSnippet, lastTabStop, shiftTabStops } from '../text/snippet.ts';
import { emptySpan, type Span } from '../text/span.ts';
import type { KindSection } from './kind.ts';
import type { SectionMatch } from './match.ts';
import { type HeadingStyle, sectionText, styleOf, withValue } from './section-text.ts';

/** Replace `span` by `text`, which is in snippet syntax; give it through `snippetText` where tab stops are not wanted. */
export interface SnippetEdit {
  readonly span: Span;
  readonly text: string;
}

/** Where a section belongs: behind one that is there, or before the first. */
export interface Place {
  readonly offset: number;
  /** The section it comes after; undefined where it would come first. */
  readonly after: Section | undefined;
}

/** Required (or expected) sections the report lacks, in the order of the kind; a near miss is another matter. */
export function missingSections(
  { matches }: Analysis,
  presence: 'required' | 'expected' = 'required',
): readonly KindSection[] {
  const asked = matches.filter(({ wanted }) => wanted.presence === presence);
  return asked.filter((match) => isMissing(match, matches)).map(({ wanted }) => wanted);
}

function isMissing({ wanted, present, near }: SectionMatch, all: readonly SectionMatch[]): boolean {
  if (present || near) return false;
  if (wanted.oneOf === '') return true;
  // Of several that would do, the first is asked for, and only where none is there.
  const group = all.filter((other) => other.wanted.oneOf === wanted.oneOf);
  return group[0]?.wanted === wanted && group.every((other) => !other.present && !other.near);
}

/** Behind a section present that the kind puts before it, and not behind one it puts after it; before the report's tail. */
export function placeOf(analysis: Analysis, wanted: KindSection): Place {
  const { matches, report, tail } = analysis;
  const index = matches.findIndex((match) => match.wanted === wanted);
  const present = (part: readonly SectionMatch[]): readonly Section[] =>
    part.flatMap(({ section }) => (section ? [topOf(section, report.sections)] : []));
  const next = present(matches.slice(index + 1))[0];
  const before = present(matches.slice(0, index));
  // Of two orders, the kind's and the report's, that of the report holds where they differ.
  const after = before.findLast(({ span }) => !next || span.start < next.span.start) ?? before.at(-1);
  if (after)
    return { offset: Math.min(after.span.end, after === report.sections.at(-1) ? tail.start : Infinity), after };
  // Nothing of the kind is there: behind the preamble where sections begin, else at the end of the text.
  const offset =
    next?.span.start ??
    (report.sections.length > 0 ? report.preamble.end : Math.max(tail.start, report.preamble.start));
  return { offset, after: undefined };
}

/** The edits that write these sections in, together: one place may receive several, in the order of the kind. */
export function completeSections(analysis: Analysis, wanted: readonly KindSection[]): readonly SnippetEdit[] {
  const kind = analysis.detected?.kind;
  if (!kind || wanted.length === 0) return [];
  const places = new Map<number, { place: Place; sections: KindSection[] }>();
  for (const section of wanted) {
    const place = placeOf(analysis, section);
    const known = places.get(place.offset);
    if (known) known.sections.push(section);
    else places.set(place.offset, { place, sections: [section] });
  }
  const edits: SnippetEdit[] = [];
  const style = styleOf(analysis, kind);
  const insertions = [...places.values()].map(({ place, sections }) => ({ place, count: sections.length }));
  const shifts = shiftsOf(analysis, insertions);
  let stops = 0;
  const ordered = [...places.values()].sort((a, b) => a.place.offset - b.place.offset);
  for (const { place, sections } of ordered) {
    const first = firstNumber(analysis, place, shifts);
    const texts = sections.map((section, index) => {
      const text = shiftTabStops(sectionText(section, first + index, style), stops);
      stops = Math.max(stops, lastTabStop(text));
      return text;
    });
    // The last stop is at the end of what is written in, not at a number that changed behind it.
    if (ordered.at(-1)?.place === place) texts.push(`${texts.pop() ?? ''}$0`);
    edits.push(inserted(analysis, place.offset, texts, style));
  }
  return [...edits, ...renumbered(analysis, shifts)].sort((a, b) => a.span.start - b.span.start);
}

interface Insertion {
  readonly place: Place;
  readonly count: number;
}

/** Sections set off from what stands before and behind them as the document does it. */
function inserted(
  { text }: Analysis,
  offset: number,
  texts: readonly string[],
  { separator, eol }: HeadingStyle,
): SnippetEdit {
  const before = text.slice(0, offset);
  const blanks = before.slice(before.trimEnd().length);
  const lacking = before.length === blanks.length ? 0 : Math.max(0, breaksIn(separator) - breaksIn(blanks));
  const last = text.slice(offset).trim() === '';
  const behind = last ? (offset < text.length ? '' : eol) : separator;
  return { span: emptySpan(offset), text: eol.repeat(lacking) + texts.join(separator) + behind };
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\r|\n/gu)?.length ?? 0;
}

/** For each first-level section how much its number grows. A number that has room before it already (一、三) stays. */
function shiftsOf({ report }: Analysis, insertions: readonly Insertion[]): ReadonlyMap<Section, number> {
  const shifts = new Map<Section, number>();
  let written = 0;
  let counted = 0;
  let pending = 0;
  let from = -1;
  for (const section of report.sections) {
    for (const { place, count } of insertions) {
      if (place.offset > from && place.offset <= section.span.start) pending += count;
    }
    from = section.span.start;
    const value = section.heading.number?.value;
    if (value === undefined) continue;
    const least = counted + pending + 1;
    // Numbers that begin again are not touched, nor holes that were there before.
    const by = value > written && value < least && (pending > 0 || counted > written) ? least - value : 0;
    if (by > 0) shifts.set(section, by);
    written = value;
    counted = value + by;
    pending = 0;
  }
  return shifts;
}

/** The number the first section inserted at a place takes. */
function firstNumber({ report }: Analysis, place: Place, shifts: ReadonlyMap<Section, number>): number {
  const before = report.sections.findLast(({ span }) => span.start < place.offset);
  if (!before) return 1;
  return (before.heading.number?.value ?? report.sections.indexOf(before) + 1) + (shifts.get(before) ?? 0) + 1;
}

function renumbered({ report, text }: Analysis, shifts: ReadonlyMap<Section, number>): readonly SnippetEdit[] {
  return report.sections.flatMap((section) => {
    const number = section.heading.number;
    const by = shifts.get(section) ?? 0;
    if (by === 0 || !number) return [];
    const written = text.slice(number.span.start, number.span.end);
    return [{ span: number.span, text: escapeSnippet(withValue(written, number.value + by)) }];
  });
}

/** The first-level section a match lies in. */
function topOf(section: Section, top: readonly Section[]): Section {
  return top.find(({ span }) => span.start <= section.span.start && section.span.end <= span.end) ?? section;
}
