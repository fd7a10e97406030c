/**
 * What the rules about whole reports find. Most keys fall into the middle of a paragraph and leave all headings, lists and
 * tables as they were; a rule that does not see that paragraph found already what it would find, in the same lines.
 */
import type { Analysis } from '../core/analyze.ts';
import type { Sight } from '../core/report/sights.ts';
import { Follower } from '../core/report/trail.ts';
import { keyOf, type Rewording, rewordingOf, type Version, versionOf } from './rewording.ts';
import type { Circumstances, Found } from './rule.ts';
import type { RuleFound, Watch } from './run.ts';
import type { ActiveRule } from './settings.ts';

/** Gives what the rules find in a report. */
export type WholeReader = (
  analysis: Analysis,
  run: Watch & { readonly neighbours: Circumstances['neighbours'] },
) => Iterable<RuleFound>;

interface Reader extends ActiveRule {
  readonly active: ActiveRule;
  /** Undefined for a rule that looks at everything. */
  readonly sees: readonly Sight[] | undefined;
}

function sightsOf({ rule: { sees, neighbours } }: ActiveRule): Reader['sees'] {
  if (neighbours) return undefined;
  return typeof sees === 'function' ? sees() : sees;
}

/** What was found in one version of a text, and in which it was. */
interface Known {
  readonly version: Version;
  /** By rule; undefined where it has to be asked again. */
  readonly answers: readonly (Answer | undefined)[];
}

interface Answer {
  readonly founds: readonly Found[];
  /** What it saw that stays the same object as long as nothing of it changes. */
  readonly key: readonly unknown[];
}

export function wholeReader(active: readonly ActiveRule[]): WholeReader {
  const readers = active
    .filter(({ rule, circumstances }) => rule.check && !(rule.finished === true && circumstances.writing))
    .map((one): Reader => ({ ...one, active: one, sees: sightsOf(one) }));
  const follower = new Follower<Known>();
  return function* (analysis, { onError, measure, neighbours }) {
    const { cut } = analysis.survey.passages;
    const last = follower.last(cut);
    const version = versionOf(analysis);
    const rewording = last && rewordingOf(last, version, analysis);
    const answers: (Answer | undefined)[] = [];
    for (const [index, reader] of readers.entries()) {
      const known = rewording && answerAgain(reader, last?.known.answers[index], rewording, analysis);
      if (known) {
        answers.push(known);
        for (const found of known.founds) yield { rule: reader.active, found };
        continue;
      }
      const begun = measure ? performance.now() : 0;
      let answer: Answer | undefined;
      try {
        const founds = foundBy(reader, analysis, neighbours);
        answer = answerOf(reader, founds, analysis);
        for (const found of founds) yield { rule: reader.active, found };
      } catch (error) {
        onError?.(reader.rule.id, error);
      }
      answers.push(answer);
      measure?.(reader.rule.id, performance.now() - begun);
    }
    if (follower.isNewest(cut)) follower.set(cut, { version, answers });
  };
}

function foundBy(
  { rule, circumstances }: ActiveRule,
  analysis: Analysis,
  neighbours: Circumstances['neighbours'],
): readonly Found[] {
  const own = rule.neighbours ? { ...circumstances, neighbours } : circumstances;
  return Array.from(rule.check?.(analysis, own) ?? []);
}

/** What there is to be remembered; undefined where the rule looks at everything. */
function answerOf(
  { rule, circumstances, sees }: Reader,
  founds: readonly Found[],
  analysis: Analysis,
): Answer | undefined {
  if (!sees) return undefined;
  if (rule.settled && !rule.settled(founds, analysis, circumstances)) return undefined;
  return { founds, key: keyOf(sees, analysis, circumstances.options) };
}

/** What was found before, where it stands now; undefined where the rule sees what was edited. */
function answerAgain(
  { sees, circumstances }: Reader,
  known: Answer | undefined,
  rewording: Rewording,
  analysis: Analysis,
): Answer | undefined {
  if (!known || !sees || sees.some((sight) => rewording.isSeen(sight))) return undefined;
  const key = known.key.length > 0 ? keyOf(sees, analysis, circumstances.options) : known.key;
  if (key.some((part, index) => part !== known.key[index])) return undefined;
  const founds = rewording.moved(known.founds);
  return founds === known.founds ? known : founds && { founds, key };
}
