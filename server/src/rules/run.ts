/** Rules × settings × suppressions → findings, in the language wanted. One guard around each rule: a bug silences that rule alone. */
import type { Analysis } from '../core/analyze.ts';
import type { Passage } from '../core/report/passages.ts';
import { type Prose, proseOf } from '../core/report/prose.ts';
import { remembered } from '../core/text/memo.ts';
import type { Span } from '../core/text/span.ts';
import { authorityOf } from './authority.ts';
import { type CountedFound, collapsed } from './collapse.ts';
import type { Data, Edit, Found, Outcome, Rule, Severity } from './rule.ts';
import { type ActiveRule, activeRules, defaultSettings, type RuleSettings } from './settings.ts';
import { type Suppression, silencerOf, suppressionsIn } from './suppressions.ts';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Who asks for it, with the clause, in the language of the message; also where the message names it already. */
  readonly authority: string;
  readonly span: Span;
  readonly related: readonly { readonly message: string; readonly span: Span }[];
  readonly fixes: readonly FindingFix[];
}

export interface FindingFix {
  /** What the rule calls this way of mending; the same for all findings that are mended this way. */
  readonly name: string;
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
  readonly settings?: RuleSettings;
  /** Ids of the rules whose findings are wanted, also of those that are off; all that are on where not given. */
  readonly only?: ReadonlySet<string>;
  readonly onError?: (rule: string, error: unknown) => void;
}

/** All findings in the order of the text, without those that comments in it silence. */
export function runRules(analysis: Analysis, rules: readonly Rule[], options: RunOptions = {}): readonly Finding[] {
  const language = options.language ?? analysis.language;
  const plan = planOf(rules, analysis, { ...options, language });
  const run: Run = { analysis, language, onError: options.onError };
  const founds = [...wholeFindings(plan.active, run), ...passageFindings(plan, run)];
  const findings = collapsed(founds).map((found) => findingOf(found, language));
  const left = [...unsilenced(findings, { rules, active: plan.active }, run)];
  const wanted = options.only ? left.filter(({ rule }) => options.only?.has(rule)) : left;
  return wanted.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

interface Run {
  readonly analysis: Analysis;
  readonly language: 'zh' | 'en';
  readonly onError: RunOptions['onError'];
}

/** What a rule found, before it is put into words. */
export interface RuleFound {
  readonly rule: ActiveRule;
  readonly found: Found;
}

/** Which rules are on under given circumstances, and what they found in each passage they have seen. */
interface Plan {
  readonly active: readonly ActiveRule[];
  readonly reader: (type: Passage['type']) => (text: string) => PassageFindings;
}

interface PassageFindings {
  readonly founds: readonly RuleFound[];
  readonly errors: readonly { readonly rule: string; readonly error: unknown }[];
}

/** Plans in use, the youngest last: one for each kind among the open documents. */
const plans: { readonly key: readonly unknown[]; readonly plan: Plan }[] = [];
const plansKept = 24;

function planOf(
  rules: readonly Rule[],
  analysis: Analysis,
  { writing = false, settings = defaultSettings, only, language }: RunOptions & { readonly language: 'zh' | 'en' },
): Plan {
  const kind = analysis.detected?.kind;
  const key = [rules, settings, kind, analysis.language, language, writing, only];
  const known = plans.find((one) => one.key.every((part, index) => part === key[index]));
  if (known) return known.plan;
  const active = activeRules(rules, { settings, kind, report: analysis.language, language, writing, only });
  const plan = { active, reader: readerOf(active) };
  plans.push({ key, plan });
  if (plans.length > plansKept) plans.shift();
  return plan;
}

function readerOf(active: readonly ActiveRule[]): Plan['reader'] {
  const readers = new Map<Passage['type'], (text: string) => PassageFindings>();
  return (type) => {
    const known = readers.get(type);
    if (known) return known;
    const reader = remembered((text: string) => readPassage(active, proseOf({ type, text })), 10_000);
    readers.set(type, reader);
    return reader;
  };
}

function readPassage(active: readonly ActiveRule[], prose: Prose): PassageFindings {
  const founds: RuleFound[] = [];
  const errors: PassageFindings['errors'][number][] = [];
  for (const rule of active) {
    if (!rule.rule.read) continue;
    try {
      for (const found of rule.rule.read(prose, rule.circumstances)) founds.push({ rule, found });
    } catch (error) {
      errors.push({ rule: rule.rule.id, error });
    }
  }
  return founds.length === 0 && errors.length === 0 ? nothing : { founds, errors };
}

const nothing: PassageFindings = { founds: [], errors: [] };

/** UTF-16 units of a line that are read: what is longer is no paragraph. */
const readable = 20_000;

function* passageFindings({ active, reader }: Plan, { analysis, onError }: Run): Iterable<RuleFound> {
  if (!active.some(({ rule }) => rule.read)) return;
  for (const { type, text, span } of analysis.survey.passages) {
    if (text.length > readable) continue;
    const { founds, errors } = reader(type)(text);
    for (const { rule, found } of founds) yield { rule, found: moved(found, span.start) };
    for (const { rule, error } of errors) onError?.(rule, error);
  }
}

/** The same finding, this many units further on. */
function moved(found: Found, by: number): Found {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const { span, related = [], fixes = [] } = found;
  return {
    ...found,
    span: move(span),
    related: related.map((other) => ({ ...other, span: move(other.span) })),
    fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: move(edit.span) })) })),
  };
}

