/** How far each member of an enumeration reaches. */
import type { Span } from '../text/span.ts';
import type { CountingWord } from './enumeration-words.ts';
import type { Passage } from './passages.ts';
import { sentenceEnd } from './sentences.ts';

/** A counting word at its place in the section. */
export interface PlacedWord {
  readonly word: CountingWord;
  /** Index of its passage in the scope. */
  readonly at: number;
  readonly value: number;
}

/** One span for each word: up to the next one; the last to the end of its point. */
export function memberSpans(words: readonly PlacedWord[], scope: readonly Passage[]): readonly Span[] {
  return words.map(({ word, at }, index) => {
    const passage = scope[at];
    if (!passage) return { start: 0, end: 0 };
    const start = passage.span.start + word.start;
    const next = words[index + 1];
    if (!next) return { start, end: passage.span.start + lastEnd(words, passage) };
    if (next.at === at) return { start, end: passage.span.start + trimmedEnd(passage.text, word.end, next.word.start) };
    // What stands between two members that begin their own paragraphs belongs to the first.
    return { start, end: scope[next.at - 1]?.span.end ?? passage.span.end };
  });
}

/**
 * Units into the passage. Points of one sentence each (一是…；二是…；三是….) end with a sentence, and what follows sums
 * up; where the points before run over several sentences the last one may as well.
 */
function lastEnd(words: readonly PlacedWord[], { text }: Passage): number {
  const last = words.at(-1);
  if (!last) return text.length;
  const others = words.filter(({ at }) => at === last.at);
  if (last.word.before === 'start' && others.length === 1) return text.length;
  const short = others.every(({ word }, index) => {
    const next = others[index + 1];
    return next === undefined || !endsInside(text.slice(word.end, next.word.start));
  });
  return short ? trimmedEnd(text, last.word.end, sentenceEnd(text, last.word.end)) : text.length;
}

/** Whether a sentence ends before the text does: the point before the next one has more than one. */
function endsInside(point: string): boolean {
  return sentenceEnd(point, 0) < point.length;
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s*_]/u.test(text.charAt(end - 1))) end--;
  return end;
}
