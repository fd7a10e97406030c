/** The features of the server: one line each. */
import { completeSections } from './complete-sections.ts';
import { completion } from './completion.ts';
import { diagnosticInfo } from './diagnostic-info.ts';
import { diagnostics } from './diagnostics.ts';
import type { Feature } from './feature.ts';
import { folding } from './folding.ts';
import { hover } from './hover.ts';
import { kinds } from './kinds.ts';
import { outline } from './outline.ts';
import { quickFixes } from './quick-fixes.ts';
import { selection } from './selection.ts';
import { snippets } from './snippets.ts';
import { treatAs } from './treat-as.ts';

export const features: readonly Feature[] = [
  outline,
  folding,
  selection,
  hover,
  completion,
  diagnostics,
  quickFixes,
  kinds,
  snippets,
  treatAs,
  completeSections,
  diagnosticInfo,
];
