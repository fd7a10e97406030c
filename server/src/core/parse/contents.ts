/** A printed table of contents names the headings once more; none of its lines is one. */
import type { Candidate } from './candidate.ts';
import type { ScannedLine } from './scan.ts';

/** Lines that stand in a table of contents. */
export function contentsLines(candidates: readonly Candidate[], scanned: readonly ScannedLine[]): ReadonlySet<number> {
  const lines = new Set<number>();
  const start = candidates.findIndex(({ shape, sign }) => sign !== 'numbered' && isContentsTitle(shape.title));
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

/** Pages of model texts show all numbered headings above the text, without a word over them; each comes again below. */
function listOnTop(candidates: readonly Candidate[]): Set<number> {
  const first = candidates.findIndex(({ sign }) => sign !== 'plain');
  if (first === -1 || first > 3 || candidates[first]?.sign !== 'numbered') return new Set();
  const later = occurrences(candidates);
  const lines = new Set<number>();
  for (const candidate of candidates.slice(first)) {
    if (candidate.sign !== 'numbered' || (later.get(keyOf(candidate)) ?? 0) <= candidate.line) break;
    lines.add(candidate.line);
    if (candidate.bodyLines > 0) break;
  }
  return lines.size >= 3 ? lines : new Set();
}

/** `总则………………1`: dots that lead to a page number. */
function withLeaders(
  candidates: readonly Candidate[],
  scanned: readonly ScannedLine[],
  lines: Set<number>,
): Set<number> {
  for (const { line } of candidates) {
    // The end of the line is enough, and a line of a megabyte of dots costs no more than any other.
    const end = scanned[line]?.text.slice(-40) ?? '';
    if (/(?:…{2,}|\.{5,}|·{5,}|\t)\s*[-—]?\s*\d{1,4}\s*[-—]?\s*$/u.test(end)) lines.add(line);
  }
  return lines;
}

export function isContentsTitle(title: string): boolean {
  return /^(?:目\s*[录次]|contents)$/iu.test(title);
}

/** Last line of each text that occurs. */
function occurrences(candidates: readonly Candidate[]): Map<string, number> {
  return new Map(candidates.map((candidate) => [keyOf(candidate), candidate.line]));
}

function keyOf({ shape }: Candidate): string {
  return `${shape.marker?.text ?? ''}${shape.title}`.replace(/\s+/gu, '');
}
