/** Options of rules: declared as data, so that schema, documentation, checks and types all come from one place. */
import type { Bilingual } from '../core/kind/kind.ts';

interface Described {
  /** What it does, for people who write `reports.yaml`. */
  readonly text: Bilingual;
}

export interface NumberSpec extends Described {
  readonly type: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

export interface FlagSpec extends Described {
  readonly type: 'flag';
  readonly default: boolean;
}

export interface ChoiceSpec extends Described {
  readonly type: 'choice';
  readonly default: string;
  readonly choices: readonly string[];
}

export interface WordsSpec extends Described {
  readonly type: 'words';
  readonly default: readonly string[];
}

export type OptionSpec = NumberSpec | FlagSpec | ChoiceSpec | WordsSpec;
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type ValueOf<Spec extends OptionSpec> = Spec extends NumberSpec
  ? number
  : Spec extends FlagSpec
    ? boolean
    : Spec extends ChoiceSpec
      ? Spec['choices'][number]
      : readonly string[];

/** What a rule gets to see of its options. */
export type OptionValues<Specs extends OptionSpecs> = { readonly [Name in keyof Specs]: ValueOf<Specs[Name]> };

/** Each option as it was set where that is a value it can have, else its default. */
export function optionValues(
  specs: OptionSpecs,
  given: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, fits(spec, given[name]) ? given[name] : spec.default]),
  );
}

/** Whether an option can have the value. */
export function fits(spec: OptionSpec, value: unknown): boolean {
  switch (spec.type) {
    case 'number':
      return typeof value === 'number' && value >= spec.min && value <= spec.max;
    case 'flag':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && spec.choices.includes(value);
    case 'words':
      return Array.isArray(value) && value.every((word) => typeof word === 'string' && word !== '');
    default:
      return spec satisfies never;
  }
}
