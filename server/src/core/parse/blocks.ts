/** Text → blocks. Blocks tile the text: each character lies in exactly one, in order, and none is lost. */
import { beside } from '../text/beside.ts';
import type { LineEdit, Lines } from '../text/lines.ts';
import { once } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import { trimmedLength } from '../text/width.ts';
import { candidatesOf } from './candidate.ts';
import { decide } from './decide.ts';
import { levelsOf } from './levels.ts';
import type { NumberStyle } from './marker.ts';
import { movedBlocks, movedHeadings, type Placed } from './moved-blocks.ts';
import { frameAfter } from './reuse.ts';
import { type LineRole, rescan, type ScannedLine, scan } from './scan.ts';
import { readable } from './shape.ts';
import { type TitleLines, titleOf } from './title.ts';
import type { Verdict } from './verdict.ts';

/** The number of a heading in the text. */
export interface HeadingNumber {
  readonly style: NumberStyle;
  /** As written: `（一）`. */
  readonly text: string;
  readonly value: number;
  readonly path: readonly number[];
  readonly span: Span;
}

export interface Heading {
  readonly type: 'heading';
  /** The line with its line break; of a run-in heading only the part that is the heading; with its underline. */
  readonly span: Span;
  /** 0 for the title of the document. */
  readonly level: number;
  readonly number: HeadingNumber | undefined;
  /** Without number, marks and closing punctuation; empty for a clause without a title. */
  readonly title: string;
  readonly titleSpan: Span;
  /** `run-in`: the text goes on behind the title in the same line. */
  readonly form: 'alone' | 'run-in';
  /** How it is marked, so that a sibling can be written the same way. */
  readonly marks: {
    readonly hashes: number;
    readonly bold: boolean;
    readonly underlined: boolean;
    readonly indent: string;
  };
  /** From 0. */
  readonly line: number;
}

/** Anything that is no heading: a run of lines of one role, or what stands behind a run-in title. */
export interface Body {
  readonly type: LineRole;
  readonly span: Span;
}

export type Block = Heading | Body;

export interface Parsed {
  /** Worked out when first asked for: a key moves all that stand behind it. */
  readonly blocks: readonly Block[];
  /** The headings among the blocks; to ask for them alone moves no more than them. */
  readonly headings: readonly Heading[];
  /** One for each line that could have been a heading; the title has the reason `title`. */
  readonly verdicts: readonly Verdict[];
  readonly scanned: readonly ScannedLine[];
  readonly frame: Frame;
}

/** What came of a text, and the lines that read differently than in the text before. */
export interface Reparsed {
  readonly parsed: Parsed;
  readonly edit: LineEdit;
}

export function parse(lines: Lines): Parsed {
  return parsedOf(scan(lines), lines);
}

/** The same as `parse`, only sooner, with what came of the text before and the lines that were edited since. */
export function parsedAfter(lines: Lines, before: Parsed, touched: LineEdit): Reparsed {
  const { scanned, edit } = rescan(lines, before.scanned, touched);
  return { parsed: parsedOf(scanned, lines, frameAfter(before, scanned, edit)), edit };
}

function parsedOf(scanned: readonly ScannedLine[], lines: Lines, frame: Frame = frameOf(scanned)): Parsed {
  return new Parsing(scanned, lines, frame);
}

/**
 * A class: what the getter of a single object refers to stays alive until the engine looks at all of its memory, and that
 * is a text for each key.
 */
class Parsing implements Parsed {
  readonly scanned: readonly ScannedLine[];
  readonly verdicts: readonly Verdict[];
  readonly frame: Frame;
  readonly #blocks: () => readonly Block[];
  readonly #headings: () => readonly Heading[];

  constructor(scanned: readonly ScannedLine[], lines: Lines, frame: Frame) {
    this.scanned = scanned;
    this.verdicts = frame.verdicts;
    this.frame = frame;
    this.#headings = once(() => placedHeadings(frame.headings, lines));
    this.#blocks = once(() => blocksOf(frame.headings, this.headings, { scanned, lines }));
  }

  get headings(): readonly Heading[] {
    return this.#headings();
  }

  get blocks(): readonly Block[] {
    return this.#blocks();
  }
}

/**
 * As long as the headings stand, blocks begin and end in the same lines as before: what stands in front of an edit stays
 * the same object, what stands behind it is moved.
 */
function blocksOf(
  headings: Headings,
  placed: readonly Heading[],
  { scanned, lines }: { readonly scanned: readonly ScannedLine[]; readonly lines: Lines },
): readonly Block[] {
  const before = lastBlocks.get(headings);
  const blocks = before ? movedBlocks(before, lines, placed) : tiled(placed, scanned, lines);
  lastBlocks.set(headings, { blocks, lines });
  return blocks;
}

/** The blocks where they stood last. */
const lastBlocks = beside<Headings, Placed>();

/** As `blocksOf`, of the headings alone. */
function placedHeadings(headings: Headings, lines: Lines): readonly Heading[] {
  const before = lastHeadings.get(headings);
  const blocks = before ? movedHeadings(before, lines) : headingsOf(headings, lines);
  lastHeadings.set(headings, { blocks, lines });
  return blocks;
}

/** The headings where they stood last. */
const lastHeadings = beside<Headings, Placed<Heading>>();

/** The title of a document, '' where it has none. */
export function titleTextOf({ title }: Headings, lines: Lines): string {
  return title ? titleHeading(title, lines).title : '';
}

