/** The list behind “插入片段…”: all phrases that may stand at a place, best first, with what they will give. */
import { type Pinyin, spellingsOf } from '../core/text/pinyin.ts';
import { escapeSnippet } from '../core/text/snippet.ts';
import type { Query } from '../core/writing/query.ts';
import type { Snippet } from '../core/writing/snippets.ts';
import { typedForms } from '../core/writing/spelling.ts';
import { requests, type SnippetItem, type SnippetsParams } from '../lsp/protocol.ts';
import { defineFeature, type ReportDocument, type Workbench } from './feature.ts';
import { isProse, offersOf, plainText } from './offers.ts';

export const snippets = defineFeature({
  request: { method: requests.snippets },
  // The client shows a list, so there is one, be it empty.
  always: true,
  handle: (document, bench, { position }: SnippetsParams): SnippetItem[] | Promise<SnippetItem[]> => {
    if (!document.recognized || !isProse(document, position.line)) return [];
    const { lines, text } = document.analysis;
    const offset = lines.offsetAt(position);
    const lineStart = text.slice(lines.startOf(lines.lineAt(offset)), offset).trim() === '';
    const query: Query = { start: offset, end: offset, word: '', trigger: 'ask', lineStart };
    const offers = offersOf(document, query, bench);
    const items = (pinyin?: Pinyin): SnippetItem[] =>
      offers.map((snippet) => itemOf(snippet, { document, bench, pinyin }));
    // What a writer brings has no pinyin with it.
    return offers.some(({ own }) => own) ? bench.pinyin().then(items) : items();
  },
});

interface At {
  readonly document: ReportDocument;
  readonly bench: Workbench;
  readonly pinyin: Pinyin | undefined;
}

function itemOf(snippet: Snippet, { document, bench, pinyin }: At): SnippetItem {
  const { id, title, description, body, prefix, search, own, also = [] } = snippet;
  const { lines } = document.analysis;
  const preview = plainText(snippet);
  const spelled = own && pinyin ? [title, ...prefix].flatMap((name) => spellingsOf(name, pinyin)) : search;
  return {
    id,
    label: title,
    description,
    preview,
    insertText: bench.client.snippets ? body : escapeSnippet(preview),
    search: [...prefix, ...spelled.flatMap(typedForms)].join(' '),
    ...(also.length > 0
      ? { also: also.map(({ span, text }) => ({ range: lines.rangeOf(span), newText: text, snippet: false })) }
      : {}),
  };
}
