/** What rules about missing partners (a cause, a measure) have in common: how the gap is told, and the edit that begins one. */
import type { ToldGap } from '../core/kind/gaps.ts';

/** “Lacking” at the item, with the place where its partner would stand and what else belongs to it. */
export function lackingAt({ span, title, here, partners }: ToldGap) {
  return {
    message: 'lacking',
    data: { title },
    span,
    related: [
      ...(here ? [{ message: 'here', data: {}, span: here } as const] : []),
      ...partners.map((one) => ({ message: 'partner', data: { title: one.title }, span: one.span }) as const),
    ],
  } as const;
}

/** “Add” as the one way to mend it, where the partner has a place. */
export function adding({ edit }: ToldGap) {
  if (!edit) return [];
  return [{ message: 'add', data: {}, edits: [{ ...edit, snippet: true }], safe: false, preferred: true }] as const;
}
