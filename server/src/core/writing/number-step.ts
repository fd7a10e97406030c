/** The one door to what keys and the command do in numbered lines, so that it is loaded with the first of them. */
import type { Analysis } from '../analyze.ts';
import { entered, nextNumbered } from './continue.ts';
import type { LineEdits } from './line-edits.ts';
import { demoted, promoted } from './shift-level.ts';

/** `typed`: Enter whose line break stands in the text already; the offset is the end of the line before it. */
export type NumberStep = 'enter' | 'typed' | 'demote' | 'promote' | 'next';

/** Undefined where the key is a plain one and where nothing comes next. */
export function numberStep(step: NumberStep, analysis: Analysis, offset: number): LineEdits | undefined {
  switch (step) {
    case 'enter':
      return entered(analysis, offset);
    case 'typed':
      return entered(analysis, offset, 1);
    case 'demote':
      return demoted(analysis, offset);
    case 'promote':
      return promoted(analysis, offset);
    case 'next':
      return nextNumbered(analysis, offset);
  }
}
