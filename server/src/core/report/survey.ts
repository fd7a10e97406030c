/**
 * What the running text of a report holds beside its sections. Each view is made when it is first asked for, so that
 * a keystroke nobody asks about costs nothing, and then stays what it is.
 */

import { beside } from '../text/beside.ts';
import type { LineEdit } from '../text/lines.ts';
import { once } from '../text/memo.ts';
import { type Cut, type CutBefore, cutOf } from './cut.ts';
import { type DeclaredCount, declaredCountsOf } from './declared-counts.ts';
import { type Enumeration, enumerationsOf } from './enumerations.ts';
import { type Parts, partsOf } from './parts.ts';
import { Passages, type Source } from './passages.ts';
import { type Reference, referencesOf } from './references.ts';
import { tellOrigin } from './trail.ts';

export interface Survey extends Parts {
  readonly passages: Passages;
  readonly enumerations: readonly Enumeration[];
  readonly declaredCounts: readonly DeclaredCount[];
  readonly references: readonly Reference[];
}

/** The survey of the text before an edit, and the lines that read differently since. */
export interface SurveyBefore {
  readonly survey: Survey;
  readonly edit: LineEdit;
}

/** With a survey of the text before the same, only sooner. */
export function surveyOf(source: Source, previous?: SurveyBefore): Survey {
  const before = previous && cuts.get(previous.survey)?.();
  const { passages, cut } = cutting(source, before && editedSince(before, previous.edit));
  const survey = new Views(source, passages);
  cuts.set(survey, cut);
  return survey;
}

/** A class for the same reason as `Parsing` in `parse/blocks.ts`. */
class Views implements Survey {
  readonly #passages: () => Passages;
  readonly #enumerations: () => readonly Enumeration[];
  readonly #parts: () => Parts;
  readonly #counts: () => readonly DeclaredCount[];
  readonly #references: () => readonly Reference[];

  constructor(source: Source, passages: () => Passages) {
    this.#passages = passages;
    this.#enumerations = once(() => enumerationsOf(source, passages()));
    this.#parts = once(() => partsOf(source, passages()));
    this.#counts = once(() => declaredCountsOf(source, passages(), this.enumerations));
    this.#references = once(() => {
      const { enumerations } = this;
      return referencesOf(source, { passages: passages(), enumerations, parts: this.#parts() });
    });
  }

  get passages(): Passages {
    return this.#passages();
  }

  get enumerations(): readonly Enumeration[] {
    return this.#enumerations();
  }

  get parts(): Parts['parts'] {
    return this.#parts().parts;
  }

  get attachments(): Parts['attachments'] {
    return this.#parts().attachments;
  }

  get declaredCounts(): readonly DeclaredCount[] {
    return this.#counts();
  }

  get references(): readonly Reference[] {
    return this.#references();
  }
}

/** The cut of each survey as far as it was made: its own, else that of a text before. */
const cuts = beside<Survey, () => CutSince | undefined>();

/** A cut, and all lines that read differently since; undefined where none do. */
interface CutSince {
  readonly cut: Cut;
  readonly edit: LineEdit | undefined;
}

/** One edit after the other, as one. */
function editedSince({ cut, edit }: CutSince, next: LineEdit): CutBefore {
  if (!edit) return { cut, edit: next };
  const end = Math.max(edit.newEnd, next.oldEnd);
  const first = Math.min(edit.first, next.first);
  return {
    cut,
    edit: { first, oldEnd: end - edit.newEnd + edit.oldEnd, newEnd: end - next.oldEnd + next.newEnd },
  };
}

/** The passages, when asked for; the cut before is let go as soon as they are made. */
function cutting(
  source: Source,
  before: CutBefore | undefined,
): { readonly passages: () => Passages; readonly cut: () => CutSince | undefined } {
  let last: CutBefore | undefined = before;
  let made: Cut | undefined;
  const passages = once(() => {
    made = cutOf(source, last);
    if (last) tellOrigin(made, last.cut);
    last = undefined;
    return new Passages(made, source);
  });
  return { passages, cut: () => (made ? { cut: made, edit: undefined } : last) };
}
