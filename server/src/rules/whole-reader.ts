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
  /** Places in the list of all sights. */
  readonly sights: readonly number[];
}

/** What was found in one version of a text, and in which it was. */
interface Known {
  readonly version: Version;
  /** By rule; undefined where it has to be asked again. */
  readonly answers: readonly (Answer | undefined)[];
}

interface Answer {
  readonly founds: readonly Found[];
  /** The same where they stood when the rule was asked. */
  readonly origins: readonly Found[];
  /** What it saw that stays the same object as long as nothing of it changes. */
  readonly key: readonly unknown[];
  /** Whether it holds until something is edited that the rule sees. */
  readonly lasts: boolean;
}

export function wholeReader(active: readonly ActiveRule[]): WholeReader {
  const { readers, sights } = readersOf(active);
  const follower = new Follower<Known>();
  return function* (analysis, watch) {
    const { cut } = analysis.survey.passages;
    const last = follower.last(cut);
    const version = versionOf(analysis);
    const rewording = last && rewordingOf(last, version, analysis);
    const stirred = rewording && sights.map(rewording.isSeen);
    const answers: (Answer | undefined)[] = [];
    for (const [index, reader] of readers.entries()) {
      const old = stirred && last?.known.answers[index];
      const calm = old !== undefined && !reader.sights.some((sight) => stirred?.[sight]);
      const known = calm && rewording ? answerAgain(reader, old, rewording, analysis) : undefined;
      const answer = known ?? asked(reader, analysis, watch);
      answers.push(answer?.lasts ? answer : undefined);
      if (!answer || answer.founds.length === 0) continue;
      for (const [at, found] of answer.founds.entries()) {
        yield { rule: reader.active, found, origin: answer.origins[at] ?? found };
      }
    }
    if (follower.isNewest(cut)) follower.set(cut, { version, answers });
  };
}

/** The rules that are asked at all, and everything that some of them see. */
function readersOf(active: readonly ActiveRule[]): {
  readonly readers: readonly Reader[];
  readonly sights: readonly Sight[];
} {
  const all = new Map<Sight, number>();
  const numbered = (sight: Sight): number => {
    const number = all.get(sight) ?? all.size;
    all.set(sight, number);
    return number;
  };
  const readers = active
    .filter(({ rule, circumstances }) => rule.check && !(rule.finished === true && circumstances.writing))
    .map((one): Reader => {
      const { sees, neighbours } = one.rule;
      const own = neighbours ? undefined : typeof sees === 'function' ? sees() : sees;
      return { ...one, active: one, sees: own, sights: own?.map(numbered) ?? [] };
    });
  return { readers, sights: [...all.keys()] };
}

type Run = Parameters<WholeReader>[1];

/** Undefined for a rule that fails, and for one that waits for other reports. */
function asked(reader: Reader, analysis: Analysis, { onError, measure, neighbours }: Run): Answer | undefined {
  const { rule } = reader;
  if (rule.neighbours && !neighbours) return undefined;
  const begun = measure ? performance.now() : 0;
  try {
    return answerOf(reader, foundBy(reader, analysis, neighbours), analysis);
  } catch (error) {
    onError?.(rule.id, error);
    return undefined;
  } finally {
    measure?.(rule.id, performance.now() - begun);
  }
}

function foundBy(
  { rule, circumstances }: ActiveRule,
  analysis: Analysis,
  neighbours: Circumstances['neighbours'],
): readonly Found[] {
  const own = rule.neighbours ? { ...circumstances, neighbours } : circumstances;
  return Array.from(rule.check?.(analysis, own) ?? []);
}

function answerOf({ rule, circumstances, sees }: Reader, founds: readonly Found[], analysis: Analysis): Answer {
  if (!sees || (rule.settled && !rule.settled(founds, analysis, circumstances))) {
    return { founds, origins: founds, key: [], lasts: false };
  }
  return { founds, origins: founds, key: keyOf(sees, analysis, circumstances.options), lasts: true };
}

/** What was found before, where it stands now; undefined where that is not what would be found. */
function answerAgain(
  { sees = [], circumstances }: Reader,
  known: Answer,
  rewording: Rewording,
  analysis: Analysis,
): Answer | undefined {
  const key = known.key.length > 0 ? keyOf(sees, analysis, circumstances.options) : known.key;
  if (key.some((part, index) => part !== known.key[index])) return undefined;
  const founds = rewording.moved(known.founds);
  return founds === known.founds ? known : founds && { ...known, founds, key };
}
