/** One text, the circumstances of a run → its kind and what the rules find in it. */
import type { Setup } from '../config/setup.ts';
import { type Analysis, analyze } from '../core/analyze.ts';
import { rules } from '../generated/rules.ts';
import type { Profile } from '../rules/rule.ts';
import { type Finding, runRules } from '../rules/run.ts';
import { defaultSettings, type RuleSettings } from '../rules/settings.ts';
import { absolute } from './folder-setup.ts';
import type { Language } from './language.ts';

/** What the command line says of the rules. */
export interface RuleChoice {
  readonly kind: string | undefined;
  /** Of the messages; each report's own where none is asked for. */
  readonly language: Language | undefined;
  /** Goes before that of the folder. */
  readonly profile: Profile | undefined;
  /** Only these, also where the folder has them off. */
  readonly only: ReadonlySet<string> | undefined;
}

export interface CheckedText {
  readonly analysis: Analysis;
  readonly kind: string | null;
  readonly findings: readonly Finding[];
  /** Of the messages. */
  readonly language: Language;
}

export interface TextRun {
  readonly choice: RuleChoice;
  readonly setup: Setup;
  /** As it is shown, and as patterns see it; empty for standard input without a name. */
  readonly name: string;
  readonly path: string;
  readonly onError: (rule: string, error: unknown) => void;
}

export function checkText(text: string, { choice, setup, name, path, onError }: TextRun): CheckedText {
  const { kind, language } = choice;
  const analysis = analyze(text, {
    kinds: setup.kinds,
    path: name.normalize('NFC'),
    folder: setup.of(absolute(path)).kind,
    ...(kind === undefined ? {} : { kind }),
  });
  const only = onlyFor(analysis, choice.only);
  const checked = { analysis, kind: analysis.detected?.kind.id ?? null, language: language ?? analysis.language };
  if (only?.size === 0) return { ...checked, findings: [] };
  const findings = runRules(analysis, rules, {
    ...(language && { language }),
    ...(only && { only }),
    settings: withProfile(setup.settings ?? defaultSettings, choice.profile),
    onError,
  });
  return { ...checked, findings };
}

/** Where the kind is not known, nothing is asked but whether its name is misspelled. */
function onlyFor({ detected, declared }: Analysis, only: RuleChoice['only']): RuleChoice['only'] {
  if (detected) return only;
  const asked = declared?.meant !== undefined && (!only || [...misspelled].every((id) => only.has(id)));
  return asked ? misspelled : none;
}

const misspelled: ReadonlySet<string> = new Set(['kind-unknown']);
const none: ReadonlySet<string> = new Set();

/** The same object for the same settings: what is remembered of a passage is found by it. */
function withProfile(settings: RuleSettings, profile: Profile | undefined): RuleSettings {
  if (profile === undefined || settings.profile === profile) return settings;
  const known = changed.get(settings);
  if (known?.profile === profile) return known;
  const other = { ...settings, profile };
  changed.set(settings, other);
  return other;
}

const changed = new WeakMap<RuleSettings, RuleSettings>();
