/**
 * What is known of the files on the disk, within bounds: names and places of so many reports, and the sketches of so many
 * paragraphs, however large the folder is.
 */
import { Neighbourhood, type SketchedReport } from '../core/report/neighbours.ts';
import type { IndexedReport } from '../features/report-index.ts';

/** A file that was looked at; without a report if it is none. */
export interface Known {
  /** When the host saw it last. */
  readonly stamp: string;
  /** By what it was judged; see `judgements`. */
  readonly judged: string;
  /** The walk that met it last. */
  readonly walk: number;
  readonly report: IndexedReport | undefined;
  /** Whether sketches were made when it was read. */
  readonly sketched: boolean;
  /** Undefined also where the folder's settings leave the file out, or there is no more room. */
  readonly sketch: SketchedReport | undefined;
}

const mostReports = 20_000;

/** As many as a store of sketches takes in. */
const mostParagraphs = 1_000_000;

export class KnownFiles {
  readonly #mostReports: number;
  readonly #files = new Map<string, Known>();
  #reports = 0;
  #paragraphs = 0;
  #neighbours: Neighbourhood | undefined;
  #version = 0;

  constructor(most = mostReports) {
    this.#mostReports = most;
  }

  get size(): number {
    return this.#files.size;
  }

  /** Another one whenever something was read or is gone. */
  get version(): number {
    return this.#version;
  }

  /** Whether there is no room for one more report. */
  get full(): boolean {
    return this.#reports >= this.#mostReports;
  }

  get neighbours(): Neighbourhood | undefined {
    return this.#neighbours;
  }

  get(key: string): Known | undefined {
    return this.#files.get(key);
  }

  /** In the order in which they were read, the latest last. */
  all(): Iterable<readonly [string, Known]> {
    return this.#files;
  }

  /** Puts the sketches that are known in one place, and all that come from now on. */
  gatherSketches(): Neighbourhood {
    if (this.#neighbours) return this.#neighbours;
    this.#neighbours = new Neighbourhood();
    for (const [key, { sketch }] of this.#files) if (sketch) this.#neighbours.put(key, sketch);
    return this.#neighbours;
  }

  /** A file that is as it was. */
  meet(key: string, known: Known): void {
    this.#put(key, known);
  }

  /** A file that is not as it was, or was not known. */
  learn(key: string, known: Known): void {
    this.#version++;
    const before = this.#files.get(key);
    this.#put(key, known);
    const now = this.#files.get(key);
    if (!before || !now) return;
    this.#files.delete(key);
    this.#files.set(key, now);
  }

  /** The file, or all in a folder of this key. */
  forget(key: string): void {
    const gone = this.#files.has(key) ? [key] : [...this.#files.keys()].filter((one) => one.startsWith(`${key}/`));
    for (const one of gone) this.#drop(one);
  }

  /** What another walk has met is no more. */
  forgetAllBut(walk: number): void {
    for (const [key, known] of this.#files) if (known.walk !== walk) this.#drop(key);
  }

  /** The report that was read first goes, so that there is room for one more. */
  dropOldest(): void {
    const oldest = [...this.#files].find(([, { report }]) => report);
    if (oldest) this.#drop(oldest[0]);
  }

  #put(key: string, wanted: Known): void {
    const before = this.#files.get(key);
    const others = this.#paragraphs - paragraphsOf(before);
    const room = others + paragraphsOf(wanted) <= mostParagraphs;
    const known = room ? wanted : { ...wanted, sketch: undefined };
    this.#reports += Number(known.report !== undefined) - Number(before?.report !== undefined);
    this.#paragraphs = others + paragraphsOf(known);
    if (known.sketch !== before?.sketch) {
      if (known.sketch) this.#neighbours?.put(key, known.sketch);
      else this.#neighbours?.delete(key);
    }
    this.#files.set(key, known);
  }

  #drop(key: string): void {
    const known = this.#files.get(key);
    if (!known) return;
    this.#version++;
    if (known.report) this.#reports--;
    this.#paragraphs -= paragraphsOf(known);
    this.#neighbours?.delete(key);
    this.#files.delete(key);
  }
}

function paragraphsOf(known: Known | undefined): number {
  return (known?.sketch?.places.length ?? 0) / 3;
}
