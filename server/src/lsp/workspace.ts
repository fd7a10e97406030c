/**
 * The reports of the workspace folders: found when first asked for, a few files at a time, and kept up to date by what
 * the client tells of the disk. Of a closed report only names and places are kept; an open one counts as it is written.
 */

import type { Setup } from '../config/setup.ts';
import { type Analysis, analyze } from '../core/analyze.ts';
import { declarationLines } from '../core/kind/declared.ts';
import { maybeReport } from '../core/kind/sniff.ts';
import { Neighbourhood, sketchedReport } from '../core/report/neighbours.ts';
import type { ReportDocument, ReportLibrary } from '../features/feature.ts';
import { type IndexedReport, indexOf } from '../features/report-index.ts';
import type { Host, HostEntry } from '../host.ts';
import { childUri, keyOf, pathOf } from '../uris.ts';

export interface WorkspaceOptions {
  readonly host: Host;
  /** What holds for a file. */
  readonly setup: (uri: string) => Promise<Setup>;
  /** The open documents as they are now. */
  readonly open: () => Iterable<ReportDocument>;
  /** Asks the client to tell of changes on the disk; false where it cannot. Called once, before the first search. */
  readonly watch: () => boolean;
  /** Milliseconds; from where does not matter. */
  readonly now: () => number;
  readonly failed: (error: unknown) => void;
  /** Resolves when the next step of what nobody waits for may be done; at once where not given. */
  readonly idle?: () => Promise<void>;
}

/** Files that are read at once. */
const atOnce = 4;

/** Where nobody tells of changes, the folders are looked through again after this many milliseconds. */
const stale = 10_000;

const deepest = 32;
const mostFiles = 200_000;
const mostReports = 20_000;

/** A file that was looked at; without a report if it is none. */
interface Known {
  readonly stamp: string;
  /** The walk that met it last. */
  readonly walk: number;
  readonly report: IndexedReport | undefined;
}

type Task =
  | { readonly type: 'folder'; readonly uri: string; readonly depth: number }
  | { readonly type: 'file'; readonly uri: string };

export class Workspace implements ReportLibrary {
  readonly #options: WorkspaceOptions;
  readonly #known = new Map<string, Known>();
  readonly #running = new Set<Promise<void>>();
  readonly #indexed = new WeakMap<Analysis, IndexedReport>();
  #folders: readonly string[] = [];
  #tasks: Task[] = [];
  #watched: boolean | undefined;
  #walk = 0;
  #walking = false;
  #walkedAt: number | undefined;
  #reports = 0;
  /** Sketches of the reports on the disk, once somebody has asked for them. */
  #neighbours: Neighbourhood | undefined;

  constructor(options: WorkspaceOptions) {
    this.#options = options;
  }

