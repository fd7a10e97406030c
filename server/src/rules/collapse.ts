/** Findings of a matter of style become one for the document: a writer is told once, and mends all at once. */
import type { Found } from './rule.ts';
import type { RuleFound } from './run.ts';

export interface CountedFound extends RuleFound {
  /** For how many places it speaks. */
  readonly count: number;
}

/** Other places that are named beside the first one. */
const shown = 20;

/** The findings of rules that speak once are put together; all others are passed on as they are. */
export function collapsed(founds: Iterable<RuleFound>): readonly CountedFound[] {
  const kept: CountedFound[] = [];
  const groups = new Map<RuleFound['rule'], Found[]>();
  for (const one of founds) {
    if (!one.rule.rule.once) {
      kept.push({ ...one, count: 1 });
      continue;
    }
    const group = groups.get(one.rule);
    if (group) group.push(one.found);
    else groups.set(one.rule, [one.found]);
  }
  for (const [rule, group] of groups) {
    const found = together(group.toSorted((a, b) => a.span.start - b.span.start));
    if (found) kept.push({ rule, found, count: group.length });
  }
  return kept;
}

/** The first, with the other places beside it and one fix for all places. */
function together(founds: readonly Found[]): Found | undefined {
  const [first, ...others] = founds;
  if (!first || others.length === 0) return first;
  const related = others.slice(0, shown).map(({ message, data, span }) => ({ message, data, span }));
  const [fix] = first.fixes ?? [];
  if (!fix) return { ...first, related: [...(first.related ?? []), ...related] };
  let end = -1;
  const edits = founds.flatMap(({ fixes = [] }) => {
    const [own] = fixes;
    if (!own || own.message !== fix.message) return [];
    const sorted = own.edits.toSorted((a, b) => a.span.start - b.span.start);
    // Two places that would be mended by the same characters are mended one after the other.
    if (sorted.some(({ span }) => span.start < end)) return [];
    end = Math.max(end, ...sorted.map(({ span }) => span.end));
    return sorted;
  });
  return { ...first, related: [...(first.related ?? []), ...related], fixes: [{ ...fix, edits }] };
}
