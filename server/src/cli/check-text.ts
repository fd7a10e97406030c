/** One text, the circumstances of a run → its kind and what the rules find in it. */
import type { Setup } from '../config/setup.ts';
import { type Analysis, analyze } from '../core/analyze.ts';
import { type Neighbours, type SketchedReport, sketchedReport } from '../core/report/neighbours.ts';
import { rules } from '../generated/rules.ts';
import type { Profile } from '../rules/rule.ts';
import { type Finding, runRules } from '../rules/run.ts';
import { asksForNeighbours, defaultSettings, type RuleSettings } from '../rules/settings.ts';
import { absolute } from './files.ts';
import type { Language } from './language.ts';
import type { Timing } from './timing.ts';

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
  /** What this report may know of those of the run that come before it; nothing where not given. */
  readonly neighbours: ((analysis: Analysis) => Neighbours) | undefined;
  readonly timing: Timing | undefined;
  readonly onError: (rule: string, error: unknown) => void;
}

export function checkText(text: string, run: TextRun): CheckedText {
  const { choice, setup, name, path, timing } = run;
  const { kind, language } = choice;
  const step: Timing['step'] = timing ? timing.step : (_, work) => work();
  const analysis = step('parse', () =>
    analyze(text, {
      kinds: setup.kinds,
      path: name.normalize('NFC'),
      folder: setup.of(absolute(path)).kind,
      ...(kind === undefined ? {} : { kind }),
    }),
  );
  const only = onlyFor(analysis, choice.only);
  const checked = { analysis, kind: analysis.detected?.kind.id ?? null, language: language ?? analysis.language };
  if (only?.size === 0) return { ...checked, findings: [] };
  // Made when first asked for; here before the rules, so that it is not taken for the time of the first of them.
  if (timing) step('survey', () => viewsOf(analysis));
  const findings = step('rules', () =>
    runRules(analysis, rules, {
      ...(language && { language }),
      ...(only && { only }),
      ...(timing && { measure: timing.rule }),
      settings: settingsOf(setup, choice),
      neighbours: run.neighbours?.(analysis),
      onError: run.onError,
    }),
  );
  return { ...checked, findings };
}

function viewsOf({ survey: { passages, enumerations, parts, declaredCounts, references } }: Analysis): unknown {
  return [passages, enumerations, parts, declaredCounts, references];
}

/** What later reports of the run are compared with, where a rule that is on for this one compares at all. */
export function sketchFor(
  analysis: Analysis,
  { choice, setup, name }: Pick<TextRun, 'choice' | 'setup' | 'name'>,
): SketchedReport | undefined {
  const kind = analysis.detected?.kind;
  if (!kind || name === '') return undefined;
  const { language } = analysis;
  const only = onlyFor(analysis, choice.only);
  const circumstances = { settings: settingsOf(setup, choice), kind, report: language, language, writing: false, only };
  if (!asksForNeighbours(rules, circumstances)) return undefined;
  const sketched = sketchedReport(analysis, { file: name, name });
  return sketched.sketches.length > 0 ? sketched : undefined;
}

function settingsOf(setup: Setup, choice: RuleChoice): RuleSettings {
  return withProfile(setup.settings ?? defaultSettings, choice.profile);
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
