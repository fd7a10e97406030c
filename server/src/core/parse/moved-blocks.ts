/** The blocks of a text in which a key has moved lines: those in front of it are the same objects, the others copies. */
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Block, Heading } from './blocks.ts';

/** Blocks or headings alone, and the lines they stand in. */
export interface Placed<One extends Block = Block> {
  readonly blocks: readonly One[];
  readonly lines: Lines;
}

/** The same blocks in the same lines of another text; `headings` are its headings, moved already. */
export function movedBlocks(before: Placed, lines: Lines, headings: readonly Heading[]): readonly Block[] {
  let heading = 0;
  return moved(before, lines, (block, span) =>
    block.type === 'heading' ? (headings[heading++] ?? block) : sameSpan(block.span, span) ? block : { ...block, span },
  );
}

/** The same headings in the same lines of another text. */
export function movedHeadings(before: Placed<Heading>, lines: Lines): readonly Heading[] {
  return moved(before, lines, (heading, span) =>
    sameSpan(heading.span, span) ? heading : movedHeading(heading, span),
  );
}

function moved<One extends Block>(
  { blocks, lines: old }: Placed<One>,
  lines: Lines,
  move: (block: One, span: Span) => One,
): readonly One[] {
  if (old === lines) return blocks;
  let line = 0;
  /** Where a place of the old text stands now; asked in order. */
  const to = (place: number): number => {
    if (place >= old.text.length) return lines.text.length;
    while (line + 1 < old.count && old.startOf(line + 1) <= place) line++;
    return place - old.startOf(line) + lines.startOf(line);
  };
  return blocks.map((block) => {
    const start = to(block.span.start);
    return move(block, { start, end: to(block.span.end) });
  });
}

function sameSpan(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

/** No line of a heading is edited as long as the frame stands, so all of it moves by the same. */
function movedHeading(heading: Heading, span: Span): Heading {
  const by = span.start - heading.span.start;
  const { number, titleSpan } = heading;
  return {
    ...heading,
    span,
    number: number && { ...number, span: movedBy(number.span, by) },
    titleSpan: movedBy(titleSpan, by),
  };
}

function movedBy({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
