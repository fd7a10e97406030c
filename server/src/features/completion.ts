/** Writing with phrases: `/`, a numeral and 、, or a typed word, in Chinese, pinyin or initials. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionRequest,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Position,
  type Range,
} from 'vscode-languageserver';
import { snippetText } from '../core/text/snippet.ts';
import { type Answer, answersTo, blankQueryAt, type Query, queryAt } from '../core/writing/query.ts';
import { defineFeature, type ReportDocument, type Workbench } from './feature.ts';
import { isProse, offersOf } from './offers.ts';

export const completion = defineFeature({
  request: CompletionRequest.type,
  capabilities: { completionProvider: { triggerCharacters: ['/', '、'] } },
  handle: (document, bench, { position, context }: CompletionParams): CompletionList => {
    if (bench.settings.completion?.enable === false || !isProse(document, position.line)) return none;
    const invoked = (context?.triggerKind ?? CompletionTriggerKind.Invoked) === CompletionTriggerKind.Invoked;
    const query = queryIn(document, position, invoked);
    if (!query) return none;
    const answers = answersTo(query, offersOf(document, query, bench));
    return {
      // Each further letter asks again: the client's own filter knows no pinyin.
      isIncomplete: true,
      items: answers.slice(0, most).map((answer, index) => itemOf(answer, index, { query, document, bench })),
    };
  },
});

const none: CompletionList = { isIncomplete: false, items: [] };

/** More than one looks through; the rest is found by typing on. */
const most = 100;

function queryIn(
  { analysis: { text, lines } }: ReportDocument,
  position: Position,
  invoked: boolean,
): Query | undefined {
  const offset = lines.offsetAt(position);
  const lineStart = lines.startOf(lines.lineAt(offset));
  return queryAt(text, offset, lineStart) ?? (invoked ? blankQueryAt(text, offset, lineStart) : undefined);
}

interface At {
  readonly query: Query;
  readonly document: ReportDocument;
  readonly bench: Workbench;
}

function itemOf(
  { snippet, length }: Answer,
  index: number,
  { query, document: { analysis }, bench }: At,
): CompletionItem {
  const { lines, text } = analysis;
  const { title, description, body } = snippet;
  // Of a run of Chinese only its end is the word; a trigger goes with the word.
  const start = query.trigger === 'word' ? query.end - length : query.start;
  const range: Range = lines.rangeOf({ start, end: query.end });
  const plain = snippetText(body);
  return {
    label: title,
    ...(bench.client.labelDetails ? { labelDetails: { description } } : { detail: description }),
    kind: CompletionItemKind.Snippet,
    documentation: { kind: MarkupKind.PlainText, value: plain },
    // What stands there passes the client's filter as it is; which items fit has been decided here.
    ...(start < query.end ? { filterText: text.slice(start, query.end) } : {}),
    sortText: String(index).padStart(4, '0'),
    textEdit: { range, newText: bench.client.snippets ? body : plain },
    insertTextFormat: bench.client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
  };
}
