/** The list behind “插入片段…”: all phrases that may stand at a place, best first, with what they will give. */
import { escapeSnippet } from '../core/text/snippet.ts';
import type { Query } from '../core/writing/query.ts';
import { typedForms } from '../core/writing/spelling.ts';
import { requests, type SnippetItem, type SnippetsParams } from '../lsp/protocol.ts';
import { defineFeature } from './feature.ts';
import { isProse, offersOf, plainText } from './offers.ts';

export const snippets = defineFeature({
  request: { method: requests.snippets },
  // The client shows a list, so there is one, be it empty.
  always: true,
  handle: (document, bench, { position }: SnippetsParams): SnippetItem[] => {
    if (!document.recognized || !isProse(document, position.line)) return [];
    const { lines, text } = document.analysis;
    const offset = lines.offsetAt(position);
    const lineStart = text.slice(lines.startOf(lines.lineAt(offset)), offset).trim() === '';
    const query: Query = { start: offset, end: offset, word: '', trigger: 'ask', lineStart };
    return offersOf(document, query, bench).map((snippet) => {
      const { id, title, description, body, prefix, search } = snippet;
      const preview = plainText(snippet);
      const insertText = bench.client.snippets ? body : escapeSnippet(preview);
      return {
        id,
        label: title,
        description,
        preview,
        insertText,
        search: [...prefix, ...search.flatMap(typedForms)].join(' '),
      };
    });
  },
});
