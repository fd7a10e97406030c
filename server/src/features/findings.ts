/** The findings of a document as the editor wants them; diagnostics and quick fixes both begin here. */
import type { Profile } from '../rules/rule.ts';
import { type Finding, runRules } from '../rules/run.ts';
import { defaultSettings, type RuleSettings } from '../rules/settings.ts';
import type { ReportDocument, Workbench } from './feature.ts';

/** Everything the rules say, in the order of the text; nothing where diagnostics are switched off. */
export function findingsOf(document: ReportDocument, { rules, settings, log }: Workbench): readonly Finding[] {
  const { analysis, setup, ignored } = document;
  if (ignored || settings.diagnostics?.enable === false) return [];
  const ruleSettings = setup.settings ?? ofProfile[settings.profile ?? defaultSettings.profile];
  const language = languageSetting(settings.language);
  const known = said.get(analysis);
  if (known?.rules === rules && known.language === language && known.ruleSettings === ruleSettings)
    return known.findings;
  const findings = runRules(analysis, rules, {
    ...(language ? { language } : {}),
    writing: true,
    settings: ruleSettings,
    onError: (rule, error) =>
      log(`Rule ${rule} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  });
  said.set(analysis, { rules, language, ruleSettings, findings });
  return findings;
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
  readonly findings: readonly Finding[];
}

/** Status, diagnostics and fixes all ask about the same version; an analysis never changes, so neither does the answer. */
const said = new WeakMap<ReportDocument['analysis'], Said>();

/** Of messages about a document. */
export function languageOf({ analysis }: ReportDocument, { settings }: Workbench): 'zh' | 'en' {
  return languageSetting(settings.language) ?? analysis.language;
}

/** The language asked for; undefined for that of the report. */
function languageSetting(setting: 'auto' | 'zh-cn' | 'en' | undefined): 'zh' | 'en' | undefined {
  if (setting === 'zh-cn') return 'zh';
  return setting === 'en' ? 'en' : undefined;
}
