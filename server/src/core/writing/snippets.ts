/** Phrases to write with: which of them fit a place, best first. */
import type { Analysis } from '../analyze.ts';
import { sectionsAt } from '../report/report.ts';

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
  /** Sections (ids or roles), or `preamble`, `closing`; empty for anywhere. */
  readonly within: readonly string[];
  /** `line`: begins a line; `inline`: goes on in a sentence; `any`: both. */
  readonly at: 'line' | 'inline' | 'any';
  /** Pinyin and initials of title and prefixes. */
  readonly search: readonly string[];
}

/** Where the cursor stands, in the terms snippets speak of. */
export interface WritingPlace {
  readonly kind: string | undefined;
  /** Ids and roles of the kind's section around it; `preamble` before the first, `closing` near the end. */
  readonly within: readonly string[];
  readonly lineStart: boolean;
  readonly language: 'zh' | 'en';
}

/** The place of an offset; `lineStart` tells whether nothing but the trigger stands before it in its line. */
export function writingPlace(analysis: Analysis, offset: number, lineStart: boolean): WritingPlace {
  const { detected, report, language, matches } = analysis;
  const path = sectionsAt(report, offset);
  const found = matches.filter(({ section }) => section !== undefined && path.includes(section)).map(({ wanted }) => wanted);
  const within = found.flatMap(({ id, role }) => (role === '' || role === id ? [id] : [id, role]));
  if (path.length === 0) within.push('preamble');
  if (isAtEnd(analysis, offset)) within.push('closing');
  return { kind: detected?.kind.id, within, lineStart, language };
}

/** All snippets that may stand at a place, best first: this kind and this section, then this kind, then general ones. */
export function snippetsAt(snippets: readonly Snippet[], place: WritingPlace): readonly Snippet[] {
  return snippets
    .map((snippet) => ({ snippet, score: fit(snippet, place) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ snippet }) => snippet);
}

/** 0 where it does not belong; more the better it fits. */
function fit({ language, kinds, within, at }: Snippet, place: WritingPlace): number {
  if (language !== place.language) return 0;
  const ownKind = place.kind !== undefined && kinds.includes(place.kind);
  if (kinds.length > 0 && !ownKind && place.kind !== undefined) return 0;
  const here = within.some((one) => place.within.includes(one));
  const position = at === 'any' || (at === 'line') === place.lineStart ? 1 : 0;
  // A phrase that only continues a sentence is no help on an empty line; the other way round it may be.
  if (at === 'line' && !place.lineStart) return 0;
  return 1 + position + (ownKind ? 4 : 0) + (here ? 8 : within.length === 0 ? 2 : 0);
}

function isAtEnd({ text }: Analysis, offset: number): boolean {
  return text.slice(offset).trim() === '';
}
