/** What the cursor is on, for all that goes from words to a place and back: a heading, an attachment, a reference. */
import type { Analysis } from '../core/analyze.ts';
import type { Attachment } from '../core/report/attachments.ts';
import type { Reference } from '../core/report/references.ts';
import { allSections } from '../core/report/report.ts';
import { placeOfTarget, type ReferenceTarget } from '../core/report/targets.ts';
import { type Span, touches } from '../core/text/span.ts';

export interface Pointed {
  readonly target: ReferenceTarget;
  /** The words the cursor is on. */
  readonly span: Span;
  /** The reference, where the cursor is on one and not on the place itself. */
  readonly reference: Reference | undefined;
}

/** The place the cursor is on or points to. */
export function pointedAt(analysis: Analysis, offset: number): Pointed | undefined {
  const { report, survey } = analysis;
  const reference = referenceAt(analysis, offset);
  if (reference) return reference.target && { target: reference.target, span: reference.span, reference };
  for (const section of allSections(report)) {
    const target: ReferenceTarget = { type: 'section', section };
    const span = placeOfTarget(target);
    if (span && touches(span, offset)) return { target, span, reference: undefined };
  }
  for (const attachment of survey.attachments) {
    const span = [attachment.head, attachment.note].find((one) => one && touches(one, offset));
    if (span) return { target: { type: 'attachment', attachment }, span, reference: undefined };
  }
  return undefined;
}

export function referenceAt({ survey }: Analysis, offset: number): Reference | undefined {
  return survey.references.find(({ span }) => touches(span, offset));
}

/** The references that lead to the same place. */
export function mentionsOf({ survey }: Analysis, target: ReferenceTarget): readonly Reference[] {
  return survey.references.filter((reference) => reference.target && same(reference.target, target));
}

/** Where a target is written: its heading, its item, the page of the attachment and its name in the note. */
export function placesOf(target: ReferenceTarget): readonly Span[] {
  if (target.type === 'attachment') return written(target.attachment);
  const span = placeOfTarget(target);
  return span ? [span] : [];
}

function written({ head, note }: Attachment): readonly Span[] {
  return [head, note].filter((span) => span !== undefined);
}

function same(a: ReferenceTarget, b: ReferenceTarget): boolean {
  switch (a.type) {
    case 'section':
      return b.type === 'section' && a.section === b.section;
    case 'item':
      return b.type === 'item' && a.member === b.member;
    case 'attachment':
      return b.type === 'attachment' && a.attachment === b.attachment;
  }
}
