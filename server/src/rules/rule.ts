/** A rule is one declaration: who it is, what it says in both languages, when it speaks and how it is mended. */
import type { Analysis } from '../core/analyze.ts';
import type { Bilingual } from '../core/kind/kind.ts';
import type { Neighbours } from '../core/report/neighbours.ts';
import type { Prose } from '../core/report/prose.ts';
import type { Sight } from '../core/report/sights.ts';
import type { Range } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import type { Cues } from './cues.ts';
import type { OptionSpecs, OptionValues } from './option.ts';
import type { SuppressionUse } from './suppressions.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Which rules are on: `quiet` only what is certainly wrong, `strict` also what practice disagrees on. */
export type Profile = 'quiet' | 'recommended' | 'strict';

/** Replace `span` by `text`; a snippet has tab stops in VS Code's syntax. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  readonly snippet?: boolean;
}

/** Values for the `{placeholders}` of a message. */
export type Data = Readonly<Record<string, string | number>>;

/** A message of the rule with its data. */
export interface Said<Name extends string = string, Values extends Data = Data> {
  readonly message: Name;
  readonly data: Values;
}

/** A mending. `safe` only where no reader could object; `--fix` applies those alone. */
export type Fix<S extends Said = Said> = S & {
  readonly edits: readonly Edit[];
  readonly safe: boolean;
  /** The one fix an editor applies without asking which. */
  readonly preferred?: boolean;
};

/** What a rule yields. */
export type Found<S extends Said = Said> = S & {
  readonly span: Span;
  /** Other places the message speaks of; with `elsewhere`, the place in another file that is like the one here. */
  readonly related?: readonly (S & { readonly span: Span; readonly elsewhere?: Elsewhere })[];
  readonly fixes?: readonly Fix<S>[];
  /** Speaks softer or louder than the rule does as a rule. */
  readonly level?: Severity;
};

/** A place in another file, whose address is as the one who handed in the neighbours writes it. */
export interface Elsewhere {
  readonly file: string;
  readonly range: Range;
}

/** Which authority stands behind a rule: DOMAIN part 0. It also says how loud a message may be. */
export type Authority =
  | '条例'
  | '国标9704'
  | '标点'
  | '数字'
  | '国标'
  | '法律'
  | '实务'
  | '本单位'
  | '英文模板'
  | 'CommonMark';

/** Of which reports a rule speaks; all conditions given must hold. */
export interface RuleScope {
  /** Of the report. */
  readonly language?: 'zh' | 'en';
  /** Only where the kind is known, by whatever reason. */
  readonly known?: boolean;
  /** Families of kinds; a document of unknown kind is in none. */
  readonly families?: readonly string[];
  /** Ids of kinds. */
  readonly kinds?: readonly string[];
  /** Ids of kinds it does not speak of. */
  readonly not?: readonly string[];
}

/** What a rule may know beside the report. */
export interface Circumstances<Values = Readonly<Record<string, unknown>>> {
  /** Someone is writing just now: what is not begun yet is no fault yet. False in CI. */
  readonly writing: boolean;
  /** Of the messages: names that go into them are taken in it. */
  readonly language: 'zh' | 'en';
  /** As the folder's `reports.yaml` has them, else the defaults. */
  readonly options: Values;
  /** The name of the writer's own unit; empty where nobody said it. */
  readonly unit: string;
  /** Words that are right here, whatever a word list says. */
  readonly words: readonly string[];
  /** The other reports of the folder, for `check` of a rule that asks for them; undefined until they are known. */
  readonly neighbours?: Neighbours | undefined;
}

/** What a rule of the last round may know: how the findings of the others fared. */
export interface Outcome {
  readonly suppressions: readonly SuppressionUse[];
  /** Ids of all rules there are, and of those that spoke or could have spoken. */
  readonly known: ReadonlySet<string>;
  readonly active: ReadonlySet<string>;
}

