/**
 * The reports of the workspace folders: found when first asked for, a few files at a time, and kept up to date by what
 * the client tells of the disk. Of a closed report only names, places and sketches are kept, from one start to the next
 * where the client gives a place for it; an open one counts as it is written.
 */

import type { Setup } from '../config/setup.ts';
import { type Analysis, analyze } from '../core/analyze.ts';
import { declarationLines } from '../core/kind/declared.ts';
import type { Kind } from '../core/kind/kind.ts';
import { maybeReport } from '../core/kind/sniff.ts';
import { type Neighbourhood, sketchedReport } from '../core/report/neighbours.ts';
import { beside } from '../core/text/beside.ts';
import type { ReportDocument, ReportLibrary } from '../features/feature.ts';
import { type IndexedReport, indexOf } from '../features/report-index.ts';
import type { Host } from '../host.ts';
import { childUri, keyOf, pathOf } from '../uris.ts';
import type { KeptFile } from './index-file.ts';
import { IndexKeeper, type IndexPlace } from './index-keeper.ts';
import { judgements } from './judged-by.ts';
import { type Known, KnownFiles } from './known-files.ts';
import { fileNameOf, isOnTheWay, isOwn, liesIn } from './report-files.ts';

export interface WorkspaceOptions {
  readonly host: Host;
  /** What holds for a file. */
  readonly setup: (uri: string) => Promise<Setup>;
  /** The kinds of the program, which hold where a folder has none of its own. */
  readonly shipped: readonly Kind[];
  /** The open documents as they are now. */
  readonly open: () => Iterable<ReportDocument>;
  /** Asks the client to tell of changes on the disk; false where it cannot. Called once, before the first search. */
  readonly watch: () => boolean;
  /** Milliseconds; from where does not matter. */
  readonly now: () => number;
  readonly failed: (error: unknown) => void;
  /** Resolves when the next step of what nobody waits for may be done; at once where not given. */
  readonly idle?: () => Promise<void>;
  /** Where what is known is kept; nowhere if not given. */
  readonly place?: IndexPlace;
  /** The most reports that are remembered, where not as many as usual. */
  readonly mostReports?: number;
}

/** Files that are read at once. */
const atOnce = 4;

/** Where nobody tells of changes, the folders are looked through again after this many milliseconds. */
const stale = 10_000;

const deepest = 32;
const mostFiles = 200_000;

type Task =
  | { readonly type: 'folder'; readonly uri: string; readonly depth: number }
  | { readonly type: 'file'; readonly uri: string };

export class Workspace implements ReportLibrary {
  readonly #options: WorkspaceOptions;
  readonly #files: KnownFiles;
  readonly #keeper: IndexKeeper | undefined;
  readonly #judge: (setup: Setup, path: string) => string;
  readonly #running = new Set<Promise<void>>();
  readonly #indexed = beside<Analysis, IndexedReport>();
  #folders: readonly string[] = [];
  #tasks: Task[] = [];
  #watched: boolean | undefined;
  #walk = 0;
  #walking = false;
  #walkedAt: number | undefined;

  constructor(options: WorkspaceOptions) {
    const { host, idle = () => this.pause(), place } = options;
    this.#options = options;
    this.#files = new KnownFiles(options.mostReports);
    this.#judge = judgements(options.shipped);
    const { storage } = host;
    const files = (): Iterable<readonly [string, KeptFile]> => this.#files.all();
    if (storage && place) this.#keeper = new IndexKeeper({ ...place, storage, files, idle, pause: () => this.pause() });
  }

