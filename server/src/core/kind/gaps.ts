/** A missing partner as a rule tells it: what lacks it, where it would stand, what else belongs there, and the edit that begins it. */
import type { Analysis } from '../analyze.ts';
import type { Span } from '../text/span.ts';
import type { SnippetEdit } from './complete.ts';
import { correspondenceOf } from './correspondence.ts';
import { partnerEdit } from './partner-text.ts';
import { type Role, type RoleItem, roles } from './role-items.ts';

export interface ToldGap {
  readonly span: Span;
  readonly title: string;
  /** The title of the section that would hold the partner. */
  readonly here: Span | undefined;
  /** What belongs to it among the items of the third role. */
  readonly partners: readonly { readonly span: Span; readonly title: string }[];
  readonly edit: SnippetEdit | undefined;
}

/** The items of one role that have none of another. */
export function gapsBetween(analysis: Analysis, from: Role, to: Role): readonly ToldGap[] {
  const found = correspondenceOf(analysis);
  const third = roles.filter((role) => role !== from && role !== to);
  return found.gaps
    .filter(({ item, lacking }) => item.role === from && lacking === to)
    .map((gap) => ({
      ...toldItem(gap.item),
      here: found.byRole[to].sections[0]?.heading.titleSpan,
      partners: third.flatMap((role) => found.partnersOf(gap.item, role)).map(toldItem),
      edit: partnerEdit(analysis, found, gap),
    }));
}

/** Titles of this trade run to 135 characters; a message needs the first words. */
function toldItem({ span, title }: RoleItem): { readonly span: Span; readonly title: string } {
  const characters = [...title];
  return { span, title: characters.length > 30 ? `${characters.slice(0, 28).join('')}…` : title };
}
