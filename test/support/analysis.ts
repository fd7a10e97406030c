/** The engine as tests see it: a text in, plain things out. With the kinds and rules that are shipped. */
import { type Analysis, type AnalyzeOptions, analyze } from '../../server/src/core/analyze.ts';
import type { Kind } from '../../server/src/core/kind/kind.ts';
import { kinds } from '../../server/src/generated/kinds.ts';
import { rules } from '../../server/src/generated/rules.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { type Finding, type RunOptions, runRules } from '../../server/src/rules/run.ts';
import { defaultSettings, type RuleSettings } from '../../server/src/rules/settings.ts';

export interface Options extends Partial<AnalyzeOptions> {
  readonly settings?: RuleSettings;
}

export function analysisOf(text: string, options: Options = {}, previous?: Analysis): Analysis {
  return analyze(text, { kinds, ...options }, previous);
}

/** With every rule on that a reader may switch on. */
export const strictSettings: RuleSettings = { ...defaultSettings, profile: 'strict' };

/** Findings of the rules that are on, or of the one named, on or not. A rule that throws fails the test. */
export function findingsOf(analysis: Analysis, rule?: string, options: RunOptions = {}): readonly Finding[] {
  const onError = (id: string, error: unknown): void => {
    throw new Error(`${id} threw`, { cause: error });
  };
  const settings = rule === undefined ? defaultSettings : strictSettings;
  const only = rule === undefined ? {} : { only: onlyOf(rule) };
  return runRules(analysis, rules, { onError, settings, ...only, ...options });
}

/** One set for each rule, so that what is remembered for it is found again. */
function onlyOf(rule: string): ReadonlySet<string> {
  const known = onlies.get(rule) ?? new Set([rule]);
  onlies.set(rule, known);
  return known;
}

const onlies = new Map<string, ReadonlySet<string>>();

/** Why one line is a heading or none; undefined where nothing about the line could make it one. */
export function whyOf(text: string, line: number): string | undefined {
  return analysisOf(text).parsed.verdicts.find(({ candidate }) => candidate.line === line)?.why;
}

/** Id of the kind, with the reason it was found for. */
export function kindOf(
  text: string,
  options: Options = {},
): { readonly id: string; readonly reason: string } | undefined {
  const found = analysisOf(text, options).detected;
  return found && { id: found.kind.id, reason: found.reason.type };
}

export function allKinds(): readonly Kind[] {
  return kinds;
}

export function allRules(): readonly Rule[] {
  return rules;
}