  /** The folders from now on; what is known of the others is forgotten by the next search. */
  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.#walkedAt = undefined;
    this.#tasks = [];
    this.#walking = false;
  }

  /** What holds for files has changed: all are looked at again by the next search. */
  reset(): void {
    this.#known.clear();
    this.#reports = 0;
    if (this.#neighbours) this.#neighbours = new Neighbourhood();
    this.setFolders(this.#folders);
  }

  /**
   * Sketches of all reports on the disk, as they are written there; undefined where the request was taken back. The first
   * time all files are read, later only those that have changed. Waits for nothing that others want done sooner.
   */
  async neighbours(cancelled: () => boolean): Promise<Neighbourhood | undefined> {
    if (!this.#neighbours) {
      this.#neighbours = new Neighbourhood();
      // What was looked at before was not sketched.
      if (this.#walk > 0) this.reset();
    }
    if (this.#walkedAt !== undefined && !this.#walking && this.#tasks.length === 0) return this.#neighbours;
    const { idle } = this.#options;
    const known = await this.#lookThrough(cancelled, idle ? { atOnce: 1, rest: idle } : {});
    return known ? this.#neighbours : undefined;
  }

  /** A file was made, written, closed or deleted; before the first search that is no news. */
  changed(uri: string, deleted: boolean): void {
    if (this.#walk === 0) return;
    if (deleted) this.#forget(uri);
    else if (this.#isOurs(uri)) this.#tasks.push({ type: 'file', uri });
  }

  async reports(cancelled: () => boolean): Promise<readonly IndexedReport[] | undefined> {
    return (await this.#lookThrough(cancelled)) ? this.#all() : undefined;
  }

  /** Until all files are known; false where it was taken back. */
  async #lookThrough(
    cancelled: () => boolean,
    { atOnce: most = atOnce, rest = () => this.pause() } = {},
  ): Promise<boolean> {
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
        this.#forget(report.uri);
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
    if (depth >= deepest || this.#known.size + this.#tasks.length > mostFiles) return;
    // The last task is taken first, so that a folder's own files come before those of the folders in it.
    const order = [...entries].sort((a, b) => Number(b.folder) - Number(a.folder));
    for (const entry of order) {
      if (isHidden(entry.name) || !(entry.folder || isReportLike(entry))) continue;
      const uri = childUri(folder, entry.name);
      this.#tasks.push(entry.folder ? { type: 'folder', uri, depth: depth + 1 } : { type: 'file', uri });
    }
  }

  async #look(uri: string): Promise<void> {
    const key = keyOf(uri);
    const path = pathOf(uri);
    const known = this.#known.get(key);
    const setup = await this.#options.setup(uri);
    const folder = setup.of(path).kind;
    const wanted = (head: string): boolean =>
      folder !== undefined || maybeReport(path, head.split(/\r\n|\r|\n/u).slice(0, declarationLines), setup.words);
    const look = await this.#options.host.look(uri, known?.stamp, wanted);
    switch (look.type) {
      case 'missing':
        return this.#forget(uri);
      case 'same':
        return known && this.#remember(key, { ...known, walk: this.#walk });
      case 'unwanted':
        return this.#remember(key, { stamp: look.stamp, walk: this.#walk, report: undefined });
      case 'text':
        if (this.#reports >= mostReports && !known?.report) return;
        return this.#remember(key, {
          stamp: look.stamp,
          walk: this.#walk,
          report: this.#reportOf(uri, look.text, setup),
        });
    }
  }

  /** What is remembered of a text, if it is a report. */
  #reportOf(uri: string, text: string, setup: Setup): IndexedReport | undefined {
    const path = pathOf(uri);
    const analysis = analyze(text, { kinds: setup.kinds, path, folder: setup.of(path).kind });
    const recognized = analysis.detected !== undefined || isOwn(path);
    if (!recognized) return undefined;
    if (!setup.of(path).ignored)
      this.#neighbours?.put(keyOf(uri), sketchedReport(analysis, { file: uri, name: nameOf(path) }));
    return indexOf(uri, nameOf(path), analysis);
  }

  #remember(key: string, known: Known): void {
    const before = this.#known.get(key)?.report;
    this.#reports += Number(known.report !== undefined) - Number(before !== undefined);
    if (before && !known.report) this.#neighbours?.delete(key);
    this.#known.set(key, known);
  }

  /** The file, or all in a folder of this address. */
  #forget(uri: string): void {
    const key = keyOf(uri);
    const known = this.#known.get(key);
    const gone = known ? [key] : [...this.#known.keys()].filter((one) => one.startsWith(`${key}/`));
    for (const one of gone) {
      this.#drop(one);
    }
  }

  /** All is looked through: what the walk did not meet is no more. */
  #finish(): void {
    if (!this.#walking) return;
    this.#walking = false;
    this.#walkedAt = this.#options.now();
    for (const [key, { walk }] of this.#known) if (walk !== this.#walk) this.#drop(key);
  }

  #drop(key: string): void {
    const report = this.#known.get(key)?.report;
    if (report) this.#reports--;
    this.#neighbours?.delete(key);
    this.#known.delete(key);
  }

  #open(): readonly ReportDocument[] {
    return [...this.#options.open()];
  }

  #all(): readonly IndexedReport[] {
    const open = this.#open();
    const keys = new Set(open.map(({ uri }) => keyOf(uri)));
    const closed = [...this.#known].flatMap(([key, { report }]) => (report && !keys.has(key) ? [report] : []));
    return [...open.filter(({ recognized }) => recognized).map((document) => this.#indexOfOpen(document)), ...closed];
  }

  #indexOfOpen({ uri, analysis }: ReportDocument): IndexedReport {
    const indexed = this.#indexed.get(analysis) ?? indexOf(uri, nameOf(pathOf(uri)), analysis);
    this.#indexed.set(analysis, indexed);
    return indexed;
  }

  /** Whether a walk through the folders would come to this file. */
  #isOurs(uri: string): boolean {
    const key = keyOf(uri);
    return this.#folders.some((folder) => {
      const start = `${keyOf(folder).replace(/\/+$/u, '')}/`;
      if (!key.startsWith(start)) return false;
      const names = key.slice(start.length).split('/');
      return !names.some(isHidden) && isReportLike({ name: names.at(-1) ?? '', folder: false });
    });
  }
}

/** What tools keep for themselves. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function isReportLike({ name }: HostEntry): boolean {
  return /\.(?:report|md|markdown|txt)$/iu.test(name);
}

/** In the language of reports every text is one. */
function isOwn(path: string): boolean {
  return /\.report(?:\.txt)?$/iu.test(path);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
