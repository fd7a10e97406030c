/** What a key or command does to numbered lines: edits, and where the cursor goes. */
import type { Position } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { LineForm } from './numbered-line.ts';

export interface LineEdits {
  /** The first is that of the line itself; none lies over another. */
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
  /** Where the cursor goes, in the text as it is then. */
  readonly cursor: Position;
}

/** A line of this form without a title. */
export function lineOf({ open, written, gap, close }: LineForm): string {
  return open + written + gap + close;
}
