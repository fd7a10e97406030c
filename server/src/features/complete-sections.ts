/** All missing sections at once, as a command asks for them. */
import { completeSections as edits, missingSections } from '../core/kind/complete.ts';
import { snippetText } from '../core/text/snippet.ts';
import { type CompleteSectionsParams, type DocumentEdits, requests } from '../lsp/protocol.ts';
import { defineFeature } from './feature.ts';

export const completeSections = defineFeature({
  request: { method: requests.completeSections },
  handle: ({ uri, version, analysis }, { client }, _params: CompleteSectionsParams): DocumentEdits | null => {
    const found = edits(analysis, missingSections(analysis));
    if (found.length === 0) return null;
    return {
      uri,
      version,
      edits: found.map(({ span, text }) => {
        const snippet = client.snippetEdits && /\$/u.test(text);
        return { range: analysis.lines.rangeOf(span), newText: snippet ? text : snippetText(text), snippet };
      }),
    };
  },
});
