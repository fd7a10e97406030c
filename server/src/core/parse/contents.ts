/** A printed table of contents names the headings once more; none of its lines is one. */
import type { Candidate } from './candidate.ts';
import type { ScannedLine } from './scan.ts';
import type { LineShape } from './shape.ts';

/** Lines that stand in a table of contents. */
export function contentsLines(candidates: readonly Candidate[], scanned: readonly ScannedLine[]): ReadonlySet<number> {
  const lines = new Set<number>();
  const start = contentsTitle(candidates);
  if (start === -1) return withLeaders(candidates, scanned, listOnTop(candidates));
  const later = occurrences(candidates);
  let misses = 0;
  for (const candidate of candidates.slice(start + 1)) {
    if (candidate.sign === 'marked' && candidate.shape.marker === undefined) break;
    const key = keyOf(candidate);
    const again = (later.get(key) ?? 0) > candidate.line;
    // The first entry met a second time is the document itself.
    if (lines.size > 0 && !again) {
      misses++;
      if (misses > 1 || candidate.bodyLines > 1) break;
      continue;
    }
    if (again) lines.add(candidate.line);
  }
  return withLeaders(candidates, scanned, lines);
}

/** The index of the line over a table of contents, or -1. */
export function contentsTitle(candidates: readonly Candidate[]): number {
  return candidates.findIndex(({ shape, sign }) => sign !== 'numbered' && isContentsTitle(shape.title));
}

/** Pages of model texts show all numbered headings above the text, without a word over them; each comes again below. */
function listOnTop(candidates: readonly Candidate[]): Set<number> {
  const run = topRun(candidates);
  const lines = new Set<number>();
  // Most reports begin with a heading that never comes again: they need no look at all the others.
  if (!run[0] || !comesAgain(run[0], candidates)) return lines;
  // Of a text that is still being written only the first ones come again.
  if (beginsAgain(run, candidates)) return new Set(run.map(({ line }) => line));
  const later = occurrences(candidates);
  for (const candidate of run) {
    if ((later.get(keyOf(candidate)) ?? 0) <= candidate.line) break;
    lines.add(candidate.line);
  }
  return lines.size >= 3 ? lines : new Set();
}

/** Below four lines or more the first two stand once more, before any other number. */
function beginsAgain(run: readonly Candidate[], candidates: readonly Candidate[]): boolean {
  const last = run.at(-1)?.line ?? -1;
  const next = candidates.filter(({ sign, line }) => sign === 'numbered' && line > last).slice(0, 2);
  return run.length >= 4 && next.length === 2 && next.every((one, index) => isSame(one, run[index]));
}

function isSame(one: Candidate, other: Candidate | undefined): boolean {
  return other !== undefined && keyOf(one) === keyOf(other);
}

/** The numbered lines on top of a text as far as nothing stands between them. */
export function topRun(candidates: readonly Candidate[]): readonly Candidate[] {
  const first = candidates.findIndex(({ sign }) => sign !== 'plain');
  if (first === -1 || first > 3) return [];
  const run: Candidate[] = [];
  for (let index = first; candidates[index]?.sign === 'numbered'; index++) {
    const candidate = candidates[index];
    if (candidate) run.push(candidate);
    if (candidate && candidate.bodyLines > 0) break;
  }
  return run;
}

function comesAgain(one: Candidate, candidates: readonly Candidate[]): boolean {
  const key = keyOf(one);
  const last = key.charAt(key.length - 1);
  return candidates.some(({ line, shape }) => line > one.line && endsWith(shape, last) && keyOf({ shape }) === key);
}

/** No title ends with a blank, so most lines are told by their last character. */
function endsWith({ title, marker }: LineShape, last: string): boolean {
  return title === '' ? marker !== undefined : title.endsWith(last);
}

/** Whether a plain line may be taken for a part of a table of contents, or make one of the run on top. */
export function mayList(shape: LineShape, text: string, run: readonly Candidate[]): boolean {
  if (isContentsTitle(shape.title) || hasLeader(text)) return true;
  const key = keyOf({ shape });
  return run.some((candidate) => keyOf(candidate) === key);
}

/** `总则………………1`: dots that lead to a page number. */
function withLeaders(
  candidates: readonly Candidate[],
  scanned: readonly ScannedLine[],
  lines: Set<number>,
): Set<number> {
  for (const { line } of candidates) {
    if (hasLeader(scanned[line]?.text ?? '')) lines.add(line);
  }
  return lines;
}

function hasLeader(text: string): boolean {
  // Most lines end with a letter or a stop, which is told at once.
  const last = text.charCodeAt(text.length - 1);
  if ((last > 0x3000 && last !== 0xfeff) || (last > 0x39 && last < 0xa0)) return false;
  // The end of the line is enough, and a line of a megabyte of dots costs no more than any other.
  return /(?:…{2,}|\.{5,}|·{5,}|\t)\s*[-—]?\s*\d{1,4}\s*[-—]?\s*$/u.test(text.slice(-40));
}

export function isContentsTitle(title: string): boolean {
  return /^(?:目\s*[录次]|contents)$/iu.test(title);
}

/** Last line of each text that occurs. */
function occurrences(candidates: readonly Candidate[]): Map<string, number> {
  return new Map(candidates.map((candidate) => [keyOf(candidate), candidate.line]));
}

function keyOf({ shape }: Pick<Candidate, 'shape'>): string {
  return `${shape.marker?.text ?? ''}${shape.title}`.replace(/\s+/gu, '');
}
