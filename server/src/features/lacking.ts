/** The sections that ought to be there and are not, as status and lenses count them. */
import type { Analysis } from '../core/analyze.ts';
import { missingSections } from '../core/kind/complete.ts';

/** Required and expected ones, by their titles. */
export function lackingTitles(analysis: Analysis): readonly string[] {
  const lacking = [...missingSections(analysis), ...missingSections(analysis, 'expected')];
  return lacking.map(({ title }) => title);
}
