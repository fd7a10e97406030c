/** Which rules are on for a report, how loud each is, and what it may know beside the report. */
import type { Kind } from '../core/kind/kind.ts';
import { optionValues } from './option.ts';
import type { Circumstances, Profile, Rule, RuleScope, Severity } from './rule.ts';

export interface RuleSettings {
  readonly profile: Profile;
  /** By id of the rule. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** The name of the writer's own unit; empty where nobody said it. */
  readonly unit: string;
  readonly words: readonly string[];
}

export interface RuleSetting {
  readonly severity?: Severity | 'off' | undefined;
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

export const defaultSettings: RuleSettings = { profile: 'recommended', rules: {}, unit: '', words: [] };

export interface ActiveRule {
  readonly rule: Rule;
  /** As somebody has set it; undefined where the rule has the word. */
  readonly severity: Severity | undefined;
  readonly circumstances: Circumstances;
}

export interface ActiveOptions {
  readonly settings: RuleSettings;
  readonly kind: Kind | undefined;
  /** Language of the report, and that of the messages. */
  readonly report: 'zh' | 'en';
  readonly language: 'zh' | 'en';
  readonly writing: boolean;
  /** Ids of the rules that are wanted and no other, be they on or off. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** The folder's settings go before those of the kind, and both before the profile. */
export function activeRules(rules: readonly Rule[], options: ActiveOptions): readonly ActiveRule[] {
  const { settings, kind, report, language, writing, only } = options;
  // What a rule of the last round finds depends on all others.
  const all = !only || rules.some(({ id, review }) => review && only.has(id));
  const { unit, words } = settings;
  return rules.flatMap((rule) => {
    if (!inScope(rule.scope ?? {}, kind, report)) return [];
    const set = settings.rules[rule.id];
    const setSeverity = set?.severity ?? kind?.rules[rule.id];
    const wanted = only?.has(rule.id) === true;
    const on = setSeverity === undefined ? inProfile(rule, settings.profile) : setSeverity !== 'off';
    if (!wanted && !(on && all)) return [];
    const severity = setSeverity === 'off' ? undefined : setSeverity;
    const values = optionValues(rule.options ?? {}, set?.options);
    return [{ rule, severity, circumstances: { writing, language, options: values, unit, words } }];
  });
}

/** Whether one of the rules that are on compares with the other reports of the folder. */
export function asksForNeighbours(rules: readonly Rule[], options: ActiveOptions): boolean {
  return (
    activeRules(
      rules.filter(({ neighbours }) => neighbours),
      options,
    ).length > 0
  );
}

function inScope(scope: RuleScope, kind: Kind | undefined, report: 'zh' | 'en'): boolean {
  const { language, known, families, kinds, not } = scope;
  if (language !== undefined && language !== report) return false;
  if (known === true && !kind) return false;
  if (families && !(kind && families.includes(kind.family))) return false;
  // A variant of a kind is one of it.
  const ids = kind ? [kind.id, ...kind.bases] : [];
  if (kinds && !ids.some((id) => kinds.includes(id))) return false;
  return !not || !ids.some((id) => not.includes(id));
}

/** As `reports.yaml` writes them. */
export const severities = ['off', 'hint', 'info', 'warning', 'error'] as const;

/** From the smallest to the one with all rules. */
export const profiles = ['quiet', 'recommended', 'strict'] as const satisfies readonly Profile[];

function inProfile(rule: Rule, profile: Profile): boolean {
  return profiles.indexOf(profileOf(rule)) <= profiles.indexOf(profile);
}

/** The smallest profile that has the rule on. */
export function profileOf({ profile, level }: Rule): Profile {
  return profile ?? (level === 'error' || level === 'warning' ? 'quiet' : 'recommended');
}
