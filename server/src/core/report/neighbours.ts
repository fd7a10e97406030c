/**
 * The other reports of a folder, as far as a rule may know them: sketches of their paragraphs and where these stand, no
 * text. Whoever has the files puts them in; a rule asks what of its own report stands in another one as well.
 */
import type { Lines, Range } from '../text/lines.ts';
import { remembered } from '../text/memo.ts';
import { likeness, sketchOf, sketchSize } from '../text/shingles.ts';
import { type PackedSketches, packed, SketchStore } from '../text/sketch-store.ts';
import type { Passage, Source } from './passages.ts';
import type { Survey } from './survey.ts';
import type { Tail } from './tail.ts';

/** What a rule may say of another report. */
export interface NamedReport {
  /** Its address in the form of the one who remembers it: a URI in the editor, a path on the command line. */
  readonly file: string;
  /** As messages call the file. */
  readonly name: string;
  readonly title: string;
}

/** One report as it is remembered. */
export interface SketchedReport extends NamedReport {
  readonly sketches: PackedSketches;
  /** Three numbers a paragraph: its line, first and last column (UTF-16 units). */
  readonly places: Int32Array;
}

/** A paragraph of another report. */
export interface Copy {
  readonly report: NamedReport;
  readonly range: Range;
  /** From 0 to 1. */
  readonly likeness: number;
}

/** All other reports of the folder. */
export interface Neighbours {
  /** In each of them the paragraph that is most like this text, if it is at least so much like it (0 to 1). */
  readonly alike: (text: string, least: number) => readonly Copy[];
}

interface Sketched extends Source {
  readonly survey: Survey;
  readonly tail: Tail;
}

/** A law has more; its first ones will do. */
const most = 500;

/** What could be compared: running text of some length, without the end of the report and what only leads on. */
export function ownParagraphs({ survey, tail }: Sketched): readonly Passage[] {
  return survey.passages.filter((passage) => passage.span.start < tail.start && isParagraph(passage)).slice(0, most);
}

function isParagraph({ type, text }: Passage): boolean {
  if (type !== 'text' && type !== 'bullet') return false;
  if (text.length < (/\p{Script=Han}/u.test(text) ? 60 : 200)) return false;
  return !leadsOn.test(text) && !taskBox.test(text) && !isQuoted(text);
}

/** 现将有关情况报告如下： is said by everyone. */
const leadsOn = /(?:如下|as follows)[：:。.]?$/iu;

/** A list to be ticked off is a form. */
const taskBox = /^\[[ xX]\]/u;

/** Mostly the words of somebody else, or an article of a law. */
function isQuoted(text: string): boolean {
  if (/^第[一二三四五六七八九十百千零〇\d]{1,9}[条章节款]/u.test(text)) return true;
  const quoted = text.match(/“[^“”]{1,400}”|《[^《》]{1,200}》/gu)?.reduce((sum, part) => sum + part.length, 0) ?? 0;
  return quoted * 2 > text.length;
}

export function sketchedReport(
  analysis: Sketched,
  { file, name }: { readonly file: string; readonly name: string },
): SketchedReport {
  const paragraphs = ownParagraphs(analysis);
  return {
    file,
    name,
    title: analysis.report.title?.title ?? '',
    sketches: packed(paragraphs.map(({ text }) => sketchOf(text))),
    places: Int32Array.from(paragraphs.flatMap(({ span }) => placeOf(analysis.lines, span.start, span.end))),
  };
}

function placeOf(lines: Lines, start: number, end: number): readonly number[] {
  const { start: from, end: to } = lines.rangeOf({ start, end });
  return [from.line, from.character, to.character];
}

/** Reports that are put in and taken out again, by a key that is the same for every spelling of an address. */
export class Neighbourhood {
  readonly #store = new SketchStore<string>();
  readonly #reports = new Map<string, NamedReport>();
  #version = 0;
  /** The one view that is asked again and again: of the document somebody writes in. */
  #last: { readonly key: string; readonly version: number; readonly view: Neighbours } | undefined;

  /** Another one whenever something has changed. */
  get version(): number {
    return this.#version;
  }

  put(key: string, { file, name, title, sketches, places }: SketchedReport): void {
    this.#reports.set(key, { file, name, title });
    this.#store.add(key, sketches, places);
    this.#version++;
  }

