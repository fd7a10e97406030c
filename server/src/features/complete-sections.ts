/** All missing sections at once, or one section that is named, as commands ask for them. */
import type { Analysis } from '../core/analyze.ts';
import { completeSections as edits, missingSections } from '../core/kind/complete.ts';
import type { KindSection } from '../core/kind/kind.ts';
import { snippetText } from '../core/text/snippet.ts';
import { type CompleteSectionsParams, type DocumentEdits, requests } from '../lsp/protocol.ts';
import { defineFeature } from './feature.ts';

export const completeSections = defineFeature({
  request: { method: requests.completeSections },
  handle: ({ uri, version, analysis }, { client }, { section }: CompleteSectionsParams): DocumentEdits | null => {
    const found = edits(
      analysis,
      section === undefined ? missingSections(analysis) : lackingSection(analysis, section),
    );
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

/** Also one that is only expected or optional, as long as nothing in the report is it. */
function lackingSection({ matches }: Analysis, id: string): readonly KindSection[] {
  return matches.filter(({ wanted, present }) => wanted.id === id && !present).map(({ wanted }) => wanted);
}
