/** Quotation marks in one form: “ ” in Chinese; in English straight ones, where most are. */
import type { Analysis } from '../../analyze.ts';
import { type Prose, proseOf } from '../../report/prose.ts';
import { straightQuotationsOf } from '../../report/straight-quotes.ts';
import { type Edit, inOrder, type Refactoring } from './plan.ts';
import { isOwnText } from './spacing.ts';

/** Applies where a mark is written otherwise and surely is the one of two it could be. */
export const quotesNormalized: Refactoring = (analysis) => {
  const edits = analysis.language === 'zh' ? curled(analysis) : straightened(analysis);
  return edits.length > 0 ? () => inOrder(edits) : undefined;
};

function placedProse({ survey }: Analysis): readonly { readonly start: number; readonly prose: Prose }[] {
  return survey.passages.filter(isOwnText).map((passage) => ({ start: passage.span.start, prose: proseOf(passage) }));
}

function curled(analysis: Analysis): readonly Edit[] {
  return placedProse(analysis).flatMap(({ start, prose }) => {
    if (prose.language !== 'zh') return [];
    const found = [...straightQuotationsOf(prose, '"'), ...straightQuotationsOf(prose, "'")];
    return found.flatMap(({ marks }) =>
      marks.map(({ at, text }): Edit => ({ span: { start: start + at, end: start + at + 1 }, text })),
    );
  });
}

function straightened(analysis: Analysis): readonly Edit[] {
  const marks = placedProse(analysis).flatMap(({ start, prose }) =>
    prose.language === 'zh'
      ? []
      : Array.from(prose.plain.matchAll(/["“”]/gu), ({ 0: mark, index }) => ({ mark, at: start + index })),
  );
  const curly = marks.filter(({ mark }) => mark !== '"');
  if (curly.length * 2 >= marks.length) return [];
  return curly.map(({ at }) => ({ span: { start: at, end: at + 1 }, text: '"' }));
}
