/** One decision a line: is it a heading, and why. The same words serve the decision and its explanation. */
import type { Candidate } from './candidate.ts';

/** Reasons for a heading, then reasons against one. `outline --explain` has a sentence for each. */
export type Why =
  | 'title'
  | 'marked'
  | 'underlined'
  | 'named-level'
  | 'clause'
  | 'alone'
  | 'alone-sentence'
  | 'run-in'
  | 'whole-clause'
  | 'bold'
  | 'divides'
  | 'not-contents'
  | 'not-item'
  | 'not-list'
  | 'not-sentence'
  | 'not-long'
  | 'not-prose'
  | 'not-caption'
  | 'not-part'
  | 'not-plain';

export interface Verdict {
  readonly candidate: Candidate;
  readonly heading: boolean;
  readonly why: Why;
  /** Whether the title is dropped: a clause whose first sentence is its text. */
  readonly untitled: boolean;
}

export function heading(candidate: Candidate, why: Why, untitled = false): Verdict {
  return { candidate, heading: true, why, untitled };
}

export function noHeading(candidate: Candidate, why: Why): Verdict {
  return { candidate, heading: false, why, untitled: false };
}
