/**
 * Numbered lines that count on: 1. 2. 3. Whether they are headings or the items of a list is a question to all of them
 * together: one item with a text below it makes no heading, and one bare heading makes no list.
 */
import type { Candidate } from './candidate.ts';
import { type Marker, type NumberStyle, numberStyles } from './marker.ts';

export interface Series {
  readonly style: NumberStyle;
  readonly members: readonly Candidate[];
  /** Style of the numbered line that was open around the first member; undefined at the top. */
  readonly parent: NumberStyle | undefined;
  /** Share of members, 0 to 1: end with ；, have lines of their own below, follow the one before without a line between. */
  readonly semicolons: number;
  readonly bodies: number;
  readonly tight: number;
  /** Lines whose next numbered line lies deeper: they stand over it. */
  readonly over: ReadonlySet<number>;
}

interface OpenSeries {
  readonly key: string;
  readonly style: NumberStyle;
  readonly parent: NumberStyle | undefined;
  readonly members: Candidate[];
  /** Indented below a line of the same style: a list in an item of a list. */
  readonly nested: boolean;
}

/** The series of all numbered candidates without a `#`; marked and underlined ones only divide them. */
export function seriesOf(candidates: readonly Candidate[]): readonly Series[] {
  const done: OpenSeries[] = [];
  const over = new Set<number>();
  let open: OpenSeries[] = [];
  for (const candidate of candidates) {
    if (candidate.sign === 'marked' || candidate.sign === 'underlined') open = [];
    const marker = candidate.shape.marker;
    if (candidate.sign !== 'numbered' || !marker) continue;
    const before = open.at(-1);
    const nested = isNested(candidate, marker, open);
    const key =
      (marker.style === 'decimal' ? `decimal-${marker.path.length}` : isBareNumber(marker) ? 'bare' : marker.style) +
      (nested ? '-nested' : '');
    const outer = open.filter((series) => series.key !== key && (holds(series, marker) || (nested && !series.nested)));
    const inside = outer.at(-1) === before || (before?.style === 'decimal' && isListAgain(marker));
    if (before && inside && !nested && isSpelledOut(marker.style)) over.add(before.members.at(-1)?.line ?? -1);
    const same = open.find((series) => series.key === key);
    const last = same?.members.at(-1)?.shape.marker;
    if (same && last && marker.value > last.value && marker.value <= last.value + 4) {
      same.members.push(candidate);
      open = [...outer, same];
      continue;
    }
    const series: OpenSeries = { key, style: marker.style, parent: outer.at(-1)?.style, members: [candidate], nested };
    done.push(series);
    open = [...outer, series];
  }
  return done.map((series) => measured(series, over));
}

/** `1.` below 2.3 begins a list there: the sections around count otherwise. */
function isListAgain(marker: Marker): boolean {
  return marker.style === 'arabic' && marker.value === 1 && !isBareNumber(marker);
}

/** 1 概述: no mark behind the digits, so that a list of `1.` below it is another series. */
export function isBareNumber({ style, text }: Marker): boolean {
  return style === 'arabic' && /^[\d\uFF10-\uFF19]+$/u.test(text);
}

/** Whether a number may lie inside a member of the series. */
function holds({ style, members }: OpenSeries, marker: Marker): boolean {
  if (style !== 'decimal' || marker.style !== 'decimal') return rankOf(style) < rankOf(marker.style);
  return (members[0]?.shape.marker?.path.length ?? 0) < marker.path.length;
}

/** By two spaces or more, as Markdown nests; ideographic spaces indent a paragraph and nest nothing. */
function isNested({ shape }: Candidate, { style, value }: Marker, open: readonly OpenSeries[]): boolean {
  if (value > 1 && !open.some(({ nested }) => nested)) return false;
  return open.some((series) => {
    const above = series.members.at(-1);
    return !series.nested && series.style === style && above !== undefined && shape.spaces >= above.shape.spaces + 2;
  });
}

/** Letters, circles and `1)` below a line are a list; the other numbers make sections of what they stand in. */
function isSpelledOut(style: NumberStyle): boolean {
  return (
    style === 'han' || style === 'han-paren' || style === 'arabic' || style === 'decimal' || style === 'arabic-paren'
  );
}

/** 0 for the outermost style. */
export function rankOf(style: NumberStyle): number {
  return numberStyles.indexOf(style);
}

function measured({ style, parent, members }: OpenSeries, over: ReadonlySet<number>): Series {
  const share = (is: (candidate: Candidate, index: number) => boolean): number =>
    members.filter(is).length / members.length;
  return {
    style,
    parent,
    members,
    semicolons: share(({ shape }) => '；;'.includes(shape.last)),
    bodies: share((candidate) => candidate.bodyLines > 0 || over.has(candidate.line)),
    tight: share((candidate, index) => {
      const before = members[index - 1];
      return before !== undefined && candidate.line === before.line + 1;
    }),
    over,
  };
}