interface Declaration<Messages extends Readonly<Record<string, Bilingual>>, Specs extends OptionSpecs> {
  /** Names the fault, so that “ignore ___” reads well. */
  readonly id: string;
  readonly title: Bilingual;
  readonly level: Severity;
  readonly authority: Authority;
  /** Where the authority says so: 第九条（七）, 5.1.3, the name of a law or a template. Not empty but for 实务 and 本单位. */
  readonly clause?: string;
  /** The smallest profile that has it on: `quiet` for warnings and errors and `recommended` for others, unless said. */
  readonly profile?: Profile;
  readonly scope?: RuleScope;
  readonly options?: Specs;
  /** Whether it mends what it finds: `safe` without asking (all its fixes), `asked` when someone chooses so. */
  readonly fix?: 'safe' | 'asked';
  /** A matter of style: its findings become one for the document, at the first place, with one fix for all. */
  readonly once?: boolean;
  /** Compares with the other reports of the folder. They are read for such rules only. */
  readonly neighbours?: boolean;
  readonly messages: Messages;
  /** Looks at the report as a whole. */
  readonly check?: (
    analysis: Analysis,
    circumstances: Circumstances<OptionValues<Specs>>,
  ) => Iterable<Found<SaidOf<Messages>>>;
  /** Of `check`: it speaks of finished reports, so that nobody is told while writing. */
  readonly finished?: boolean;
  /**
   * Of `check`: what it looks at of the running text, beside headings, numbered lines, lists, tables, comments and what
   * the sections of the kind are matched with. A key in a passage that is none of it changes nothing it finds; without
   * `sees` it looks at everything. Given by a function where it names what stands below the rule. See
   * `core/report/sights.ts`, `whole-reader.ts`.
   */
  readonly sees?: readonly Sight[] | (() => readonly Sight[]);
  /** Of `sees`: whether that is all there is to be seen for a rule that found just this. */
  readonly settled?: (founds: readonly Found[], analysis: Analysis, circumstances: Circumstances) => boolean;
  /**
   * Looks at one passage and at nothing else, so that what it finds is remembered by the words of the passage and a
   * keystroke pays for one. Places are UTF-16 offsets into the passage.
   */
  readonly read?: (
    prose: Prose,
    circumstances: Circumstances<OptionValues<Specs>>,
  ) => Iterable<Found<SaidOf<Messages>>>;
  /**
   * Of `read`: characters of which one must stand in a passage (as written or as read) for the rule to find anything,
   * the rarest set first where there are several; or words. A passage without is not shown to the rule; see `cues.ts`.
   */
  readonly cues?: Cues;
  /** Looks at what became of the findings of all other rules. */
  readonly review?: (
    analysis: Analysis,
    outcome: Outcome,
    circumstances: Circumstances<OptionValues<Specs>>,
  ) => Iterable<Found<SaidOf<Messages>>>;
}

/** Names between braces. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** One alternative for each message, with just the data its text has places for. */
type SaidOf<Messages extends Readonly<Record<string, Bilingual>>> = {
  [Name in keyof Messages & string]: {
    readonly message: Name;
    readonly data: Readonly<Record<Placeholders<Messages[Name]['zh'] | Messages[Name]['en']>, string | number>>;
  };
}[keyof Messages & string];

/** A rule as the runner sees it: which messages and options it has is its own affair. */
export interface Rule {
  readonly id: string;
  /** The folder it stands in; empty for a rule that stands in none. */
  readonly group: string;
  readonly title: Bilingual;
  readonly level: Severity;
  readonly authority: Authority;
  readonly clause?: string;
  readonly profile?: Profile;
  readonly scope?: RuleScope;
  readonly options?: OptionSpecs;
  readonly fix?: 'safe' | 'asked';
  readonly once?: boolean;
  readonly neighbours?: boolean;
  readonly messages: Readonly<Record<string, Bilingual>>;
  // Written as methods: what a rule asks of its options is narrower than what the runner knows of them.
  check?(analysis: Analysis, circumstances: Circumstances): Iterable<Found>;
  readonly finished?: boolean;
  readonly sees?: readonly Sight[] | (() => readonly Sight[]);
  settled?(founds: readonly Found[], analysis: Analysis, circumstances: Circumstances): boolean;
  read?(prose: Prose, circumstances: Circumstances): Iterable<Found>;
  readonly cues?: Cues;
  review?(analysis: Analysis, outcome: Outcome, circumstances: Circumstances): Iterable<Found>;
}

/** Of `settled`: as long as it finds nothing. */
export function ifNone(founds: readonly Found[]): boolean {
  return founds.length === 0;
}

/** A forgotten message or placeholder does not compile. */
export function defineRule<
  const Messages extends Readonly<Record<string, Bilingual>>,
  const Specs extends OptionSpecs = Readonly<Record<never, never>>,
>(rule: Declaration<Messages, Specs>): Rule {
  return { group: '', ...rule };
}

/**
 * The rule as one of a group; what is generated calls it.
 * @public
 */
export function inGroup(rule: Rule, group: string): Rule {
  return { ...rule, group };
}
