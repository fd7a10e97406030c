/** Every run of numbered headings without holes and repetitions, references with them. */
import { numberFaults } from '../../kind/number-faults.ts';
import { renumberedAll } from '../../kind/renumber.ts';
import { inOrder, type Refactoring } from './plan.ts';

/** Applies where a number is surely wrong. */
export const renumbered: Refactoring = (analysis) => {
  const faults = numberFaults(analysis);
  return faults.length > 0 ? () => inOrder(renumberedAll(analysis, faults).edits) : undefined;
};
