/**
 * What the running text of a report holds beside its sections. Each view is made when it is first asked for, so that
 * a keystroke nobody asks about costs nothing, and then stays what it is.
 */

import { once } from '../text/memo.ts';
import { type DeclaredCount, declaredCountsOf } from './declared-counts.ts';
import { type Enumeration, enumerationsOf } from './enumerations.ts';
import { tellOrigin } from './gather.ts';
import { type Parts, partsOf } from './parts.ts';
import { type Cut, cutOf, type Passage, type Source } from './passages.ts';
import { type Reference, referencesOf } from './references.ts';

export interface Survey extends Parts {
  readonly passages: readonly Passage[];
  readonly enumerations: readonly Enumeration[];
  readonly declaredCounts: readonly DeclaredCount[];
  readonly references: readonly Reference[];
}

/** `previous` is the survey of the text before an edit; it makes this one sooner, not other. */
export function surveyOf(source: Source, previous?: Survey): Survey {
  const { passages, cut } = cutting(source, previous && cuts.get(previous)?.());
  const enumerations = once(() => enumerationsOf(source, passages()));
  const parts = once(() => partsOf(source, passages()));
  const counts = once(() => declaredCountsOf(source, passages(), enumerations()));
  const references = once(() =>
    referencesOf(source, { passages: passages(), enumerations: enumerations(), parts: parts() }),
  );
  const survey = {
    get passages() {
      return passages();
    },
    get enumerations() {
      return enumerations();
    },
    get parts() {
      return parts().parts;
    },
    get attachments() {
      return parts().attachments;
    },
    get declaredCounts() {
      return counts();
    },
    get references() {
      return references();
    },
  };
  cuts.set(survey, cut);
  return survey;
}

/** The cut of each survey as far as it was made: its own, else that of a text before. */
const cuts = new WeakMap<Survey, () => Cut | undefined>();

/** The passages, when asked for; the cut before is let go as soon as they are made. */
function cutting(
  source: Source,
  before: Cut | undefined,
): { readonly passages: () => readonly Passage[]; readonly cut: () => Cut | undefined } {
  let last = before;
  const made = once(() => {
    const own = cutOf(source, last);
    if (last) tellOrigin(own, last.passages);
    last = own;
    return own.passages;
  });
  return { passages: made, cut: () => last };
}
