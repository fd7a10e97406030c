/** What must hold of the fixes of every text: they come to an end, leave nothing, and damage nothing. */
import assert from 'node:assert/strict';
import { countTogether, editsNamed, safeEdits } from '../../server/src/rules/mending.ts';
import type { Edit } from '../../server/src/rules/rule.ts';
import type { Finding } from '../../server/src/rules/run.ts';
import { analysisOf, findingsOf, type Options, strictSettings } from './analysis.ts';
import { applied } from './fixes.ts';

/** Rounds after which the fixes of one rule, and those of all rules in turn, must have come to an end. */
const roundsOfOne = 10;
const roundsOfAll = 20;

/** Throws at the first rule whose fixes do not behave; answers with the ids of the rules that had something to mend. */
export function checkMending(text: string, options: Options = {}): readonly string[] {
  const findings = found(text, undefined, options);
  const rules = [...new Set(findings.filter(({ fixes }) => fixes.length > 0).map(({ rule }) => rule))];
  for (const rule of rules) {
    for (const kind of ['safe', 'asked'] as const) checkRule(text, rule, kind, options);
  }
  if (rules.length > 0) {
    checkSafe(text, options);
    checkPeace(text, rules, options);
  }
  return rules;
}

type Kind = 'safe' | 'asked';

/** The fixes of one rule come to an end and leave none of their kind. */
function checkRule(text: string, rule: string, kind: Kind, options: Options): void {
  let result = text;
  for (let round = 0; round < roundsOfOne; round++) {
    const next = mended(result, editsOf(found(result, rule, options), kind), rule);
    if (next === result) break;
    result = next;
  }
  const left = found(result, rule, options).filter((finding) => chosen(finding, kind) !== undefined);
  assert.deepEqual(
    left.map(({ message }) => message),
    [],
    `${rule}: its ${kind} fixes do not come to an end`,
  );
}

/** All safe fixes together, and then again: the second time there is nothing to do. */
function checkSafe(text: string, options: Options): void {
  let result = text;
  for (let round = 0; round < roundsOfOne; round++) {
    const findings = found(result, undefined, options);
    const edits = safeEdits(findings);
    if (edits.length === 0) return;
    assert.ok(countTogether(findings.flatMap((finding) => chosen(finding, 'safe') ?? [])) > 0);
    result = mended(result, edits, 'all safe fixes');
  }
  const left = found(result, undefined, options).filter((finding) => chosen(finding, 'safe'));
  assert.deepEqual([...new Set(left.map(({ rule }) => rule))], [], 'safe fixes do not come to an end together');
}

/** No two rules undo one another's fixes: rule by rule, all are applied until none changes anything. */
function checkPeace(text: string, first: readonly string[], options: Options): void {
  let result = text;
  let rules = first;
  for (let round = 0; round < roundsOfAll; round++) {
    const before = result;
    for (const rule of rules) {
      for (const kind of ['safe', 'asked'] as const) {
        result = mended(result, editsOf(found(result, rule, options), kind), rule);
      }
    }
    const left = found(result, undefined, options).filter(({ fixes }) => fixes.length > 0);
    rules = [...new Set(left.map(({ rule }) => rule))];
    if (rules.length === 0 || result === before) return;
  }
  assert.fail(`rules undo one another's fixes: ${rules.join(', ')}`);
}

function found(text: string, rule: string | undefined, options: Options): readonly Finding[] {
  return findingsOf(analysisOf(text, options), rule, { settings: options.settings ?? strictSettings });
}

/** What one would click: the safe fix, or of the others the preferred one, else the only one. */
function chosen({ fixes }: Finding, kind: Kind): Finding['fixes'][number] | undefined {
  if (kind === 'safe') return fixes.find(({ safe }) => safe);
  const asked = fixes.filter(({ safe }) => !safe);
  return asked.find(({ preferred }) => preferred) ?? (asked.length === 1 ? asked[0] : undefined);
}

function editsOf(findings: readonly Finding[], kind: Kind): readonly Edit[] {
  if (kind === 'safe') return safeEdits(findings);
  // As “fix all of this rule” does: one way of mending at a time.
  const first = findings.map((finding) => chosen(finding, kind)).find((fix) => fix !== undefined);
  return first ? editsNamed(findings, first.name) : [];
}

/** The text with the edits; they lie inside of it, apart from each other, and cut no character and no line break in two. */
function mended(text: string, edits: readonly Edit[], rule: string): string {
  for (const { span } of edits) {
    for (const offset of [span.start, span.end]) {
      const two = text.slice(offset - 1, offset + 1);
      assert.ok(!/^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/u.test(two), `${rule} cuts ${JSON.stringify(two)} in two`);
    }
  }
  return applied(text, edits);
}
