/** Findings at another place: what a rule found stands where the words it spoke of stand now. */
import type { Span } from '../core/text/span.ts';
import type { Found } from './rule.ts';

/** The same finding with each of its places, also those of its fixes, where `to` says. */
export function moved(found: Found, to: (place: number) => number): Found {
  const move = ({ start, end }: Span): Span => ({ start: to(start), end: to(end) });
  const { span, related, fixes } = found;
  return {
    ...found,
    span: move(span),
    ...(related && { related: related.map((other) => ({ ...other, span: move(other.span) })) }),
    ...(fixes && {
      fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: move(edit.span) })) })),
    }),
  };
}
