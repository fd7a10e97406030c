/** The closing and the signature belong to the report, not to its last section. */
import type { Analysis } from '../core/analyze.ts';
import type { Span } from '../core/text/span.ts';

/** The span of a section, up to the report's tail where that lies in it. */
export function withoutTail({ span }: { readonly span: Span }, { tail, text }: Analysis): Span {
  const inside = span.start < tail.start && tail.start < span.end && text.slice(tail.start).trim() !== '';
  return inside ? { start: span.start, end: tail.start } : span;
}
