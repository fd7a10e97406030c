/** A baseline: findings that were there when a team began, and are not told again. One JSON file, made to be kept in Git. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Bilingual } from '../core/kind/kind.ts';
import type { CheckedFile } from './checked.ts';
import type { Say } from './language.ts';
import { sentenceOf } from './problem.ts';
import { replace } from './write.ts';

/** How many findings of a fingerprint there are, by path and fingerprint. */
type Counts = Map<string, Map<string, number>>;

export interface Baseline {
  /** The file without the findings that are known. */
  readonly fresh: (file: CheckedFile, path: string) => CheckedFile;
  readonly totals: () => { readonly known: number; readonly stale: number };
}

export type ReadBaseline = { readonly baseline: Baseline } | { readonly problem: string };

export async function readBaseline(file: string, say: Say): Promise<ReadBaseline> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => ({ error }));
  if (typeof text !== 'string') return { problem: say(unreadable, { detail: messageOf(text.error) }) };
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    const counts = countsIn(data);
    return counts ? { baseline: baselineOf(counts, file) } : { problem: say(wrongShape) };
  } catch (error) {
    return { problem: say(unreadable, { detail: messageOf(error) }) };
  }
}

function baselineOf(counts: Counts, file: string): Baseline {
  let known = 0;
  let stale = 0;
  const seen = new Set<string>();
  return {
    fresh: (checked, path) => {
      const { findings } = checked;
      const place = keyOf(file, path);
      seen.add(place);
      const left = new Map(counts.get(place) ?? []);
      if (left.size === 0 || checked.error) return checked;
      const fresh = findings.filter(({ detail }) => {
        const key = detail?.fingerprint ?? '';
        const count = left.get(key) ?? 0;
        left.set(key, count - 1);
        return count <= 0;
      });
      known += findings.length - fresh.length;
      stale += sumOf(left);
      return { ...checked, findings: fresh };
    },
    totals: () => {
      const gone = [...counts].filter(([path]) => !seen.has(path) && !existsSync(resolve(dirname(file), path)));
      return { known, stale: gone.reduce((sum, [, of]) => sum + sumOf(of), stale) };
    },
  };
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + Math.max(count, 0), 0);
}

/** What a run found, on its way into a new baseline. */
export interface NewBaseline {
  readonly add: (file: CheckedFile, path: string) => void;
  /** The number of findings written; or why the file could not be written. */
  readonly write: (say: Say) => Promise<number | string>;
}

export function newBaseline(file: string): NewBaseline {
  const counts: Counts = new Map();
  let total = 0;
  return {
    add: ({ findings }, path) => {
      if (findings.length === 0) return;
      const of = new Map<string, number>();
      for (const { detail } of findings) {
        const key = detail?.fingerprint ?? '';
        of.set(key, (of.get(key) ?? 0) + 1);
      }
      total += findings.length;
      counts.set(keyOf(file, path), of);
    },
    write: async (say) => {
      const files = sorted(counts).map(([path, of]) => [path, Object.fromEntries(sorted(of))]);
      const text = `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, null, 2)}\n`;
      const problem = await replace(file, new TextEncoder().encode(text));
      return problem ? say(sentenceOf(problem), { detail: problem.detail }) : total;
    },
  };
}

/** By code unit, so that the file is the same on every machine. */
function sorted<V>(map: ReadonlyMap<string, V>): [string, V][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** From the folder of the baseline, so that it holds wherever the command is started. */
function keyOf(file: string, path: string): string {
  return relative(dirname(resolve(file)), resolve(path))
    .split(sep)
    .join('/')
    .normalize('NFC');
}

/** Undefined where it is no baseline of this version. */
function countsIn(data: unknown): Counts | undefined {
  if (!isRecord(data) || data.version !== 1 || !isRecord(data.files)) return undefined;
  const counts: Counts = new Map();
  for (const [path, of] of Object.entries(data.files)) {
    if (!isRecord(of)) return undefined;
    const numbers = Object.entries(of).flatMap(([key, count]): [string, number][] =>
      typeof count === 'number' && Number.isInteger(count) && count > 0 ? [[key, count]] : [],
    );
    if (numbers.length < Object.keys(of).length) return undefined;
    counts.set(path.normalize('NFC'), new Map(numbers));
  }
  return counts;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const unreadable: Bilingual = {
  zh: '基线无法读取：{detail}',
  en: 'the baseline cannot be read: {detail}',
};
const wrongShape: Bilingual = {
  zh: '这不是 version: 1 的基线。请用 --write-baseline 重新生成。',
  en: 'it is no baseline of version 1. Make it again with --write-baseline.',
};
