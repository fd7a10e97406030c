/**
 * What a run found, kept for the next one. A file is known again by its stamp, and only what was judged by the same
 * program, rules, kinds and settings counts.
 */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SketchedReport } from '../core/report/neighbours.ts';
import { version } from '../generated/package.ts';
import { type CacheFile, isName, type Kept, openCacheFile, type Sketches } from './cache-file.ts';
import { statOf } from './cache-place.ts';
import { CacheWriter } from './cache-writer.ts';
import type { CheckedFile } from './checked.ts';
import { hashOf } from './stamp.ts';

export interface Entry extends Pick<CheckedFile, 'kind' | 'findings' | 'language'> {
  readonly stamp: string;
  /** A hash of all that was judged by. */
  readonly judged: string;
  readonly detailed: boolean;
  /** What the reports before it had in common with it; see `writtenCopies`. */
  readonly copies: string;
  readonly title: string;
}

/** What is known of a file; whether it still holds is for the asker to say. */
export interface Known {
  readonly kept: Kept;
  readonly entry: Entry;
  readonly sketch: (() => SketchedReport) | undefined;
}

const nothing: Sketches = { sketches: new Uint8Array(), places: new Int32Array() };

export class ResultCache {
  readonly #path: string;
  readonly #program = programStamp();
  readonly #before: CacheFile;
  /** What holds again: its record is copied at the end, if anything is written at all. */
  readonly #kept = new Map<string, Kept>();
  #writer: CacheWriter | undefined;
  #changed = false;
  /** Why it cannot be written. */
  #failure: string | undefined;

  constructor(path: string) {
    this.#path = path;
    this.#before = openCacheFile(path, this.#program);
  }

  find(name: string): Known | undefined {
    const { entries, entryOf, sketchesOf } = this.#before;
    const kept = entries.get(name);
    if (!kept) return undefined;
    const entry: Entry = JSON.parse(entryOf(kept));
    return {
      kept,
      entry,
      sketch: kept.paragraphs > 0 ? sketcher(name, entry.title, () => sketchesOf(kept)) : undefined,
    };
  }

  /** As it was. `at` is its place among the reports of the run that compare, -1 for none of them. */
  keep(name: string, kept: Kept, at: number): void {
    if (kept.at !== at) this.#changed = true;
    this.#kept.set(name, kept.at === at ? kept : { ...kept, at });
  }

  add(name: string, entry: Entry, at: number, sketches: Sketches = nothing): void {
    if (!isName(name)) return;
    this.#changed = true;
    this.#trying(() => this.#writing().add(name, at, JSON.stringify(entry), sketches));
  }

  /** What is wrong where it cannot be written. Files that this run was not asked about stay as long as they are there. */
  save(): string | undefined {
    if (this.#changed) {
      this.#trying(() => {
        const writer = this.#writing();
        for (const [name, before] of this.#before.entries) {
          const kept = this.#kept.get(name) ?? (statOf(name) && { ...before, at: -1 });
          if (kept && !writer.has(name)) writer.copy(name, kept, this.#before.record(kept));
        }
        writer.finish(this.#before.close);
      });
    }
    this.#before.close();
    return this.#failure;
  }

  /** Leaves everything as it was before. */
  drop(): void {
    this.#before.close();
    this.#writer?.drop();
  }

  #writing(): CacheWriter {
    this.#writer ??= new CacheWriter(this.#path, this.#program);
    return this.#writer;
  }

  #trying(work: () => void): void {
    if (this.#failure !== undefined) return;
    try {
      work();
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error);
      this.#writer?.drop();
    }
  }
}

/** Made here, so that a sketch nobody may ever ask for holds no more than this. */
function sketcher(name: string, title: string, sketches: () => Sketches): () => SketchedReport {
  return () => ({ file: name, name, title, ...sketches() });
}

export function openCache(file: string): ResultCache {
  return new ResultCache(file);
}

/** Another one for another version, and for another build of the same. */
function programStamp(): string {
  const folder = dirname(fileURLToPath(import.meta.url));
  const files = readdirSync(folder).map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return [name, size, mtimeMs];
  });
  return hashOf(JSON.stringify([version, process.version, process.arch, files]));
}
