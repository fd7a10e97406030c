/** A kind made from a report that somebody likes, to be saved beside the reports. */
import { deriveKind as derived, slugOf, titledSections } from '../core/kind/derive.ts';
import { type DerivedKindFile, type DeriveKindParams, requests } from '../lsp/protocol.ts';
import { pathOf } from '../uris.ts';
import { defineFeature } from './feature.ts';

export const deriveKind = defineFeature({
  request: { method: requests.deriveKind },
  handle: ({ analysis, uri }, { kinds }, params: DeriveKindParams): DerivedKindFile | null => {
    if (titledSections(analysis).length === 0) return null;
    const name = pathOf(uri).replace(/^.*\//u, '');
    const id = params.id ?? freeId(slugOf(name.replace(/\.[^.]*$/u, '')), new Set(kinds.map((kind) => kind.id)));
    return { id, yaml: derived([{ name, analysis }], id) };
  },
});

/** Of a kind that stands beside the others and in the place of none. */
function freeId(slug: string, taken: ReadonlySet<string>): string {
  const wanted = slug || 'own-report';
  if (!taken.has(wanted)) return wanted;
  let count = 2;
  while (taken.has(`${wanted}-${count}`)) count++;
  return `${wanted}-${count}`;
}
