/** Writing with phrases: `/`, a numeral and 、, or a typed word, in Chinese, pinyin or initials. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionRequest,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Range,
} from 'vscode-languageserver';
import { snippetText } from '../core/text/snippet.ts';
import { type Answer, answersTo, type Query, queryAt } from '../core/writing/query.ts';
import { snippetsAt, writingPlace } from '../core/writing/snippets.ts';
import { frames } from '../core/writing/frames.ts';
import { defineFeature, type ReportDocument, type Workbench } from './feature.ts';

export const completion = defineFeature({
  request: CompletionRequest.type,
  capabilities: { completionProvider: { triggerCharacters: ['/', '、'] } },
  handle: (document, bench, { position }: CompletionParams): CompletionList => {
    const { analysis } = document;
    const offset = analysis.lines.offsetAt(position);
    const query = queryAt(analysis.text, offset, analysis.lines.startOf(position.line));
    if (!query || bench.settings.completion?.enable === false || !isText(document, position.line)) return none;
    const place = writingPlace(analysis, query.start, query.lineStart);
    const offered = [...frames(analysis, query, bench.kinds), ...(query.trigger === 'number' ? [] : snippetsAt(bench.snippets, place))];
    const answers = answersTo(query, offered);
    return {
      // Each further letter asks again: the client's own filter knows no pinyin.
      isIncomplete: true,
      items: answers.slice(0, 60).map((answer, index) => itemOf(answer, index, { query, document, bench })),
    };
  },
});

const none: CompletionList = { isIncomplete: false, items: [] };

/** Code, front matter and comments are no prose. */
function isText({ analysis }: ReportDocument, line: number): boolean {
  const role = analysis.parsed.scanned[line]?.role;
  return role !== 'fence' && role !== 'front-matter' && role !== 'comment';
}

interface At {
  readonly query: Query;
  readonly document: ReportDocument;
  readonly bench: Workbench;
}

function itemOf({ snippet, length }: Answer, index: number, { query, document: { analysis }, bench }: At): CompletionItem {
  const { lines, text } = analysis;
  // Of a run of Chinese only its end is the word; a trigger goes with the word.
  const start = query.trigger === 'word' ? query.end - length : query.start;
  const range: Range = lines.rangeOf({ start, end: query.end });
  const plain = snippetText(snippet.body);
  return {
    label: snippet.title,
    labelDetails: { description: snippet.description },
    kind: CompletionItemKind.Snippet,
    documentation: { kind: MarkupKind.PlainText, value: plain },
    // What stands there passes the client's filter as it is; which items fit has been decided here.
    filterText: text.slice(start, query.end),
    sortText: String(index).padStart(4, '0'),
    textEdit: { range, newText: bench.client.snippets ? snippet.body : plain },
    insertTextFormat: bench.client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
  };
}
