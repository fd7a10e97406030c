/** Rules × analysis → findings, in the language wanted. One guard around each rule: a bug silences that rule alone. */
import type { Analysis } from '../core/analyze.ts';
import type { Span } from '../core/text/span.ts';
import type { Data, Edit, Found, Rule, Severity } from './rule.ts';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly { readonly message: string; readonly span: Span }[];
  readonly fixes: readonly FindingFix[];
}

export interface FindingFix {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly safe: boolean;
  readonly preferred: boolean;
}

export interface RunOptions {
  /** Language of the messages; that of the report where not given. */
  readonly language?: 'zh' | 'en';
  /** The report is open in an editor; see `Circumstances`. */
  readonly writing?: boolean;
  readonly onError?: (rule: string, error: unknown) => void;
}

/** All findings in the order of the text. */
export function runRules(analysis: Analysis, rules: readonly Rule[], options: RunOptions = {}): readonly Finding[] {
  const language = options.language ?? analysis.language;
  const findings = rules.flatMap((rule) => runRule(rule, analysis, language, options));
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function runRule(
  rule: Rule,
  analysis: Analysis,
  language: 'zh' | 'en',
  { writing = false, onError }: RunOptions,
): readonly Finding[] {
  try {
    return Array.from(rule.check(analysis, { writing, language }), (found) => findingOf(rule, found, language));
  } catch (error) {
    onError?.(rule.id, error);
    return [];
  }
}

function findingOf(rule: Rule, found: Found, language: 'zh' | 'en'): Finding {
  const say = (message: string, data: Data): string => filled(rule.messages[message]?.[language] ?? message, data);
  return {
    rule: rule.id,
    severity: found.level ?? rule.level,
    message: say(found.message, found.data),
    span: found.span,
    related: (found.related ?? []).map(({ message, data, span }) => ({ message: say(message, data), span })),
    fixes: (found.fixes ?? []).map(({ message, data, edits, safe, preferred = false }) => ({
      title: say(message, data),
      edits,
      safe,
      preferred,
    })),
  };
}

function filled(text: string, data: Data): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(data[name] ?? whole));
}
