/** What stands behind a heading that is written in counts on: （二） becomes （三）, and words that point to it follow. */
import type { Analysis } from '../analyze.ts';
import { type Numbered, numberRunsOf } from '../kind/number-runs.ts';
import { renumbering } from '../kind/renumber.ts';
import type { Heading } from '../parse/blocks.ts';
import type { Span } from '../text/span.ts';
import type { Query } from './query.ts';

export interface CountedOn {
  readonly span: Span;
  readonly text: string;
}

/** The edits, all outside of the cursor's line, for a heading that takes the number behind that of `model`; none where it is free. */
export function countedOn(analysis: Analysis, model: Heading, query: Query): readonly CountedOn[] {
  const taken = takenBehind(analysis, model, query);
  if (taken.length === 0) return [];
  const line = analysis.lines.lineAt(query.start);
  const values = new Map(taken.map((one) => [one, one.number.value + 1]));
  return renumbering(analysis, values).edits.filter(({ span }) => analysis.lines.lineAt(span.start) !== line);
}

/** The headings behind the cursor that have the next numbers, without a gap. */
function takenBehind(analysis: Analysis, model: Heading, { end }: Query): readonly Numbered[] {
  const run = numberRunsOf(analysis).find((one) => one.some(({ heading }) => heading === model)) ?? [];
  const behind = run.slice(run.findIndex(({ heading }) => heading === model) + 1);
  const from = model.number?.value ?? 0;
  const gap = behind.findIndex(({ heading, number }, index) => {
    return heading.span.start < end || number.value !== from + index + 1;
  });
  return gap === -1 ? behind : behind.slice(0, gap);
}