function* wholeFindings(active: readonly ActiveRule[], { analysis, onError }: Run): Iterable<RuleFound> {
  for (const rule of active) {
    if (!rule.rule.check) continue;
    try {
      for (const found of Array.from(rule.rule.check(analysis, rule.circumstances))) yield { rule, found };
    } catch (error) {
      onError?.(rule.rule.id, error);
    }
  }
}

/** Without the findings that comments silence; with what the rules about such comments find. */
function* unsilenced(
  findings: readonly Finding[],
  { rules, active }: { readonly rules: readonly Rule[]; readonly active: readonly ActiveRule[] },
  { analysis, language, onError }: Run,
): Iterable<Finding> {
  const suppressions = suppressionsIn(analysis);
  if (suppressions.length === 0) {
    yield* findings;
    return;
  }
  const silenced = new Map<Suppression, Set<string>>(suppressions.map((one) => [one, new Set()]));
  for (const finding of findings) {
    const by = silencerOf(suppressions, finding.rule, analysis.lines.lineAt(finding.span.start));
    if (by) silenced.get(by)?.add(finding.rule);
    else yield finding;
  }
  const outcome: Outcome = {
    suppressions: [...silenced].map(([suppression, ids]) => ({ suppression, silenced: ids })),
    known: new Set(rules.map(({ id }) => id)),
    active: new Set(active.map(({ rule }) => rule.id)),
  };
  for (const rule of active) {
    if (!rule.rule.review) continue;
    try {
      const founds = Array.from(rule.rule.review(analysis, outcome, rule.circumstances));
      for (const found of founds) yield findingOf({ rule, found, count: 1 }, language);
    } catch (error) {
      onError?.(rule.rule.id, error);
    }
  }
}

function findingOf({ rule: { rule, severity }, found, count }: CountedFound, language: 'zh' | 'en'): Finding {
  const places = count > 1 ? filled(inAll[language], { count }) : '';
  const say = (message: string, data: Data): string => filled(rule.messages[message]?.[language] ?? message, data);
  const own = found.data.authority;
  return {
    rule: rule.id,
    severity: severity ?? found.level ?? rule.level,
    message: withBehind(say(found.message, found.data), places),
    authority: own === undefined ? authorityOf(rule, language) : String(own),
    span: found.span,
    related: (found.related ?? []).map(({ message, data, span }) => ({ message: say(message, data), span })),
    fixes: (found.fixes ?? []).map(({ message, data, edits, safe, preferred = false }) => ({
      name: message,
      title: say(message, data) + places,
      edits,
      safe,
      preferred,
    })),
  };
}

/** Before the full stop at the end. */
function withBehind(sentence: string, words: string): string {
  const stop = /[。.]$/u.exec(sentence)?.[0] ?? '';
  return words === '' ? sentence : sentence.slice(0, sentence.length - stop.length) + words + stop;
}

const inAll = { zh: '（全文共 {count} 处）', en: ' ({count} places in all)' };

function filled(text: string, data: Data): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(data[name] ?? whole));
}
