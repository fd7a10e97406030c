/** Phrases to write with: which of them fit a place, and how well. */

import type { Span } from '../text/span.ts';
import { here, type WritingPlace } from './place.ts';

export interface Snippet {
  readonly id: string;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly prefix: readonly string[];
  readonly description: string;
  /** VS Code's snippet syntax, lines parted by LF. */
  readonly body: string;
  /** Kinds it belongs to; empty for all. */
  readonly kinds: readonly string[];
  /**
   * Where it is offered first; empty for anywhere. Sections (ids or roles), `preamble` and `closing` name a part of
   * the report; `start` and `inline` name a place in whichever part: where a line begins, and in a sentence.
   */
  readonly within: readonly string[];
  /** Where it may stand at all. `line`: begins a line; `inline`: goes on in a sentence; `any`: both. */
  readonly at: 'line' | 'inline' | 'any';
  /** Pinyin of title and prefixes, syllables parted by blanks; of a writer's own words none. */
  readonly search: readonly string[];
  /** A writer's own, from a file: in whichever language the report is. */
  readonly own?: true;
  /** What changes elsewhere with it: the numbers of the headings behind it. */
  readonly also?: readonly { readonly span: Span; readonly text: string }[];
}

/** A phrase and how well it fits where it is asked for; the best has the highest number. */
export interface Offer {
  readonly snippet: Snippet;
  readonly score: number;
}

/** Of a phrase that is at home nowhere in particular; less is a phrase out of its place. */
export const anywhere = 4;

/** All phrases that may stand at a place: those of this part of the report, then those for anywhere, then the others. */
export function snippetsAt(snippets: readonly Snippet[], place: WritingPlace): readonly Offer[] {
  return snippets.flatMap((snippet) => {
    const score = scoreOf(snippet, place);
    return score === undefined ? [] : [{ snippet, score }];
  });
}

/** Undefined where it does not belong. */
function scoreOf(snippet: Snippet, place: WritingPlace): number | undefined {
  const { language, kinds, within, at, own: mine } = snippet;
  if (!mine && place.language !== undefined && language !== place.language) return undefined;
  // What begins a line would break a sentence.
  if (at === 'line' && place.at !== 'line') return undefined;
  const own = place.kinds.some((id) => kinds.includes(id));
  if (kinds.length > 0 && !own && place.kinds.length > 0) return undefined;
  const position = positionScore(snippet, place);
  // Without a kind nobody knows which of the kinds' own phrases are wanted: they come last.
  if (kinds.length > 0 && !own) return position;
  const weight = within.length === 0 ? anywhere : Math.max(0, ...within.map((word) => place.weights.get(word) ?? 0));
  // Behind the closing formula comes what all kinds have: signature, attachments.
  const bonus = weight === anywhere || weight >= here ? Number(own !== place.closed) : 0;
  return weight + position + bonus - drawback(snippet.body, place);
}

/** A sentence of its own is not wanted in the middle of one; what goes on in one may also begin it, but is not looked for there. */
function positionScore({ at, within }: Snippet, place: WritingPlace): number {
  const inline = at === 'inline' || (within.includes('inline') && place.at !== 'line');
  if (inline) return { line: 0, sentence: 1, middle: 2 }[place.at];
  return place.at === 'middle' ? -1 : 2;
}

/** Words that introduce a section come before its text, and where text is due no heading is begun. */
function drawback(body: string, { path, begun, introduced }: WritingPlace): number {
  const introduction = introduced && path.length > 0 && body.endsWith('：');
  const tooDeep = !begun && path.length > 1 && (body.endsWith('：') || /^（[$一]/u.test(body));
  const tooHigh = !begun && path.length > 0 && /^\$\{1\|一/u.test(body);
  return introduction || tooDeep || tooHigh ? 1.5 : 0;
}