  /** The folders from now on; what is known of the others is forgotten by the next search. */
  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.#walkedAt = undefined;
    this.#tasks = [];
    this.#walking = false;
  }

  /** What holds for files may have changed: the next search reads those again that are judged by something else now. */
  reset(): void {
    this.setFolders(this.#folders);
  }

  /**
   * Sketches of all reports on the disk, as they are written there; undefined where the request was taken back. The first
   * time all files are read, later only those that have changed. Waits for nothing that others want done sooner.
   */
  async neighbours(cancelled: () => boolean): Promise<Neighbourhood | undefined> {
    // What was looked at before was not sketched.
    if (!this.#files.neighbours && this.#walk > 0) this.reset();
    const neighbours = this.#files.gatherSketches();
    if (this.#walkedAt !== undefined && !this.#walking && this.#tasks.length === 0) return neighbours;
    const { idle } = this.#options;
    await idle?.();
    const known = await this.#lookThrough(cancelled, idle ? { atOnce: 1, rest: idle } : {});
    return known ? neighbours : undefined;
  }

  /** A file was made, written, closed or deleted; before the first search that is no news. */
  changed(uri: string, deleted: boolean): void {
    if (this.#walk === 0) return;
    if (deleted) this.#files.forget(keyOf(uri));
    else if (liesIn(this.#folders, uri)) this.#tasks.push({ type: 'file', uri });
  }

  async reports(cancelled: () => boolean): Promise<readonly IndexedReport[] | undefined> {
    return (await this.#lookThrough(cancelled)) ? this.#all() : undefined;
  }

  /** Until all files are known; false where it was taken back. */
  async #lookThrough(
    cancelled: () => boolean,
    { atOnce: most = atOnce, rest = () => this.pause() } = {},
  ): Promise<boolean> {
    const loading = this.#keeper?.load();
    if (loading) await loading;
    this.#begin();
    while (this.#tasks.length > 0 || this.#running.size > 0) {
      if (cancelled()) return false;
      while (this.#running.size < most) if (!this.#start()) break;
      await Promise.race(this.#running);
      await rest();
    }
    this.#finish();
    return true;
  }

  async existing(reports: ReadonlySet<IndexedReport>): Promise<ReadonlySet<IndexedReport>> {
    const open = new Set(this.#open().map(({ uri }) => keyOf(uri)));
    const there = await Promise.all(
      [...reports].map(async (report) => {
        if (open.has(keyOf(report.uri)) || (await this.#options.host.exists(report.uri))) return [report];
        // The client tells of a deleted folder, not of the files in it.
        this.#files.forget(keyOf(report.uri));
        return [];
      }),
    );
    return new Set(there.flat());
  }

  pause(): Promise<void> {
    return this.#options.host.pause();
  }

  /** Looks through the folders where that was not done yet, or was too long ago to be relied on. */
  #begin(): void {
    this.#watched ??= this.#options.watch();
    const old = !this.#watched && this.#options.now() - (this.#walkedAt ?? 0) > stale;
    if (this.#walking || (this.#walkedAt !== undefined && !old)) return;
    this.#walk++;
    this.#walking = true;
    this.#tasks.push(...this.#folders.map((uri): Task => ({ type: 'folder', uri, depth: 0 })));
  }

  /** False where nothing waits. */
  #start(): boolean {
    const task = this.#tasks.pop();
    if (!task) return false;
    const work = task.type === 'folder' ? this.#list(task.uri, task.depth) : this.#look(task.uri);
    const run = work.catch(this.#options.failed).finally(() => this.#running.delete(run));
    this.#running.add(run);
    return true;
  }

  async #list(folder: string, depth: number): Promise<void> {
    const walk = this.#walk;
    const entries = await this.#options.host.list(folder);
    // Meanwhile the folders may have become others.
    if (!this.#walking || walk !== this.#walk) return;
    if (depth >= deepest || this.#files.size + this.#tasks.length > mostFiles) return;
    // The last task is taken first, so that a folder's own files come before those of the folders in it.
    const order = [...entries].sort((a, b) => Number(b.folder) - Number(a.folder));
    for (const entry of order) {
      if (!isOnTheWay(entry)) continue;
      const uri = childUri(folder, entry.name);
      this.#tasks.push(entry.folder ? { type: 'folder', uri, depth: depth + 1 } : { type: 'file', uri });
    }
  }

  async #look(uri: string): Promise<void> {
    const key = keyOf(uri);
    const path = pathOf(uri);
    const setup = await this.#options.setup(uri);
    const judged = this.#judge(setup, path);
    const known = this.#knownOf(key, uri, judged);
    const folder = setup.of(path).kind;
    const wanted = (head: string): boolean =>
      folder !== undefined || maybeReport(path, head.split(/\r\n|\r|\n/u).slice(0, declarationLines), setup.words);
    const look = await this.#options.host.look(uri, known?.stamp, wanted);
    const files = this.#files;
    const walk = this.#walk;
    switch (look.type) {
      case 'missing':
        return files.forget(key);
      case 'same':
        if (known && (!known.report || this.#hasRoom(key))) files.meet(key, { ...known, walk });
        return;
      case 'unwanted':
        return files.learn(key, { ...nothing, stamp: look.stamp, judged, walk });
      case 'text':
        if (!this.#hasRoom(key)) return;
        return files.learn(key, { ...this.#read(uri, look.text, setup), stamp: look.stamp, judged, walk });
    }
  }

  /** What was found in the file before, as far as it still counts. */
  #knownOf(key: string, uri: string, judged: string): Known | undefined {
    const kept = this.#keeper?.take(key);
    const known = this.#files.get(key) ?? (kept && knownAgain(kept, uri));
    const enough = known?.report === undefined || known.sketched || !this.#files.neighbours;
    return known?.judged === judged && enough ? known : undefined;
  }

  /** Of more reports than can be remembered a walk leaves out the last; one that is written later puts out the oldest. */
  #hasRoom(key: string): boolean {
    const files = this.#files;
    if (!files.full || files.get(key)?.report) return true;
    if (!this.#walking) files.dropOldest();
    return !this.#walking;
  }

  /** What is remembered of a text, if it is a report. */
  #read(uri: string, text: string, setup: Setup): Pick<Known, 'report' | 'sketched' | 'sketch'> {
    const path = pathOf(uri);
    const name = fileNameOf(path);
    const { kind, ignored } = setup.of(path);
    const analysis = analyze(text, { kinds: setup.kinds, path, folder: kind });
    if (!analysis.detected && !isOwn(path)) return nothing;
    const sketched = this.#files.neighbours !== undefined;
    const sketch = sketched && !ignored ? sketchedReport(analysis, { file: uri, name }) : undefined;
    return { report: indexOf(uri, name, analysis), sketched, sketch };
  }

  /** All is looked through: what the walk did not meet is no more. */
  #finish(): void {
    if (this.#walking) {
      this.#walking = false;
      this.#walkedAt = this.#options.now();
      this.#files.forgetAllBut(this.#walk);
    }
    if (this.#walkedAt !== undefined) this.#keeper?.complete(this.#files.version);
  }

  #open(): readonly ReportDocument[] {
    return [...this.#options.open()];
  }

  #all(): readonly IndexedReport[] {
    const open = this.#open();
    const keys = new Set(open.map(({ uri }) => keyOf(uri)));
    const closed = [...this.#files.all()].flatMap(([key, { report }]) => (report && !keys.has(key) ? [report] : []));
    return [...open.filter(({ recognized }) => recognized).map((document) => this.#indexOfOpen(document)), ...closed];
  }

  #indexOfOpen({ uri, analysis }: ReportDocument): IndexedReport {
    const indexed = this.#indexed.get(analysis) ?? indexOf(uri, fileNameOf(pathOf(uri)), analysis);
    this.#indexed.set(analysis, indexed);
    return indexed;
  }
}

const nothing = { report: undefined, sketched: false, sketch: undefined };

/** What was kept, under the address by which the file is known now. */
function knownAgain({ report, sketch, ...kept }: KeptFile, uri: string): Known {
  const name = fileNameOf(pathOf(uri));
  return {
    ...kept,
    walk: 0,
    report: report && { ...report, uri },
    sketch: sketch && { ...sketch, file: uri, name },
  };
}
