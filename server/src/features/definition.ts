/** Go to definition: from a reference to the heading, item or attachment it names. */
import { type DefinitionParams, DefinitionRequest, type Location } from 'vscode-languageserver';
import { defineFeature } from './feature.ts';
import { mentionsOf, placesOf, pointedAt } from './mentions.ts';

export const definition = defineFeature({
  request: DefinitionRequest.type,
  capabilities: { definitionProvider: true },
  handle: ({ uri, analysis }, _bench, { position }: DefinitionParams): Location[] | null => {
    const { lines } = analysis;
    const pointed = pointedAt(analysis, lines.offsetAt(position));
    const [place] = pointed ? placesOf(pointed.target) : [];
    if (!pointed || !place) return null;
    // On the place itself an editor shows who mentions it instead; where no one does there is nothing to show.
    const itself = pointed.reference === undefined && pointed.span.start === place.start;
    if (itself && mentionsOf(analysis, pointed.target).length === 0) return null;
    return [{ uri, range: lines.rangeOf(place) }];
  },
});
