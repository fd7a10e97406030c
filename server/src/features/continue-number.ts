/** Keys in numbered lines: Enter counts on, Tab and Shift+Tab change the level; and the next number on request. */
import { type ContinueNumberParams, type NumberEdits, requests } from '../lsp/protocol.ts';
import { defineFeature } from './feature.ts';

export const continueNumber = defineFeature({
  request: { method: requests.continueNumber },
  handle: async (
    { uri, version, analysis },
    _bench,
    { position, by }: ContinueNumberParams,
  ): Promise<NumberEdits | null> => {
    const { numberStep } = await import('../core/writing/number-step.ts');
    const { lines } = analysis;
    const found = numberStep(by, analysis, lines.offsetAt(position));
    if (!found) return null;
    const edits = found.edits.map(({ span, text }) => ({ range: lines.rangeOf(span), newText: text, snippet: false }));
    return { uri, version, edits, cursor: found.cursor };
  },
});
