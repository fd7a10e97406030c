/** `check --fix`: the safe fixes, round by round until none is left, and what would change as a diff. */
import { structuredPatch } from 'diff';
import { snippetText } from '../core/text/snippet.ts';
import { countTogether, safeEdits } from '../rules/mending.ts';
import type { Edit } from '../rules/rule.ts';
import type { CheckedText } from './check-text.ts';
import { harmless, type Paint } from './output.ts';

export interface Fixed {
  readonly text: string;
  /** Fixes made. */
  readonly count: number;
  /** What is found in the text as it is now. */
  readonly checked: CheckedText;
}

/** Fixes that make room for each other come to rest soon; ones that undo each other must end as well. */
const mostRounds = 10;

export function fixText(text: string, checkText: (text: string) => CheckedText): Fixed {
  let fixed: Fixed = { text, count: 0, checked: checkText(text) };
  for (let round = 0; round < mostRounds; round++) {
    const { findings, analysis } = fixed.checked;
    const next = withEdits(fixed.text, safeEdits(findings), analysis.lines.eol);
    if (next === fixed.text) break;
    const made = countTogether(findings.flatMap(({ fixes }) => fixes.find(({ safe }) => safe) ?? []));
    fixed = { text: next, count: fixed.count + made, checked: checkText(next) };
  }
  return fixed;
}

/** `edits` are in the order of the text and do not overlap. New lines end as the others of the text do. */
export function withEdits(text: string, edits: readonly Edit[], eol: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { span, text: written, snippet } of edits) {
    const plain = snippet ? snippetText(written) : written;
    parts.push(text.slice(done, span.start), plain.replace(/\r\n|\r|\n/gu, eol));
    done = span.end;
  }
  return parts.join('') + text.slice(done);
}

/** Lines that differ; where there are more, the whole text is given as removed and added. */
const mostDifferent = 5_000;

/** A unified diff that `git apply` and `patch` take; names stay readable. Controls are shown only where someone looks. */
export function diffOf(
  path: string,
  { before, after }: { readonly before: string; readonly after: string },
  { paint, terminal }: { readonly paint: Paint; readonly terminal: boolean },
): string {
  // Git ends a name that has blanks with a tab.
  const name = `${harmless(path)}${path.includes(' ') ? '\t' : ''}`;
  const shown = (line: string): string => (terminal ? harmless(line.replace(/\r$/u, '')) : line);
  const lines = hunksOf(before, after).flatMap(({ oldStart, oldLines, newStart, newLines, lines: changed }) => [
    paint('cyan', `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...changed.map((line) => {
      if (line.startsWith('-')) return paint('red', shown(line));
      return line.startsWith('+') ? paint('green', shown(line)) : shown(line);
    }),
  ]);
  return `${[paint('bold', `--- a/${name}`), paint('bold', `+++ b/${name}`), ...lines].join('\n')}\n`;
}

interface Hunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  readonly lines: readonly string[];
}

function hunksOf(before: string, after: string): readonly Hunk[] {
  const options = { context: 3, maxEditLength: mostDifferent };
  const patch = structuredPatch('', '', before, after, undefined, undefined, options);
  if (patch) return patch.hunks;
  const removed = contentLines(before);
  const added = contentLines(after);
  const lines = [...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)];
  return [{ oldStart: 1, oldLines: removed.length, newStart: 1, newLines: added.length, lines }];
}

function contentLines(text: string): readonly string[] {
  return text.replace(/\n$/u, '').split('\n');
}
