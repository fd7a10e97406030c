/** Find references: who mentions the section, item or attachment the cursor is on or points to. */
import { type Location, type ReferenceParams, ReferencesRequest } from 'vscode-languageserver';
import { defineFeature } from './feature.ts';
import { mentionsOf, placesOf, pointedAt } from './mentions.ts';

export const references = defineFeature({
  request: ReferencesRequest.type,
  capabilities: { referencesProvider: true },
  handle: ({ uri, analysis }, _bench, { position, context }: ReferenceParams): Location[] | null => {
    const { lines } = analysis;
    const pointed = pointedAt(analysis, lines.offsetAt(position));
    if (!pointed) return null;
    const places = context.includeDeclaration ? placesOf(pointed.target) : [];
    const mentions = mentionsOf(analysis, pointed.target).map(({ span }) => span);
    const spans = [...places, ...mentions].sort((a, b) => a.start - b.start);
    return spans.map((span) => ({ uri, range: lines.rangeOf(span) }));
  },
});
