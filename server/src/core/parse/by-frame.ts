/** Answers to questions about headings, numbered lines, lists and tables, which most keys leave as they are. */
import { beside } from '../text/beside.ts';
import type { Parsed } from './blocks.ts';

/**
 * The same function, which remembers its answers until something changes but the words of paragraphs (see `reuse.ts`).
 * An answer must not depend on those, and must not hold places: a key moves all that stands behind it.
 */
export function byFrame<Source extends { readonly parsed: Pick<Parsed, 'frame'> }, Answer>(
  answerOf: (source: Source) => Answer,
): (source: Source) => Answer {
  const known = beside<Parsed['frame'], { readonly answer: Answer }>();
  return (source) => {
    const { frame } = source.parsed;
    const made = known.get(frame) ?? { answer: answerOf(source) };
    known.set(frame, made);
    return made.answer;
  };
}

/** As `byFrame`, for questions about headings and the roles of lines alone: no plain line matters to the answer. */
export function byHeadings<Source extends { readonly parsed: Pick<Parsed, 'frame'> }, Answer>(
  answerOf: (source: Source) => Answer,
): (source: Source) => Answer {
  const known = beside<Parsed['frame']['headings'], { readonly answer: Answer }>();
  return (source) => {
    const { headings } = source.parsed.frame;
    const made = known.get(headings) ?? { answer: answerOf(source) };
    known.set(headings, made);
    return made.answer;
  };
}
