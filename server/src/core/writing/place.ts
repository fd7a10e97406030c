/** Where the cursor stands, in the terms phrases speak of. */
import type { Analysis } from '../analyze.ts';
import type { Block } from '../parse/blocks.ts';
import { type Section, sectionsAt } from '../report/report.ts';
import { tailOf } from '../report/tail.ts';
import type { Query } from './query.ts';

export interface WritingPlace {
  /** Id of the kind and those it extends; none where it is not known. */
  readonly kinds: readonly string[];
  /** Undefined while there is nothing to tell it by. */
  readonly language: 'zh' | 'en' | undefined;
  /** At a line's start, behind the end of a sentence, or in one. */
  readonly at: 'line' | 'sentence' | 'middle';
  /** The sections around the cursor, outermost first. */
  readonly path: readonly Section[];
  /** Something is written already between the heading above (or the title) and the cursor's line. */
  readonly begun: boolean;
  /** The same for the first-level section. */
  readonly introduced: boolean;
  /** Nothing more is written before the next first-level section or the closing. */
  readonly last: boolean;
  /** The closing formula stands above. */
  readonly closed: boolean;
  /** How well phrases fit that name this part (see `Snippet.within`). */
  readonly weights: ReadonlyMap<string, number>;
}

/** Of a phrase that names the part of the report the cursor is in. */
export const here = 8;
/** What is due at the end goes before what belongs to the section. */
const due = 10;
/** Somewhere in a sentence, somewhere at a line's start: less than a section by name, more than no word at all. */
const somewhere = 6;
/** Without a kind nobody knows how the report ends. */
const perhaps = 5;

export function placeAt(analysis: Analysis, query: Query): WritingPlace {
  const { detected, report } = analysis;
  const path = pathAt(analysis, query);
  const begun = isBegun(analysis, query, path.at(-1)?.body.start ?? report.preamble.start);
  const closed = isClosed(analysis, query);
  return {
    kinds: detected ? [detected.kind.id, ...detected.kind.bases] : [],
    language: detected?.kind.language ?? languageAround(analysis, query),
    at: query.lineStart ? 'line' : isMiddle(analysis.text, query.start) ? 'middle' : 'sentence',
    path,
    begun,
    introduced: isBegun(analysis, query, path[0]?.body.start ?? report.preamble.start),
    last: isLast(analysis, query, path),
    closed,
    weights: new Map([
      [query.lineStart ? 'start' : 'inline', somewhere],
      ...partsAt(analysis, query, { path, begun, closed }),
    ]),
  };
}

function isMiddle(text: string, offset: number): boolean {
  return /[，、“‘《（\p{L}\p{N}]$/u.test(text.slice(Math.max(0, offset - 2), offset));
}

/** The line that is being written may look like a heading by now, so the line above it tells where it stands. */
function pathAt({ report, lines }: Analysis, { start, lineStart }: Query): readonly Section[] {
  if (!lineStart) return sectionsAt(report, start);
  const line = lines.lineAt(start);
  return line === 0 ? [] : sectionsAt(report, lines.endOf(line - 1));
}

/** What is being typed to find a phrase does not tell the language. */
function languageAround({ text, language }: Analysis, { start, end }: Query): 'zh' | 'en' | undefined {
  return /\p{L}/u.test(text.slice(0, start)) || /\p{L}/u.test(text.slice(end)) ? language : undefined;
}

type Around = Pick<WritingPlace, 'path' | 'begun' | 'closed'>;

/** Ids and roles of the kind's sections, `preamble` before the first, `closing` behind the last. */
function partsAt(analysis: Analysis, { start }: Query, { path, begun, closed }: Around): [string, number][] {
  const { matches, text, detected } = analysis;
  if (closed) return [['closing', due]];
  const parts: [string, number][] = matches
    .filter(({ section }) => section !== undefined && path.includes(section))
    .flatMap(({ wanted: { id, role } }): [string, number][] => [
      [id, here],
      [role, here],
    ]);
  if (path.length === 0) parts.push(['preamble', detected || !begun ? here : perhaps]);
  const lacks = matches.some(({ wanted, present }) => wanted.presence === 'required' && !present);
  if (begun && !lacks && isEnd(text, start)) parts.push(['closing', detected ? due : perhaps]);
  return parts;
}

/** Whether there is text between an offset and the cursor's line. */
function isBegun({ parsed, lines }: Analysis, { start }: Query, from: number): boolean {
  const until = lines.startOf(lines.lineAt(start));
  const last = parsed.blocks.findLastIndex(({ span }) => span.start < until);
  for (let index = last; index >= 0; index--) {
    const block = parsed.blocks[index];
    if (!block || block.span.end <= from) return false;
    if (isContent(block.type)) return true;
  }
  return false;
}

function isContent(type: Block['type']): boolean {
  return (
    type === 'heading' ||
    type === 'text' ||
    type === 'bullet' ||
    type === 'table' ||
    type === 'quote' ||
    type === 'fence'
  );
}

function isLast({ text, report, tail }: Analysis, { start, end }: Query, path: readonly Section[]): boolean {
  const bound = path[0]?.span.end ?? report.preamble.end;
  return text.slice(end, tail.start > start ? Math.min(bound, tail.start) : bound).trim() === '';
}

/** What stands behind a closing is looked at without the line that is being written, which may be anything. */
function isClosed({ report, parsed, lines }: Analysis, { start }: Query): boolean {
  const line = lines.lineAt(start);
  if ((report.sections.at(-1)?.heading.line ?? -1) >= line) return false;
  return tailOf(parsed, lines, line).closing !== undefined;
}

/** Nothing behind the line that is being written. */
function isEnd(text: string, start: number): boolean {
  const end = text.indexOf('\n', start);
  return end === -1 || text.slice(end).trim() === '';
}
