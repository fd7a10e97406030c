/** Which stretches of an enumeration are worth hiding: one whose points are paragraphs of their own and long together. */

import { firstIndex } from '../text/first-index.ts';
import type { Span } from '../text/span.ts';
import type { Enumeration } from './enumerations.ts';
import type { Passages } from './passages.ts';

/** UTF-16 units below which an enumeration is taken in at a glance. */
const glance = 120;

/** The whole from the paragraph that leads in, then every point; none for enumerations inside a paragraph. */
export function foldsOf({ layout, members, span, section }: Enumeration, passages: Passages): readonly Span[] {
  if (layout !== 'paragraphs' || span.end - span.start < glance) return [];
  const before = passages.get(firstFrom(passages, span.start) - 1);
  const leadsIn =
    before !== undefined && before.section === section && before.type === 'text' && /[：:]$/u.test(before.text);
  const whole = { start: leadsIn ? before.span.start : span.start, end: span.end };
  return [whole, ...members.map((member) => member.span)];
}

/** Index of the first passage that begins at the offset or later, marks of a bullet or bold before it aside. */
function firstFrom(passages: Passages, offset: number): number {
  return firstIndex(passages.length, (index) => (passages.get(index)?.span.end ?? 0) <= offset);
}
