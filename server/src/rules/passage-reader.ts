/**
 * What the rules about single passages find. A passage is read once for each text it has, so a keystroke pays for the one
 * it falls into; what was found is kept as places inside of the passage and moved to where the passage stands now.
 */
import { gatherer } from '../core/report/gather.ts';
import type { Passage, Passages } from '../core/report/passages.ts';
import { type Prose, proseOf } from '../core/report/prose.ts';
import { cueFinder } from './cues.ts';
import { moved } from './moved.ts';
import type { RuleFound, Watch } from './run.ts';
import type { ActiveRule } from './settings.ts';

/** Gives what the rules find in passages, moved to where these stand. */
export type PassageReader = (passages: Passages, watch: Watch) => Iterable<RuleFound>;

/** UTF-16 units of a line that are read: what is longer is no paragraph. */
const readable = 20_000;

export function passageReader(active: readonly ActiveRule[]): PassageReader {
  const readers = active.filter(({ rule }) => rule.read);
  if (readers.length === 0) return () => [];
  const wanted = cueFinder(readers.map(({ rule }) => rule.cues));
  let measure: Watch['measure'];
  const gathered = gatherer((passage) => {
    if (passage.text.length > readable) return undefined;
    const known = knownOf[passage.type].get(passage.reading);
    if (known) return known === nothing ? undefined : known;
    const prose = proseOf(passage);
    const rules = wanted(prose).flatMap((place) => readers[place] ?? []);
    const findings = readBy(rules, prose, measure);
    knownOf[passage.type].set(passage.reading, findings);
    return findings === nothing ? undefined : findings;
  });
  // What a passage holds is one object as long as its text is remembered, so what was found hangs on it.
  const knownOf: Readonly<Record<Passage['type'], WeakMap<Passage['reading'], PassageFindings>>> = {
    text: new WeakMap(),
    bullet: new WeakMap(),
    quote: new WeakMap(),
    table: new WeakMap(),
    heading: new WeakMap(),
  };
  return function* (passages, watch) {
    measure = watch.measure;
    for (const { passage, fact } of gathered(passages)) {
      const { start } = passage.span;
      for (const { rule, found } of fact.founds) {
        yield { rule, found: moved(found, (at) => at + start), origin: found };
      }
      for (const { rule, error } of fact.errors) watch.onError?.(rule, error);
    }
  };
}

interface PassageFindings {
  readonly founds: readonly RuleFound[];
  readonly errors: readonly { readonly rule: string; readonly error: unknown }[];
}

const nothing: PassageFindings = { founds: [], errors: [] };

function readBy(rules: readonly ActiveRule[], prose: Prose, measure: Watch['measure']): PassageFindings {
  const founds: RuleFound[] = [];
  const errors: PassageFindings['errors'][number][] = [];
  for (const rule of rules) {
    const begun = measure ? performance.now() : 0;
    try {
      for (const found of rule.rule.read?.(prose, rule.circumstances) ?? []) founds.push({ rule, found });
    } catch (error) {
      errors.push({ rule: rule.rule.id, error });
    }
    measure?.(rule.rule.id, performance.now() - begun);
  }
  return founds.length === 0 && errors.length === 0 ? nothing : { founds, errors };
}
