/**
 * Which reports of a run have paragraphs of those before them. Reports are looked at in any order and by any thread; here
 * they pass by in the order of the run, so that the answers do not depend on who was faster.
 */
import { Neighbourhood, type SketchedReport } from '../core/report/neighbours.ts';
import type { Copies } from './check-file.ts';

/** A report that compares with others. */
export interface Comparing {
  /** Its place among such reports when the cache was written; undefined for one that is not as it was. */
  readonly before: number | undefined;
  readonly sketch: () => SketchedReport;
}

export interface Compared {
  /** Its place among such reports in this run. */
  readonly at: number;
  /** Undefined where nothing before it has changed, so that what was found then holds. */
  readonly copies: Copies | undefined;
}

export class CopyWatch {
  readonly #seen = new Neighbourhood();
  /** Those that passed by while all was as it was: nobody may ever ask for them. */
  #unchanged: Comparing[] | undefined = [];
  #at = 0;

  next(report: Comparing): Compared {
    const at = this.#at++;
    if (this.#unchanged && report.before === at) {
      this.#unchanged.push(report);
      return { at, copies: undefined };
    }
    for (const { sketch } of this.#unchanged ?? []) this.#put(sketch());
    this.#unchanged = undefined;
    const sketched = report.sketch();
    const copies = this.#seen.copiesIn(sketched.file, sketched);
    this.#put(sketched);
    return { at, copies };
  }

  #put(report: SketchedReport): void {
    this.#seen.put(report.file, report);
  }
}

/** The same text for the same answers; empty where there are none. */
export function writtenCopies(copies: Copies): string {
  if (copies.every((alike) => alike.length === 0)) return '';
  const all = copies.map((alike) =>
    alike.map(({ report: { file, name, title }, range, likeness }) => [file, name, title, range, likeness]),
  );
  return JSON.stringify(all);
}
