/** What rules about the words of a list have in common: where such a word counts, and the other word in its place. */
import type { Prose } from '../core/report/prose.ts';
import { isMentioned } from '../core/text/quoted.ts';
import type { Span } from '../core/text/span.ts';
import { type FoundWord, standsIn, type WordFinder } from '../core/text/word-finder.ts';

/**
 * The places where words of the list are used, not in a quotation, not as an example (`isAside`) and not as part of the
 * writer's own `words`.
 */
export function* usesOf<Entry>(
  find: WordFinder<Entry>,
  { type, plain }: Prose,
  words: readonly string[],
  isAside: (text: string, span: Span) => boolean = isMentioned,
): Iterable<FoundWord<Entry>> {
  if (type === 'quote') return;
  for (const place of find(plain)) if (!isAside(plain, place) && !standsIn(words, plain, place)) yield place;
}

/** “Found” at the place, with the right word as the one way to mend it. */
export function replaced<Data extends { readonly right: string }>({ start, end }: Span, data: Data) {
  const span = { start, end };
  const fix = { message: 'replace', data, edits: [{ span, text: data.right }], safe: false } as const;
  return { message: 'found', data, span, fixes: [fix] } as const;
}
