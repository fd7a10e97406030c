/** The heading that comes next, in grey on an empty line: only where a section that must be there is missing behind this one. */
import { type InlineCompletionItem, type InlineCompletionParams, InlineCompletionRequest } from 'vscode-languageserver';
import { nextSectionAt } from '../core/writing/frames.ts';
import { placeAt } from '../core/writing/place.ts';
import type { Query } from '../core/writing/query.ts';
import { defineFeature } from './feature.ts';
import { isProse } from './offers.ts';

export const ghost = defineFeature({
  request: InlineCompletionRequest.type,
  capabilities: { inlineCompletionProvider: true },
  handle: (document, { settings }, { position }: InlineCompletionParams): InlineCompletionItem[] => {
    if (settings.ghost?.enable === false || !isProse(document, position.line)) return [];
    const { analysis } = document;
    const { text, lines } = analysis;
    const offset = lines.offsetAt(position);
    const line = lines.lineAt(offset);
    if (text.slice(lines.startOf(line), lines.endOf(line)).trim() !== '') return [];
    const query: Query = { start: offset, end: offset, word: '', trigger: 'ask', lineStart: true };
    const heading = nextSectionAt(analysis, query, placeAt(analysis, query));
    return heading === undefined ? [] : [{ insertText: heading, range: { start: position, end: position } }];
  },
});