  delete(key: string): void {
    if (!this.#reports.delete(key)) return;
    this.#store.delete(key);
    this.#version++;
  }

  /** As the report of this key sees the others. While nothing changes, what it has asked once is remembered. */
  of(key: string): Neighbours {
    const known = this.#last;
    if (known?.key === key && known.version === this.#version) return known.view;
    const view = this.#viewOf(key);
    this.#last = { key, version: this.#version, view };
    return view;
  }

  /** What the others have that is like the paragraphs of a report, one by one; the same answers as those of its view. */
  copiesIn(key: string, { sketches }: SketchedReport): readonly (readonly Copy[])[] {
    const paragraphs = Array.from({ length: sketches.length / sketchSize }, (_, index) => index * sketchSize);
    return paragraphs.map((from) => this.#like(key, sketches.subarray(from, from + sketchSize)));
  }

  #viewOf(key: string): Neighbours {
    const alike = remembered((text: string) => this.#like(key, packed([sketchOf(text)])), most);
    return { alike: (text, least) => alike(text).filter((copy) => copy.likeness >= least) };
  }

  #like(key: string, sketch: PackedSketches): readonly Copy[] {
    return this.#store.like(sketch, leastOfAll, key).flatMap(({ owner, place, likeness }) => {
      const report = this.#reports.get(owner);
      return report ? [{ report, range: rangeOf(place), likeness }] : [];
    });
  }
}

/** The same view for somebody who has the answers only: those of `copiesIn` for this report. */
export function neighboursBy(source: Sketched, copies: readonly (readonly Copy[])[]): Neighbours {
  const known = new Map(ownParagraphs(source).map(({ text }, index) => [text, copies[index] ?? []]));
  return { alike: (text, least) => (known.get(text) ?? []).filter((copy) => copy.likeness >= least) };
}

/** What is less alike is not asked for. */
const leastOfAll = 0.7;

function rangeOf([line = 0, from = 0, to = 0]: Int32Array): Range {
  return { start: { line, character: from }, end: { line, character: to } };
}

/** A paragraph of a report with its likes in others. */
export interface Copied {
  readonly passage: Passage;
  readonly range: Range;
}

export interface Copies {
  /** The report that most is shared with, where it is much; in the order of the text. */
  readonly whole: { readonly report: NamedReport; readonly copied: readonly Copied[] } | undefined;
  /** All other paragraphs that stand in another report, with the one that is most like them. */
  readonly single: readonly (Copied & { readonly report: NamedReport })[];
}

/** What stands in so many other reports is how the office says it, not left over from one of them. */
const formula = 3;

/** So many paragraphs, and so great a part of all, are no chance. */
const fewest = 3;

/**
 * What of a report stands in others, too. A report of the same title is another version of this one and does not count,
 * nor do the words that the kind prescribes.
 */
export function copiesOf(
  source: Sketched,
  neighbours: Neighbours,
  { least, share, prescribed }: { readonly least: number; readonly share: number; readonly prescribed: () => string[] },
): Copies {
  const paragraphs = ownParagraphs(source);
  const own = source.report.title?.title ?? '';
  const found = paragraphs.flatMap((passage) => {
    const alike = neighbours.alike(passage.text, least).filter(({ report }) => own === '' || report.title !== own);
    const counts = alike.length > 0 && alike.length <= formula && !isPrescribed(passage.text, prescribed());
    return counts ? alike.map((copy) => ({ passage, ...copy })) : [];
  });
  const whole = mostOf(found, Math.max(fewest, share * paragraphs.length));
  const told = new Set(whole?.copied.map(({ passage }) => passage));
  const single = found.filter(
    ({ passage }, index) => !told.has(passage) && found.findIndex((one) => one.passage === passage) === index,
  );
  return { whole, single };
}

function mostOf(found: readonly (Copied & { readonly report: NamedReport })[], least: number): Copies['whole'] {
  const groups = new Map<NamedReport, Copied[]>();
  for (const { report, passage, range } of found) {
    const group = groups.get(report);
    if (group) group.push({ passage, range });
    else groups.set(report, [{ passage, range }]);
  }
  const [best] = [...groups].sort(([, a], [, b]) => b.length - a.length);
  return best && best[1].length >= least ? { report: best[0], copied: best[1] } : undefined;
}

function isPrescribed(text: string, prescribed: readonly string[]): boolean {
  return prescribed.some((words) => likeness(sketchOf(words), sketchOf(text)) >= 0.5);
}
