/** The list behind “插入片段…”: all phrases that may stand at a place, best first, with what they will give. */
import { escapeSnippet, snippetText } from '../core/text/snippet.ts';
import { frames } from '../core/writing/frames.ts';
import { snippetsAt, writingPlace } from '../core/writing/snippets.ts';
import { requests, type SnippetItem, type SnippetsParams } from '../lsp/protocol.ts';
import { defineFeature } from './feature.ts';

export const snippets = defineFeature({
  request: { method: requests.snippets },
  handle: ({ analysis }, bench, { position }: SnippetsParams): SnippetItem[] => {
    const offset = analysis.lines.offsetAt(position);
    const before = analysis.text.slice(analysis.lines.startOf(position.line), offset);
    const lineStart = before.trim() === '';
    const query = { start: offset, end: offset, word: '', trigger: 'slash', lineStart } as const;
    const offered = [...frames(analysis, query, bench.kinds), ...snippetsAt(bench.snippets, writingPlace(analysis, offset, lineStart))];
    return offered.map(({ id, title, description, body, prefix, search }) => {
      const insertText = bench.client.snippets ? body : escapeSnippet(snippetText(body));
      return { id, label: title, description, preview: snippetText(body), insertText, search: [...prefix, ...search].join(' ') };
    });
  },
});
