/**
 * How deep each heading lies. The levels come from the document: which way of marking holds which. A heading is put
 * against the headings that are open above it: as one of them, inside the last, or outside of it.
 */
import type { Candidate } from './candidate.ts';
import type { Marker, NumberStyle } from './marker.ts';
import { rankOf } from './series.ts';

type Relation = 'same' | 'inner' | 'outer';

/** What is known of the whole document before the first heading is placed. */
interface Order {
  /** Adornments of underlined headings in the order they appear; for a Markdown document `=` and `-`. */
  readonly adornments: readonly string[];
  /** Pairs `inner>outer` of number styles that this document nests against the usual order. */
  readonly reversed: ReadonlySet<string>;
  /** Line of the first heading that is marked or underlined. */
  readonly firstMarked: number;
  readonly decimals: boolean;
}

/** The level of each heading, 1 for the outermost; `headings` in the order of the text, without the title. */
export function levelsOf(headings: readonly Candidate[]): readonly number[] {
  const order = orderOf(headings);
  const open: Candidate[] = [];
  return headings.map((candidate, index) => {
    const depth = placeOf(candidate, headings[index + 1], open, order);
    open.splice(depth);
    open.push(candidate);
    return depth + 1;
  });
}

/** How many of the open headings stay open around the new one. */
function placeOf(candidate: Candidate, next: Candidate | undefined, open: readonly Candidate[], order: Order): number {
  if (candidate.sign === 'plain') return placeOfDivider(candidate, next, open);
  const relations = open.map((other) => relate(other, candidate, order));
  const same = relations.lastIndexOf('same');
  if (same !== -1) return same;
  const outer = relations.indexOf('outer');
  return outer === -1 ? open.length : outer;
}

/** A plain line that divides lies just outside of the numbers it stands over. */
function placeOfDivider(candidate: Candidate, next: Candidate | undefined, open: readonly Candidate[]): number {
  if (/^(?:附\s*(?:件|录|表)|名词(?:解释|注释)|注\s*释$)/u.test(candidate.shape.title)) return 0;
  const below = next?.shape.marker?.style;
  const closed = open.findIndex(
    ({ sign, shape }) =>
      sign === 'plain' ||
      sign === 'bold' ||
      (sign === 'numbered' && below && shape.marker && rankOf(shape.marker.style) >= rankOf(below)),
  );
  return closed === -1 ? open.length : closed;
}

function relate(other: Candidate, candidate: Candidate, order: Order): Relation {
  if (isMarked(other) && isMarked(candidate)) return relateMarked(other, candidate, order);
  if (isMarked(candidate)) {
    if (other.shape.marker && candidate.shape.marker)
      return relateNumbers(other.shape.marker, candidate.shape.marker, order);
    return order.firstMarked < other.line ? 'outer' : 'inner';
  }
  const here = candidate.shape.marker;
  const there = other.shape.marker;
  if (here && there) return relateNumbers(there, here, order);
  if (!here && !there) return other.sign === candidate.sign ? 'same' : 'inner';
  // A bold line closes no number; a number closes a bold line only by being found further out.
  return 'inner';
}

function relateMarked(other: Candidate, candidate: Candidate, order: Order): Relation {
  const depth = depthOf(candidate, order) - depthOf(other, order);
  const here = candidate.shape.marker;
  const there = other.shape.marker;
  if (here && there) {
    const byNumber = relateNumbers(there, here, order);
    if (here.style === there.style && here.style !== 'decimal') {
      return here.value === there.value + 1 || depth === 0 ? 'same' : sign(depth);
    }
    // What begins at one below a deeper mark is inside, whatever its number is elsewhere: 第一部分 under 三、.
    if (depth > 0 && byNumber === 'outer' && here.value === 1 && isOfficial(here.style)) return 'inner';
    // The number decides where the depth is the same, and among the levels of official texts.
    if (depth === 0 || (isOfficial(here.style) && isOfficial(there.style))) return byNumber;
    if (isCounted(here.style) && isCounted(there.style)) return byNumber;
  }
  return sign(depth);
}

function sign(depth: number): Relation {
  return depth === 0 ? 'same' : depth > 0 ? 'inner' : 'outer';
}

function relateNumbers(there: Marker, here: Marker, order: Order): Relation {
  const counted = order.decimals && isCounted(here.style) && isCounted(there.style);
  if (counted) return sign(here.path.length - there.path.length);
  if (here.style === there.style) return 'same';
  const reversed =
    order.reversed.has(`${here.style}>${there.style}`) || order.reversed.has(`${there.style}>${here.style}`);
  const inner = rankOf(here.style) > rankOf(there.style);
  return inner !== reversed ? 'inner' : 'outer';
}

function isCounted(style: NumberStyle): boolean {
  return style === 'arabic' || style === 'decimal';
}

function isOfficial(style: NumberStyle): boolean {
  return rankOf(style) <= rankOf('han-paren');
}

function isMarked({ sign: found }: Candidate): boolean {
  return found === 'marked' || found === 'underlined';
}

function depthOf({ shape, adornment }: Candidate, order: Order): number {
  return shape.hashes > 0 ? shape.hashes : order.adornments.indexOf(adornment) + 1;
}

function orderOf(headings: readonly Candidate[]): Order {
  const underlined = headings.filter(({ sign: found }) => found === 'underlined').map(({ adornment }) => adornment);
  const markdown = headings.some(({ shape }) => shape.hashes > 0);
  return {
    adornments: markdown ? ['=', '-'] : [...new Set(underlined)],
    reversed: reversedOf(headings),
    firstMarked: headings.find(isMarked)?.line ?? Number.POSITIVE_INFINITY,
    decimals: headings.some(({ shape }) => shape.marker?.style === 'decimal'),
  };
}

/**
 * A style that begins again at one many times lies inside one that counts through. Where that speaks against the usual
 * order (`1.` over `（一）`, `一、` over `第一条`), the document is right.
 */
function reversedOf(headings: readonly Candidate[]): ReadonlySet<string> {
  const starts = new Map<NumberStyle, number>();
  const first = new Map<NumberStyle, number>();
  for (const { shape, line } of headings) {
    const marker = shape.marker;
    if (!marker) continue;
    if (marker.value === 1) starts.set(marker.style, (starts.get(marker.style) ?? 0) + 1);
    if (!first.has(marker.style)) first.set(marker.style, line);
  }
  const reversed = new Set<string>();
  for (const [outer, line] of first) {
    for (const [inner, innerLine] of first) {
      if (rankOf(outer) <= rankOf(inner) || line >= innerLine) continue;
      const countsOn = outer !== 'decimal' && (starts.get(outer) ?? 0) === 1;
      const clauses = inner === 'article' && (starts.get('article') ?? 0) === 1;
      if (clauses || (countsOn && (starts.get(inner) ?? 0) > 1)) reversed.add(`${inner}>${outer}`);
    }
  }
  return reversed;
}
