/** Headings that were pasted a second time. */
import type { Heading } from '../parse/blocks.ts';
import { comparable } from '../text/unmask.ts';

/** Whether the two say the same and nothing but blanks stands between them. */
export function isWrittenAgain(first: Heading, next: Heading, text: string): boolean {
  return (
    first.title !== '' &&
    comparable(first.title) === comparable(next.title) &&
    text.slice(first.span.end, next.span.start).trim() === ''
  );
}
