/** Rules × settings × suppressions → findings, in the language wanted. One guard around each rule: a bug silences that rule alone. */
import type { Analysis } from '../core/analyze.ts';
import type { Neighbours } from '../core/report/neighbours.ts';
import type { Span } from '../core/text/span.ts';
import { authorityOf } from './authority.ts';
import { type CountedFound, collapsed } from './collapse.ts';
import { type PassageReader, passageReader } from './passage-reader.ts';
import type { Data, Edit, Elsewhere, Found, Outcome, Rule, Severity } from './rule.ts';
import { type ActiveRule, activeRules, defaultSettings, type RuleSettings } from './settings.ts';
import { type Suppression, type SuppressionUse, silencerOf, suppressionsIn } from './suppressions.ts';
import { type WholeReader, wholeReader } from './whole-reader.ts';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Who asks for it, with the clause, in the language of the message; also where the message names it already. */
  readonly authority: string;
  readonly span: Span;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly FindingFix[];
}

export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
  /** Where it stands in another file; `span` is what is like it here. */
  readonly elsewhere?: Elsewhere;
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
  /** The other reports of the folder, as far as they are known. */
  readonly neighbours?: Neighbours | undefined;
  readonly onError?: (rule: string, error: unknown) => void;
  /** Told how long a rule took, for each time it looks at something: the whole or a passage it has not seen. */
  readonly measure?: (rule: string, milliseconds: number) => void;
}

/** Who wants to know how the rules fare. */
export type Watch = { readonly [Name in 'onError' | 'measure']: RunOptions[Name] | undefined };

/** All findings in the order of the text, without those that comments in it silence. */
export function runRules(analysis: Analysis, rules: readonly Rule[], options: RunOptions = {}): readonly Finding[] {
  const language = options.language ?? analysis.language;
  const plan = planOf(rules, analysis, { ...options, language });
  const { onError, measure, neighbours } = options;
  const run: Run = { analysis, language, onError, measure, neighbours };
  const founds = [...plan.whole(analysis, run), ...plan.passages(analysis.survey.passages, run)];
  const suppressions = suppressionsIn(analysis);
  // Before places are put together: a comment at the first of them speaks for that one alone.
  const { heard, uses } = unsilenced(founds, suppressions, analysis);
  const findings = collapsed(heard).map((found) => findingOf(found, language));
  const left = uses.length === 0 ? findings : [...findings, ...reviewed(uses, { rules, active: plan.active }, run)];
  const wanted = options.only ? left.filter(({ rule }) => options.only?.has(rule)) : left;
  return wanted.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

interface Run extends Watch {
  readonly analysis: Analysis;
  readonly language: 'zh' | 'en';
  readonly neighbours: RunOptions['neighbours'];
}

/** What a rule found, before it is put into words. */
export interface RuleFound {
  readonly rule: ActiveRule;
  readonly found: Found;
  /** The same at another place: an object that lasts, so that it is put into words once. */
  readonly origin?: Found;
}

/** Which rules are on under given circumstances, and readers that know what these found before. */
interface Plan {
  readonly active: readonly ActiveRule[];
  readonly whole: WholeReader;
  readonly passages: PassageReader;
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
  const plan = { active, whole: wholeReader(active), passages: passageReader(active) };
  plans.push({ key, plan });
  if (plans.length > plansKept) plans.shift();
  return plan;
}

/** What comments do not silence, and what each comment silenced. */
function unsilenced(
  founds: readonly RuleFound[],
  suppressions: readonly Suppression[],
  { lines }: Analysis,
): { readonly heard: readonly RuleFound[]; readonly uses: readonly SuppressionUse[] } {
  if (suppressions.length === 0) return { heard: founds, uses: [] };
  const silenced = new Map<Suppression, Set<string>>(suppressions.map((one) => [one, new Set()]));
  const heard = founds.filter(({ rule: { rule }, found }) => {
    const by = silencerOf(suppressions, rule.id, lines.lineAt(found.span.start));
    if (by) silenced.get(by)?.add(rule.id);
    return !by;
  });
  return { heard, uses: [...silenced].map(([suppression, ids]) => ({ suppression, silenced: ids })) };
}

/** What the rules about comments find. */
function* reviewed(
  suppressions: readonly SuppressionUse[],
  { rules, active }: { readonly rules: readonly Rule[]; readonly active: readonly ActiveRule[] },
  { analysis, language, onError }: Run,
): Iterable<Finding> {
  const outcome: Outcome = {
    suppressions,
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

/** Findings in words, by what was found; a plan has one language. */
const worded = new WeakMap<Found, Finding>();

function findingOf(counted: CountedFound, language: 'zh' | 'en'): Finding {
  const { found, count, origin } = counted;
  if (!origin || count > 1) return inWords(counted, language);
  const known = worded.get(origin) ?? inWords(counted, language);
  worded.set(origin, known);
  return placed(known, found);
}

/** The same words at the places of what was found. */
function placed(finding: Finding, { span, related = [], fixes = [] }: Found): Finding {
  return {
    ...finding,
    span,
    related: finding.related.map((one, index) => ({ ...one, span: related[index]?.span ?? one.span })),
    fixes: finding.fixes.map((one, index) => ({ ...one, edits: fixes[index]?.edits ?? one.edits })),
  };
}

function inWords({ rule: { rule, severity }, found, count }: CountedFound, language: 'zh' | 'en'): Finding {
  const places = count > 1 ? filled(inAll[language], { count }) : '';
  const say = (message: string, data: Data): string => filled(rule.messages[message]?.[language] ?? message, data);
  const own = found.data.authority;
  return {
    rule: rule.id,
    severity: severity ?? found.level ?? rule.level,
    message: withBehind(say(found.message, found.data), places),
    authority: own === undefined ? authorityOf(rule, language) : String(own),
    span: found.span,
    related: (found.related ?? []).map(({ message, data, span, elsewhere }) => ({
      message: say(message, data),
      span,
      ...(elsewhere && { elsewhere }),
    })),
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

/** With the data in its places; “a” becomes “an” where it has to. */
function filled(text: string, data: Data): string {
  return text.replace(/(\b[Aa] )?\{(\w+)\}/gu, (whole, article: string | undefined, name: string) => {
    const value = data[name];
    if (value === undefined) return whole;
    const words = String(value);
    return article === undefined ? words : `${article.trimEnd()}${spokenWithVowel.test(words) ? 'n' : ''} ${words}`;
  });
}

/** An opinion, an RFC; a unit, a MADR record. */
const spokenWithVowel = /^(?:[AEIOaeio]|[FHLMNRSX][B-DF-HJ-NP-TV-Z])/u;
