/** A rule is one declaration: who it is, what it says in both languages, when it speaks and how it is mended. */
import type { Analysis } from '../core/analyze.ts';
import type { Bilingual } from '../core/kind/kind.ts';
import type { Span } from '../core/text/span.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

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
  /** Other places the message speaks of. */
  readonly related?: readonly (S & { readonly span: Span })[];
  readonly fixes?: readonly Fix<S>[];
  /** Speaks softer or louder than the rule does as a rule. */
  readonly level?: Severity;
};

/** Which authority stands behind a rule: DOMAIN part 0. It also says how loud a message may be. */
export type Authority = '条例' | '国标9704' | '标点' | '数字' | '法律' | '实务' | '本单位' | 'CommonMark';

/** What a rule may know beside the report. */
export interface Circumstances {
  /** Someone is writing just now: what is not begun yet is no fault yet. False in CI. */
  readonly writing: boolean;
  /** Of the messages: names that go into them are taken in it. */
  readonly language: 'zh' | 'en';
}

interface Declaration<Messages extends Readonly<Record<string, Bilingual>>> {
  /** Names the fault, so that “ignore ___” reads well. */
  readonly id: string;
  readonly title: Bilingual;
  readonly level: Severity;
  readonly authority: Authority;
  readonly messages: Messages;
  readonly check: (analysis: Analysis, circumstances: Circumstances) => Iterable<Found<SaidOf<Messages>>>;
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

/** A rule as the runner sees it: which messages it has is its own affair. */
export interface Rule {
  readonly id: string;
  readonly title: Bilingual;
  readonly level: Severity;
  readonly authority: Authority;
  readonly messages: Readonly<Record<string, Bilingual>>;
  readonly check: (analysis: Analysis, circumstances: Circumstances) => Iterable<Found>;
}

/** A forgotten message or placeholder does not compile. */
export function defineRule<const Messages extends Readonly<Record<string, Bilingual>>>(
  rule: Declaration<Messages>,
): Rule {
  return rule;
}
