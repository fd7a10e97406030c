/** Several fixes as one: what can be done at once, without two of them at the same characters. */
import type { Edit } from './rule.ts';
import type { Finding, FindingFix } from './run.ts';

/** A fix without asking: of each finding the one that is safe. */
export function safeEdits(findings: readonly Finding[]): readonly Edit[] {
  return together(findings.flatMap(({ fixes }) => fixes.find(({ safe }) => safe) ?? []));
}

/** Of each finding the fix of this name. */
export function editsNamed(findings: readonly Finding[], name: string): readonly Edit[] {
  return together(findings.flatMap(({ fixes }) => fixes.find((fix) => fix.name === name) ?? []));
}

/** How many of the fixes `together` would carry out. */
export function countTogether(fixes: readonly FindingFix[]): number {
  return chosen(fixes).length;
}

/** In the order of the text; a fix that touches what an earlier one changes waits for the next time. */
function together(fixes: readonly FindingFix[]): readonly Edit[] {
  return chosen(fixes)
    .flatMap(({ edits }) => edits)
    .toSorted((a, b) => a.span.start - b.span.start);
}

function chosen(fixes: readonly FindingFix[]): readonly FindingFix[] {
  const kept: FindingFix[] = [];
  const taken: Edit[] = [];
  for (const fix of fixes) {
    if (fix.edits.length === 0 || fix.edits.some((edit) => taken.some((other) => touch(edit, other)))) continue;
    kept.push(fix);
    taken.push(...fix.edits);
  }
  return kept;
}

/** Two insertions at one place touch, too: nobody knows which comes first. */
function touch({ span: a }: Edit, { span: b }: Edit): boolean {
  return a.start < b.end && b.start < a.end ? true : a.start === b.start && (a.start === a.end || b.start === b.end);
}
