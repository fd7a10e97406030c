/** The findings of a document as the editor wants them; diagnostics and quick fixes both begin here. */
import { beside } from '../core/text/beside.ts';
import type { Profile } from '../rules/rule.ts';
import { type Finding, runRules } from '../rules/run.ts';
import { asksForNeighbours, defaultSettings, type RuleSettings } from '../rules/settings.ts';
import { keyOf } from '../uris.ts';
import type { ReportDocument, Workbench } from './feature.ts';

/** Everything the rules say, in the order of the text; nothing where diagnostics are switched off. */
export function findingsOf(document: ReportDocument, bench: Workbench): readonly Finding[] {
  const { rules, settings, neighbours, log } = bench;
  const { uri, analysis, ignored } = document;
  if (ignored || settings.diagnostics?.enable === false) return [];
  const ruleSettings = ruleSettingsOf(document, bench);
  const language = languageSetting(settings.language);
  const known = said.get(analysis);
  const version = neighbours?.version;
  if (known?.rules === rules && known.language === language && known.ruleSettings === ruleSettings)
    if (known.neighbours === version) return known.findings;
  const findings = runRules(analysis, rules, {
    ...(language ? { language } : {}),
    writing: true,
    settings: ruleSettings,
    neighbours: neighbours?.of(keyOf(uri)),
    onError: (rule, error) =>
      log(`Rule ${rule} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  });
  said.set(analysis, { rules, language, ruleSettings, neighbours: version, findings });
  return findings;
}

/** Whether a rule that is on for this document compares with the other reports of the folder. */
export function wantsNeighbours(document: ReportDocument, bench: Workbench): boolean {
  const { analysis, ignored, recognized } = document;
  if (ignored || !recognized || bench.settings.diagnostics?.enable === false) return false;
  const { language, detected } = analysis;
  const settings = ruleSettingsOf(document, bench);
  return asksForNeighbours(bench.rules, { settings, kind: detected?.kind, report: language, language, writing: true });
}

function ruleSettingsOf({ setup }: ReportDocument, { settings }: Workbench): RuleSettings {
  return setup.settings ?? ofProfile[settings.profile ?? defaultSettings.profile];
}

/** One object for each, so that what is remembered by settings is found again. */
const ofProfile: Readonly<Record<Profile, RuleSettings>> = {
  quiet: { ...defaultSettings, profile: 'quiet' },
  recommended: defaultSettings,
  strict: { ...defaultSettings, profile: 'strict' },
};

interface Said {
  readonly rules: Workbench['rules'];
  readonly language: 'zh' | 'en' | undefined;
  readonly ruleSettings: RuleSettings;
  /** Version of what was known of the other reports. */
  readonly neighbours: number | undefined;
  readonly findings: readonly Finding[];
}

/** Status, diagnostics and fixes all ask about the same version; an analysis never changes, so neither does the answer. */
const said = beside<ReportDocument['analysis'], Said>();

/** Of messages about a document. */
export function languageOf({ analysis }: ReportDocument, { settings }: Workbench): 'zh' | 'en' {
  return languageSetting(settings.language) ?? analysis.language;
}

/** The language asked for; undefined for that of the report. */
function languageSetting(setting: 'auto' | 'zh-cn' | 'en' | undefined): 'zh' | 'en' | undefined {
  if (setting === 'zh-cn') return 'zh';
  return setting === 'en' ? 'en' : undefined;
}
