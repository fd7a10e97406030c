/** Rules of which only the head is at hand: enough to tell whether one is on for a report. The rest is loaded when it is. */
import type { Rule } from '../rules/rule.ts';
import { lazily } from './lazy.ts';

/** What is looked at in every rule for every report. */
export type RuleHead = Pick<Rule, 'id' | 'group' | 'level' | 'profile' | 'scope' | 'fix' | 'once' | 'neighbours'>;

/** What is looked at where a rule runs, and where it is told of. */
type RuleBody = Omit<Rule, keyof RuleHead>;

/** A rule that behaves like any other; `load` is called once, by whoever first reads a field of its body. */
export function lazyRule(head: RuleHead, load: () => RuleBody): Rule {
  return lazily(head, bodyFields, load);
}

/** All of them, so that a new field of a rule has to be named here, also an optional one. */
const bodyFields: Readonly<Record<keyof RuleBody, true>> = {
  title: true,
  authority: true,
  clause: true,
  options: true,
  messages: true,
  check: true,
  finished: true,
  sees: true,
  settled: true,
  read: true,
  cues: true,
  review: true,
};
