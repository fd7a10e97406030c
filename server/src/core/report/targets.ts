/** Places a reference can lead to. */
import type { Span } from '../text/span.ts';
import type { Attachment } from './attachments.ts';
import type { EnumerationMember } from './enumerations.ts';
import type { Section } from './report.ts';

export type ReferenceTarget =
  | { readonly type: 'section'; readonly section: Section }
  /** An item that is no section: 第（一）项 of an article. */
  | { readonly type: 'item'; readonly section: Section; readonly member: EnumerationMember }
  | { readonly type: 'attachment'; readonly attachment: Attachment };

/** Where a target begins, and what of it a reader is shown. */
export function placeOfTarget(target: ReferenceTarget): Span | undefined {
  switch (target.type) {
    case 'section': {
      const { number, titleSpan } = target.section.heading;
      // A clause without a title is its number, without the blank behind it.
      const end =
        number && titleSpan.end <= titleSpan.start ? number.span.end : Math.max(titleSpan.end, number?.span.end ?? 0);
      return { start: number?.span.start ?? titleSpan.start, end };
    }
    case 'item':
      return target.member.marker;
    case 'attachment':
      return target.attachment.head ?? target.attachment.note;
  }
}
