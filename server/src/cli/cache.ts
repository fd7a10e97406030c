/**
 * What a run found, kept for the next one. A file is known again by its stamp, and only what was judged by the same
 * program, rules, kinds and settings counts.
 */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SketchedReport } from '../core/report/neighbours.ts';
import { version } from '../generated/package.ts';
import { type CacheFile, isName, type Kept, openCacheFile, type Sketches, writeCacheFile } from './cache-file.ts';
import { statOf } from './cache-place.ts';
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

const nothing: Sketches = { sketches: new Uint16Array(), places: new Int32Array() };

export class ResultCache {
  readonly #path: string;
  readonly #program = programStamp();
  readonly #before: CacheFile;
  readonly #now = new Map<string, Kept>();
  #changed = false;

  constructor(path: string) {
    this.#path = path;
    this.#before = openCacheFile(path, this.#program);
  }

  find(name: string): Known | undefined {
    const { entries, sketchesOf } = this.#before;
    const kept = entries.get(name);
    if (!kept) return undefined;
    const entry: Entry = JSON.parse(kept.entry);
    const sketch = (): SketchedReport => ({ file: name, name, title: entry.title, ...sketchesOf(kept) });
    return { kept, entry, sketch: kept.paragraphs > 0 ? sketch : undefined };
  }

  /** As it was. `at` is its place among the reports of the run that compare, -1 for none of them. */
  keep(name: string, kept: Kept, at: number): void {
    if (kept.at !== at) this.#changed = true;
    this.#now.set(name, kept.at === at ? kept : { ...kept, at });
  }

  add(name: string, entry: Entry, at: number, sketches: Sketches = nothing): void {
    if (!isName(name)) return;
    this.#changed = true;
    const paragraphs = sketches.places.length / 3;
    this.#now.set(name, { at, entry: JSON.stringify(entry), paragraphs, sketches });
  }

  /** What is wrong where it cannot be written. Files that this run was not asked about stay as long as they are there. */
  save(): string | undefined {
    const before = this.#before;
    try {
      if (!this.#changed) return undefined;
      for (const [name, kept] of before.entries) {
        if (!this.#now.has(name) && statOf(name)) this.#now.set(name, { ...kept, at: -1 });
      }
      writeCacheFile(this.#path, this.#program, { ...before, entries: this.#now });
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      before.close();
    }
  }
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
