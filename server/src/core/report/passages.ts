/**
 * The running text of a report, cut into passages: what a reader takes for one paragraph. A line is one here, as
 * official texts and pasted ones have it; finders remember a passage by its text, so a keystroke pays for its line only.
 */
import type { Frame, Parsed } from '../parse/blocks.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type Cut, cutOf, indexFrom, type Words } from './cut.ts';
import type { Reading } from './readings.ts';
import { allSections, type Report, type Section } from './report.ts';

/** What finders of this room look at; an analysis has all of it. */
export interface Source {
  readonly text: string;
  readonly lines: Lines;
  readonly parsed: Parsed;
  readonly report: Report;
}

/** What a passage says, wherever it stands. */
export interface Said {
  /** `heading`: a heading that fills its line. The text behind a run-in heading is one passage with its title. */
  readonly type: 'text' | 'bullet' | 'quote' | 'table' | 'heading';
  readonly text: string;
  /** What a reader notices in it. */
  readonly reading: Reading;
}

export interface Passage extends Said {
  /** Without blanks at both ends, marks of bullets and quotes, and the number of a heading. */
  readonly span: Span;
  /** From 0. */
  readonly line: number;
  /** The innermost section it stands in; undefined before the first one. */
  readonly section: Section | undefined;
}

/** All passages in the order of the text. Code, comments and front matter have none. */
export function passagesOf(source: Source): Passages {
  return new Passages(cutOf(source), source);
}

/**
 * A list of passages, each of which is made when it is asked for: a key moves all that stand behind it, and few of them
 * are looked at then.
 */
export class Passages {
  readonly #cut: Cut;
  readonly #source: Source;
  readonly #made = new Map<number, Passage>();

  constructor(cut: Cut, source: Source) {
    this.#cut = cut;
    this.#source = source;
  }

  /** What its finders remember by. */
  get cut(): Cut {
    return this.#cut;
  }

  get frame(): Frame {
    return this.#source.parsed.frame;
  }

  get length(): number {
    return this.#cut.words.length;
  }

  /** The passage with this index, undefined for none. */
  get(index: number): Passage | undefined {
    const known = this.#made.get(index);
    if (known) return known;
    const words = this.#cut.words[index];
    if (!words) return undefined;
    const passage = new PlacedPassage(words, this.#cut.lines[index] ?? 0, this.sectionIndexAt(index), this.#source);
    this.#made.set(index, passage);
    return passage;
  }

  /** What the passage says, without its place. */
  saidAt(index: number): Said | undefined {
    return this.#cut.words[index];
  }

  /** Which of all sections the passage stands in; -1 before the first one. */
  sectionIndexAt(index: number): number {
    return this.#cut.sections[index] ?? -1;
  }

  /** The line it stands in, from 0; -1 for none. */
  lineAt(index: number): number {
    return this.#cut.lines[index] ?? -1;
  }

  /** The index of the first passage in this line or a later one. */
  indexFrom(line: number): number {
    return indexFrom(this.#cut.lines, line);
  }

  *[Symbol.iterator](): Iterator<Passage> {
    for (let index = 0; index < this.length; index++) {
      const passage = this.get(index);
      if (passage) yield passage;
    }
  }

  /** Those from one index to another, as an array has it, but counted from the start. */
  slice(from: number, to = this.length): readonly Passage[] {
    const passages: Passage[] = [];
    for (let index = Math.max(0, from); index < Math.min(to, this.length); index++) {
      const passage = this.get(index);
      if (passage) passages.push(passage);
    }
    return passages;
  }

  map<Made>(make: (passage: Passage) => Made): readonly Made[] {
    return this.slice(0).map(make);
  }

  flatMap<Made>(make: (passage: Passage) => Made | readonly Made[]): readonly Made[] {
    return this.slice(0).flatMap(make);
  }

  filter(is: (passage: Passage) => boolean): readonly Passage[] {
    return this.slice(0).filter(is);
  }

  find(is: (passage: Passage) => boolean): Passage | undefined {
    return this.get(this.findIndex(is));
  }

  findLast(is: (passage: Passage) => boolean): Passage | undefined {
    for (let index = this.length - 1; index >= 0; index--) {
      const passage = this.get(index);
      if (passage && is(passage)) return passage;
    }
    return undefined;
  }

  /** -1 for none. */
  findIndex(is: (passage: Passage) => boolean): number {
    for (let index = 0; index < this.length; index++) {
      const passage = this.get(index);
      if (passage && is(passage)) return index;
    }
    return -1;
  }
}

/** A passage in its place; what it needs of the whole text is looked up when asked for. */
class PlacedPassage implements Passage {
  readonly type: Passage['type'];
  readonly text: string;
  readonly reading: Reading;
  readonly span: Span;
  readonly line: number;
  readonly #section: number;
  readonly #source: Source;

  constructor({ type, text, reading, start, end }: Words, line: number, section: number, source: Source) {
    const begin = source.lines.startOf(line);
    this.type = type;
    this.text = text;
    this.reading = reading;
    this.span = { start: begin + start, end: begin + end };
    this.line = line;
    this.#section = section;
    this.#source = source;
  }

  get section(): Section | undefined {
    return this.#section < 0 ? undefined : allSections(this.#source.report)[this.#section];
  }
}
