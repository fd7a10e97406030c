/** The blocks of a text in which a key has moved lines: those in front of it are the same objects, the others copies. */
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Block, Heading } from './blocks.ts';

/** Blocks, and the lines they stand in. */
export interface Placed {
  readonly blocks: readonly Block[];
  readonly lines: Lines;
}

/** The same blocks in the same lines of another text. */
export function movedBlocks({ blocks, lines: old }: Placed, lines: Lines): readonly Block[] {
  if (old === lines) return blocks;
  let line = 0;
  /** Where a place of the old text stands now; asked in order. */
  const to = (place: number): number => {
    if (place >= old.text.length) return lines.text.length;
    while (line + 1 < old.count && old.startOf(line + 1) <= place) line++;
    return place - old.startOf(line) + lines.startOf(line);
  };
  let start = 0;
  return blocks.map((block) => {
    const span = { start, end: to(block.span.end) };
    start = span.end;
    if (span.start === block.span.start && span.end === block.span.end) return block;
    return block.type === 'heading' ? movedHeading(block, span) : { type: block.type, span };
  });
}

/** No line of a heading is edited as long as the frame stands, so all of it moves by the same. */
function movedHeading(heading: Heading, span: Span): Heading {
  const by = span.start - heading.span.start;
  const { number, titleSpan } = heading;
  return {
    ...heading,
    span,
    number: number && { ...number, span: moved(number.span, by) },
    titleSpan: moved(titleSpan, by),
  };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
