/** Words written in letters as the words they stand for. Someone should look at each: letters may be a name after all. */
import { masksIn } from '../../report/masks.ts';
import { proseOf } from '../../report/prose.ts';
import type { Edit, Refactoring } from './plan.ts';
import { isOwnText } from './spacing.ts';

/** Applies where the text has one. */
export const unmasked: Refactoring = ({ survey, language }) => {
  if (language !== 'zh') return undefined;
  const edits = survey.passages.filter(isOwnText).flatMap((passage) =>
    masksIn(proseOf(passage).plain).map(({ span, word }): Edit => {
      const { start } = passage.span;
      return { span: { start: start + span.start, end: start + span.end }, text: word };
    }),
  );
  return edits.length > 0 ? () => edits : undefined;
};
