/** The list of kinds a user chooses from. */
import { type KindItem, requests } from '../lsp/protocol.ts';
import { defineWorkbenchFeature } from './feature.ts';

export const kinds = defineWorkbenchFeature(requests.kinds, ({ kinds: all, display }): KindItem[] =>
  all.map(({ id, title, description }) => ({ id, title: title[display], description: description[display] })),
);