/** The first line below the title. */
export function bodyLine({ title }: Headings): number {
  return title ? title.last + (title.candidate.sign === 'underlined' ? 2 : 1) : 0;
}

/** Titles of the outermost headings below it. */
export function firstLevelTitles({ kept, levels }: Headings): readonly string[] {
  const first = kept.filter((_, index) => levels[index] === 1);
  return first.map(({ untitled, candidate }) => (untitled ? '' : candidate.shape.title));
}

function headingsOf({ title, kept, levels }: Headings, lines: Lines): readonly Heading[] {
  const headings = kept.map((verdict, index) => headingOf(verdict, levels[index] ?? 1, lines));
  return title ? [titleHeading(title, lines), ...headings].sort((a, b) => a.span.start - b.span.start) : headings;
}

/** Everything that is decided of the lines, before places are worked out. */
export interface Frame {
  readonly verdicts: readonly Verdict[];
  /** The same object as long as headings and roles of lines stay what they are, whatever becomes of plain lines. */
  readonly headings: Headings;
}

export interface Headings {
  readonly title: TitleLines | undefined;
  /** The verdicts of the headings below the title, and the level of each. */
  readonly kept: readonly Verdict[];
  readonly levels: readonly number[];
}

function frameOf(scanned: readonly ScannedLine[]): Frame {
  const verdicts = decide(candidatesOf(scanned), scanned);
  const title = titleOf(verdicts, scanned);
  const kept = verdicts.filter(({ heading, candidate }) => heading && !isTitle(candidate.line, title));
  const levels = levelsOf(kept.map(({ candidate }) => candidate));
  return { verdicts: withTitle(verdicts, title), headings: { title, kept, levels } };
}

function isTitle(line: number, title: TitleLines | undefined): boolean {
  return title !== undefined && line >= title.first && line <= title.last;
}

function withTitle(verdicts: readonly Verdict[], title: TitleLines | undefined): readonly Verdict[] {
  return verdicts.map((verdict) =>
    isTitle(verdict.candidate.line, title) ? { ...verdict, heading: true, why: 'title' } : verdict,
  );
}

function headingOf({ candidate, untitled }: Verdict, level: number, lines: Lines): Heading {
  const { shape, line, sign } = candidate;
  const start = lines.startOf(line);
  const runsOn = shape.restStart < shape.end;
  const behind = untitled ? shape.titleStart : shape.restStart;
  const marker = shape.marker;
  return {
    type: 'heading',
    span: {
      start,
      end:
        runsOn || (untitled && behind < shape.end)
          ? start + behind
          : lines.startOf(line + (sign === 'underlined' ? 2 : 1)),
    },
    level,
    number: marker && {
      style: marker.style,
      text: marker.text,
      value: marker.value,
      path: marker.path,
      span: { start: start + shape.markerStart, end: start + shape.markerEnd },
    },
    title: untitled ? '' : shape.title,
    titleSpan: { start: start + shape.titleStart, end: start + (untitled ? shape.titleStart : shape.titleEnd) },
    form: runsOn || (untitled && shape.titleStart < shape.end) ? 'run-in' : 'alone',
    marks: {
      hashes: shape.hashes,
      bold: shape.bold === 'whole',
      underlined: sign === 'underlined',
      indent: lines.text.slice(start, start + shape.indent).replace('\uFEFF', ''),
    },
    line,
  };
}

/** The title over all its lines, joined without a break; a typed one is the whole of its line, whatever stands in it. */
function titleHeading(title: TitleLines, lines: Lines): Heading {
  const one = headingOf({ candidate: title.candidate, heading: true, why: 'title', untitled: false }, 0, lines);
  const { sign } = title.candidate;
  if (sign === 'marked' || sign === 'underlined' || (title.first === title.last && one.form === 'alone')) {
    const next = sign === 'underlined' ? 2 : 1;
    return { ...one, form: 'alone', span: { start: one.span.start, end: lines.startOf(title.last + next) } };
  }
  const texts = Array.from({ length: title.last - title.first + 1 }, (_, index) =>
    lines.textOf(title.first + index).trim(),
  );
  return {
    ...one,
    form: 'alone',
    title: readable(texts.join('')),
    span: { start: lines.startOf(title.first), end: lines.startOf(title.last + 1) },
    titleSpan: { start: one.titleSpan.start, end: lines.startOf(title.last) + trimmedLength(lines.textOf(title.last)) },
  };
}

/** Headings and, between them, runs of lines of one role. */
function tiled(headings: readonly Heading[], scanned: readonly ScannedLine[], lines: Lines): readonly Block[] {
  const blocks: Block[] = [];
  let line = 0;
  let offset = 0;
  const fill = (until: number): void => {
    while (offset < until) {
      const role = scanned[line]?.role ?? 'text';
      while (line < scanned.length && scanned[line]?.role === role && lines.startOf(line) < until) line++;
      const end = Math.min(until, lines.startOf(line));
      // A line without an end of its own (a heading's rest) is text; zero-length runs are left out.
      if (end > offset) blocks.push({ type: role, span: { start: offset, end } });
      offset = Math.max(offset, end);
      if (line >= scanned.length) break;
    }
    if (offset < until) blocks.push({ type: 'text', span: { start: offset, end: until } });
    offset = until;
  };
  for (const heading of headings) {
    fill(heading.span.start);
    blocks.push(heading);
    offset = heading.span.end;
    line = lines.lineAt(offset);
  }
  fill(lines.text.length);
  return blocks;
}
