/** Lines that begin with a number, headings and items of lists alike: what rules about the marks of numbers look at. */

import type { Parsed } from '../parse/blocks.ts';
import type { NumberStyle } from '../parse/marker.ts';
import { beside } from '../text/beside.ts';
import type { Span } from '../text/span.ts';
import type { Source } from './passages.ts';

export interface NumberedLine {
  readonly style: NumberStyle;
  /** As written, with the mark behind it: `1、`. */
  readonly text: string;
  readonly value: number;
  readonly span: Span;
  readonly heading: boolean;
  /** From 0. */
  readonly line: number;
}

/** Several rules ask for one parse. */
const remembered = beside<Parsed, readonly NumberedLine[]>();

/** In the order of the text. The title, tables of contents and names of attachments are left out. */
export function numberedLines(source: Pick<Source, 'parsed' | 'lines' | 'text'>): readonly NumberedLine[] {
  const numbered = remembered.get(source.parsed) ?? linesOf(source);
  remembered.set(source.parsed, numbered);
  return numbered;
}

function linesOf({ parsed, lines, text }: Pick<Source, 'parsed' | 'lines' | 'text'>): readonly NumberedLine[] {
  return parsed.verdicts.flatMap(({ candidate: { shape, line }, heading, why }) => {
    const { marker, markerStart, markerEnd } = shape;
    if (!marker || why === 'title' || why === 'not-contents' || why === 'not-part') return [];
    const start = lines.startOf(line);
    const span = { start: start + markerStart, end: start + markerEnd };
    const { style, value } = marker;
    return [{ style, text: text.slice(span.start, span.end), value, span, heading, line }];
  });
}
