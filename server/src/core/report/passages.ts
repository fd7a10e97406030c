/**
 * The running text of a report, cut into passages: what a reader takes for one paragraph. A line is one here, as
 * official texts and pasted ones have it; finders remember a passage by its text, so a keystroke pays for its line only.
 */
import type { Parsed } from '../parse/blocks.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type Reading, readingOf } from './readings.ts';
import { allSections, type Report, type Section } from './report.ts';

/** What finders of this room look at; an analysis has all of it. */
export interface Source {
  readonly text: string;
  readonly lines: Lines;
  readonly parsed: Parsed;
  readonly report: Report;
}

export interface Passage {
  /** `heading`: a heading that fills its line. The text behind a run-in heading is one passage with its title. */
  readonly type: 'text' | 'bullet' | 'quote' | 'table' | 'heading';
  /** Without blanks at both ends, marks of bullets and quotes, and the number of a heading. */
  readonly span: Span;
  readonly text: string;
  /** What a reader notices in it. */
  readonly reading: Reading;
  /** From 0. */
  readonly line: number;
  /** The innermost section it stands in; undefined before the first one. */
  readonly section: Section | undefined;
}

/** All passages in the order of the text. Code, comments and front matter have none. */
export function passagesOf({ text, lines, parsed, report }: Source): readonly Passage[] {
  const passages: Passage[] = [];
  const sections = allSections(report);
  let section: Section | undefined;
  let from = 0;
  const add = (type: Passage['type'], start: number, end: number, line: number): void => {
    const span = trimmed(text, start, end, type);
    if (span.end <= span.start) return;
    const words = text.slice(span.start, span.end);
    passages.push({ type, span, text: words, reading: readingOf(words), line, section });
  };
  for (const block of parsed.blocks) {
    if (block.type === 'heading') {
      if (block.level > 0) section = sections.next().value ?? section;
      const runsOn = block.form === 'run-in';
      add(
        runsOn ? 'text' : 'heading',
        block.titleSpan.start,
        runsOn ? lines.endOf(block.line) : block.titleSpan.end,
        block.line,
      );
      from = runsOn ? lines.endOf(block.line) : block.span.end;
      continue;
    }
    const { type, span } = block;
    if (type !== 'text' && type !== 'bullet' && type !== 'quote' && type !== 'table') continue;
    const start = Math.max(span.start, from);
    if (start >= span.end) continue;
    const last = lines.lineAt(span.end - 1);
    for (let line = lines.lineAt(start); line <= last; line++) {
      add(type, Math.max(start, lines.startOf(line)), Math.min(span.end, lines.endOf(line)), line);
    }
  }
  return passages;
}

/** The passages of each section's own body, and before them those in front of the first section. */
export function scopesOf(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const scopes: Passage[][] = [];
  let last: Passage | undefined;
  for (const passage of passages) {
    if (!last || last.section !== passage.section) scopes.push([]);
    scopes.at(-1)?.push(passage);
    last = passage;
  }
  return scopes;
}

const bulletMark = /^(?:[-*+•·●○■◆▪◦]\s+|[•·●○■◆▪◦])/u;
const quoteMark = /^(?:>[ \t]?)+/u;

function trimmed(text: string, start: number, end: number, type: Passage['type']): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  if (type !== 'bullet' && type !== 'quote') return { start: from, end: to };
  const mark = (type === 'bullet' ? bulletMark : quoteMark).exec(text.slice(from, Math.min(to, from + 12)));
  from += mark?.[0].length ?? 0;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  return { start: from, end: to };
}

function isBlank(unit: number): boolean {
  return (
    unit <= 0x20 ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    unit === 0x200b ||
    (unit >= 0x2000 && unit <= 0x200a)
  );
}
