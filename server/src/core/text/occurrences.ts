/** Places of a text that a pattern finds. */
import type { Span } from './span.ts';

export interface Occurrence extends Span {
  /** What stands there. */
  readonly text: string;
  /** What the groups of the pattern found; empty for a group that found nothing. */
  readonly groups: readonly string[];
}

/** Every place a global pattern finds, in order. */
export function* occurrences(text: string, pattern: RegExp): Generator<Occurrence> {
  for (const match of text.matchAll(pattern)) {
    const [found, ...groups] = match;
    yield {
      start: match.index,
      end: match.index + found.length,
      text: found,
      groups: groups.map((group) => group ?? ''),
    };
  }
}
