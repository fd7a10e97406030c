/** Headings that were pasted a second time. */
import type { Heading } from '../parse/blocks.ts';
import { comparable } from '../text/unmask.ts';

/** Whether the two say the same, number and title, and nothing but blanks stands between them. */
export function isWrittenAgain(first: Heading, next: Heading, text: string): boolean {
  return (
    first.title !== '' &&
    first.number?.text === next.number?.text &&
    comparable(first.title) === comparable(next.title) &&
    text.slice(first.span.end, next.span.start).trim() === ''
  );
}
