/**
 * What the running text of a report holds beside its sections. Each view is made when it is first asked for, so that
 * a keystroke nobody asks about costs nothing, and then stays what it is.
 */

import { once } from '../text/memo.ts';
import { type DeclaredCount, declaredCountsOf } from './declared-counts.ts';
import { type Enumeration, enumerationsOf } from './enumerations.ts';
import { type Parts, partsOf } from './parts.ts';
import { type Passage, passagesOf, type Source } from './passages.ts';
import { type Reference, referencesOf } from './references.ts';

export interface Survey extends Parts {
  readonly passages: readonly Passage[];
  readonly enumerations: readonly Enumeration[];
  readonly declaredCounts: readonly DeclaredCount[];
  readonly references: readonly Reference[];
}

export function surveyOf(source: Source): Survey {
  const passages = once(() => passagesOf(source));
  const enumerations = once(() => enumerationsOf(source, passages()));
  const parts = once(() => partsOf(source, passages()));
  const counts = once(() => declaredCountsOf(source, passages(), enumerations()));
  const references = once(() =>
    referencesOf(source, { passages: passages(), enumerations: enumerations(), parts: parts() }),
  );
  return {
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
}
