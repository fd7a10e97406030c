/**
 * Files → what is found in them, in the order of the files. What the cache knows is not looked at again; the rest is
 * handed out, some files ahead, and what comes back is compared with the reports before it and handed on in its turn.
 */
import type { SketchedReport } from '../core/report/neighbours.ts';
import { ahead } from './ahead.ts';
import type { Known, ResultCache } from './cache.ts';
import type { Copies, FileResult } from './check-file.ts';
import type { Checker, CheckPlan } from './checker.ts';
import { CopyWatch, writtenCopies } from './copies.ts';
import { type Found, shownPath } from './files.ts';
import type { FileFacts, FolderFacts } from './folder-facts.ts';
import { sayIn } from './language.ts';
import { readBytes, standardInput } from './read.ts';
import { contentStamp, hashOf, metadataStamp, type Strategy } from './stamp.ts';
import { unreadFile } from './unread.ts';

export interface ResultsRun {
  readonly plan: CheckPlan;
  readonly facts: FolderFacts;
  /** Of this thread; standard input belongs to it. */
  readonly here: Checker;
  readonly checker: Checker;
  readonly cache: ResultCache | undefined;
  /** Files are mended here, and compared while they are. */
  readonly mends: boolean;
  /** Times are taken, so that everything is looked at. */
  readonly timed: boolean;
  readonly stdinName: string | undefined;
}

/** A file on its way: what was found in it by itself, or what is known of it. */
interface Looked {
  readonly found: Found;
  readonly name: string;
  readonly judged: string;
  readonly result?: FileResult | undefined;
  readonly known?: Known;
  readonly problems: readonly string[];
}

/** A file whose turn it is; without a result where it is left out. */
export interface Settled {
  readonly result: FileResult | undefined;
  /** In the settings of its folder. */
  readonly problems: readonly string[];
}

export function resultsOf(files: Iterable<Found>, run: ResultsRun): AsyncIterable<Settled> {
  const desk = new Desk(run);
  const { width } = run.checker;
  const looked = ahead(files, (found) => desk.look(found), width);
  return ahead(looked, (one) => desk.settled(one), width);
}

class Desk {
  readonly #run: ResultsRun;
  readonly #watch = new CopyWatch();
  readonly #judged = new Map<string, string>();

  constructor(run: ResultsRun) {
    this.#run = run;
  }

  look(found: Found): Looked | Promise<Looked> {
    const { facts, plan, stdinName } = this.#run;
    const named = found.path === standardInput ? stdinName : undefined;
    const path = named ?? found.path;
    const asked = { found, name: named === undefined ? found.shown : shownPath(named), judged: '', problems: [] };
    if (found.problem) return { ...asked, result: unreadFile(path, found.problem, sayIn(plan.language)) };
    const told = facts.of(path);
    return told instanceof Promise ? told.then((fact) => this.#lookIn(asked, fact)) : this.#lookIn(asked, told);
  }

  #lookIn(about: Looked, { ignored, judged, problems }: FileFacts): Looked | Promise<Looked> {
    const asked = { ...about, problems };
    const { found, name } = asked;
    // What is left out and comes from standard input may have to be passed on.
    if (ignored && found.path !== standardInput) return asked;
    const by = this.#judgedBy(judged);
    const known = found.path === standardInput ? undefined : this.#known(found, name, by);
    if (known) return { ...asked, judged: by, known };
    return this.#checkerFor(found)
      .check(found)
      .then((result) => ({ ...asked, judged: by, result }));
  }

  settled(looked: Looked): Settled | Promise<Settled> {
    const { problems } = looked;
    const result = this.#settle(looked);
    return result instanceof Promise ? result.then((later) => ({ result: later, problems })) : { result, problems };
  }

  /** What the reports before it have in common with it is asked here, in the order of the run. */
  #settle(looked: Looked): FileResult | undefined | Promise<FileResult | undefined> {
    const { known, result } = looked;
    const sketch = known ? known.sketch : sketchOf(result);
    if (!sketch || this.#run.mends) return this.#told(looked, { at: -1, copies: '', sketch });
    const { at, copies } = this.#watch.next({ before: known?.kept.at, sketch });
    const before = known?.entry.copies ?? '';
    const now = copies ? writtenCopies(copies) : before;
    return now === before
      ? this.#told(looked, { at, copies: now, sketch })
      : this.#again(looked, { at, copies: now, sketch }, copies ?? []);
  }

  /** With what is now known of the reports before it. */
  async #again(looked: Looked, place: Placed, copies: Copies): Promise<FileResult | undefined> {
    const { found, known, result: alone } = looked;
    const result = await this.#checkerFor(found).check(found, copies);
    // Somebody has written it meanwhile.
    const same = result?.stamp === (known ? known.entry.stamp : alone?.stamp);
    if (same) this.#keep(looked, result, place);
    return result;
  }

  #told(looked: Looked, place: Placed): FileResult | undefined {
    const { found, name, known, result } = looked;
    if (!known) return this.#keep(looked, result, place);
    this.#run.cache?.keep(name, known.kept, place.at);
    const { kind, findings, language } = known.entry;
    return { file: { path: name, kind, findings, language }, path: found.path, fixed: 0, faults: [] };
  }

  #keep(
    { name, judged }: Looked,
    result: FileResult | undefined,
    { at, copies, sketch }: Placed,
  ): FileResult | undefined {
    const { cache, plan } = this.#run;
    if (!cache || !result || result.stamp === undefined || result.file.error || result.faults.length > 0) return result;
    const { kind, findings, language } = result.file;
    const sketched = sketch?.();
    const title = sketched?.title ?? '';
    const { stamp } = result;
    const { detailed } = plan;
    cache.add(name, { kind, findings, language, stamp, judged, detailed, copies, title }, at, sketched);
    return result;
  }

  #checkerFor({ path }: Found): Checker {
    return path === standardInput ? this.#run.here : this.#run.checker;
  }

  /** The entry of the cache that still holds for this file. */
  #known({ path }: Found, name: string, judged: string): Known | undefined {
    const { cache, plan, timed } = this.#run;
    const known = timed ? undefined : cache?.find(name);
    if (!known || known.entry.judged !== judged || (plan.detailed && !known.entry.detailed)) return undefined;
    return stampOf(path, plan.strategy) === known.entry.stamp ? known : undefined;
  }

  /** All that decides what is found in a text, but the program, which the cache looks at as a whole. */
  #judgedBy(folder: string): string {
    const known = this.#judged.get(folder);
    if (known !== undefined) return known;
    const { choice, encoding } = this.#run.plan;
    const only = choice.only && [...choice.only].sort();
    const hash = hashOf(JSON.stringify([folder, choice.kind, choice.language, choice.profile, only, encoding]));
    this.#judged.set(folder, hash);
    return hash;
  }
}

/** Where a report stands among those that compare, and what it shares with them. */
interface Placed {
  readonly at: number;
  readonly copies: string;
  readonly sketch: (() => SketchedReport) | undefined;
}

function sketchOf(result: FileResult | undefined): (() => SketchedReport) | undefined {
  const sketch = result?.sketch;
  return sketch && (() => sketch);
}

function stampOf(path: string, strategy: Strategy | undefined): string | undefined {
  if (strategy === 'metadata') return metadataStamp(path);
  const bytes = readBytes(path);
  return bytes instanceof Uint8Array ? contentStamp(bytes) : undefined;
}
