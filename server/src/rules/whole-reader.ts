/**
 * What the rules about whole reports find. Most of them look at headings, lists and tables, of which a key in the middle
 * of a paragraph leaves all as it was (`core/parse/reuse.ts`); what they found then stands in the same lines as before.
 */
import type { Analysis } from '../core/analyze.ts';
import type { Lines } from '../core/text/lines.ts';
import { moved } from './moved.ts';
import type { Circumstances, Found } from './rule.ts';
import type { RuleFound, Watch } from './run.ts';
import type { ActiveRule } from './settings.ts';

/** Gives what the rules find in a report. */
export type WholeReader = (
  analysis: Analysis,
  run: Watch & { readonly neighbours: Circumstances['neighbours'] },
) => Iterable<RuleFound>;

export function wholeReader(active: readonly ActiveRule[]): WholeReader {
  const readers = active.filter(({ rule }) => rule.check).map((rule) => ({ rule, known: knownOf(rule) }));
  return function* (analysis, { onError, measure, neighbours }) {
    for (const { rule, known } of readers) {
      const begun = measure ? performance.now() : 0;
      try {
        for (const found of known(analysis, neighbours)) yield { rule, found };
      } catch (error) {
        onError?.(rule.rule.id, error);
      }
      measure?.(rule.rule.id, performance.now() - begun);
    }
  };
}

type Knowing = (analysis: Analysis, neighbours: Circumstances['neighbours']) => readonly Found[];

/** Finds, or knows what was found where nothing has changed that the rule looks at. */
function knownOf({ rule, circumstances }: ActiveRule): Knowing {
  const { ignores } = rule;
  const find = (analysis: Analysis): readonly Found[] => Array.from(rule.check?.(analysis, circumstances) ?? []);
  if (rule.neighbours) {
    return (analysis, neighbours) => Array.from(rule.check?.(analysis, { ...circumstances, neighbours }) ?? []);
  }
  if (!ignores) return find;
  const known = new WeakMap<
    Analysis['parsed']['frame'],
    { readonly parts: string; readonly founds: readonly Found[] }
  >();
  return (analysis) => {
    const { parsed, lines } = analysis;
    const parts = ignores === 'words' ? partsOf(analysis) : '';
    const before = known.get(parsed.frame);
    if (before?.parts === parts) return before.founds.map((found) => moved(found, (place) => offsetOf(place, lines)));
    const founds = find(analysis);
    known.set(parsed.frame, { parts, founds: founds.map((found) => moved(found, (at) => placeOf(at, lines))) });
    return founds;
  };
}

/** Line and column in one number. */
const columns = 2 ** 24;

function placeOf(offset: number, lines: Lines): number {
  const line = lines.lineAt(offset);
  return line * columns + offset - lines.startOf(line);
}

function offsetOf(place: number, lines: Lines): number {
  return lines.startOf(Math.floor(place / columns)) + (place % columns);
}

/** In which lines the parts of a report stand; several rules ask for one analysis. */
function partsOf(analysis: Analysis): string {
  const made = partsMade.get(analysis);
  if (made !== undefined) return made;
  const { lines, survey } = analysis;
  const parts = survey.parts.map(({ type, span }) => `${type}${lines.lineAt(span.start)}`);
  const heads = survey.attachments.flatMap(({ head }) => (head ? [lines.lineAt(head.start)] : []));
  const told = `${parts.join()};${heads.join()}`;
  partsMade.set(analysis, told);
  return told;
}

const partsMade = new WeakMap<Analysis, string>();
