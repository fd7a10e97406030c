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
  type Range,
} from 'vscode-languageserver';
import type { Pinyin } from '../core/text/pinyin.ts';
import { columnsOf } from '../core/text/width.ts';
import { type Answer, answersTo, asksForPinyin, blankQueryAt, type Query, queryAt } from '../core/writing/query.ts';
import { restOfSetPhrase } from '../core/writing/set-words.ts';
import type { Snippet } from '../core/writing/snippets.ts';
import { defineFeature, type ReportDocument, type Workbench } from './feature.ts';
import { escaped, escapedLines } from './markdown.ts';
import { isProse, offersOf, plainText } from './offers.ts';

export const completion = defineFeature({
  request: CompletionRequest.type,
  capabilities: { completionProvider: { triggerCharacters: ['/', '、'] } },
  handle: (document, bench, params: CompletionParams): CompletionList | Promise<CompletionList> => {
    const asked = askedFor(document, bench, params);
    if (!asked) return none;
    const answer = (pinyin?: Pinyin): CompletionList => listOf({ ...asked, document, bench }, pinyin);
    return asksForPinyin(asked.query) ? bench.pinyin().then(answer) : answer();
  },
});

/** What is suggested where no letters are typed that would have to be looked up. */
export function completionsAt(document: ReportDocument, bench: Workbench, params: CompletionParams): CompletionList {
  const asked = askedFor(document, bench, params);
  return asked ? listOf({ ...asked, document, bench }, undefined) : none;
}

const none: CompletionList = { isIncomplete: false, items: [] };

/** More than one looks through; the rest is found by typing on. */
const most = 100;

interface Asked {
  readonly query: Query;
  /** All there is to suggest, where what stands before the cursor leaves no choice. */
  readonly only: Snippet | undefined;
}

interface At extends Asked {
  readonly document: ReportDocument;
  readonly bench: Workbench;
}

function askedFor(
  document: ReportDocument,
  bench: Workbench,
  { position, context }: CompletionParams,
): Asked | undefined {
  if (bench.settings.completion?.enable === false || !isProse(document, position.line)) return undefined;
  const { text, lines } = document.analysis;
  const offset = lines.offsetAt(position);
  const lineStart = lines.startOf(lines.lineAt(offset));
  const only = restOfSetPhrase(text.slice(Math.max(lineStart, offset - 60), offset));
  if (only) return { query: { start: offset, end: offset, word: '', trigger: 'ask', lineStart: false }, only };
  const invoked = (context?.triggerKind ?? CompletionTriggerKind.Invoked) === CompletionTriggerKind.Invoked;
  const query = queryAt(text, offset, lineStart) ?? (invoked ? blankQueryAt(text, offset, lineStart) : undefined);
  return query && { query, only };
}

function listOf(at: At, pinyin: Pinyin | undefined): CompletionList {
  const { query, only, document, bench } = at;
  const answers = answersTo(query, only ? [only] : offersOf(document, query, bench), pinyin);
  return {
    // Each further letter asks again: the client's own filter knows no pinyin.
    isIncomplete: true,
    items: answers.slice(0, most).map((answer, index) => itemOf(answer, index, at)),
  };
}

function itemOf({ snippet, length }: Answer, index: number, { query, document, bench }: At): CompletionItem {
  const { lines, text } = document.analysis;
  const { client } = bench;
  const { title, description, body } = snippet;
  // Of a run of Chinese only its end is the word; a trigger goes with the word.
  const start = query.trigger === 'word' ? query.end - length : query.start;
  const range: Range = lines.rangeOf({ start, end: query.end });
  const plain = plainText(snippet);
  return {
    label: title,
    ...(client.labelDetails ? { labelDetails: { description: beside(title, description) } } : { detail: description }),
    kind: kindOf(snippet),
    documentation: client.markdown
      ? {
          kind: MarkupKind.Markdown,
          value: `${description === '' ? '' : `*${escaped(description)}*\n\n---\n\n`}${escapedLines(plain)}`,
        }
      : { kind: MarkupKind.PlainText, value: plain },
    // What stands there passes the client's filter as it is; which items fit has been decided here.
    ...(start < query.end ? { filterText: text.slice(start, query.end) } : {}),
    sortText: String(index).padStart(4, '0'),
    ...(index === 0 ? { preselect: true } : {}),
    textEdit: { range, newText: client.snippets ? body : plain },
    ...(snippet.also
      ? { additionalTextEdits: snippet.also.map((edit) => ({ range: lines.rangeOf(edit.span), newText: edit.text })) }
      : {}),
    insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
  };
}

/** Columns of a line in the list of suggestions, as wide as editors make it by themselves. */
const lineWidth = 50;

/** As much of the description as leaves the title whole; all of it stands in the documentation. */
function beside(title: string, description: string): string {
  const room = Math.max(lineWidth - columnsOf(title), 12);
  if (columnsOf(description) <= room) return description;
  let shown = '';
  for (const character of description) {
    if (columnsOf(shown + character) >= room) break;
    shown += character;
  }
  return `${shown.trimEnd()}…`;
}

/** A look tells headings, references and words of the report from phrases. */
function kindOf({ id }: Snippet): CompletionItemKind {
  if (/^(?:section|next-heading)-/u.test(id)) return CompletionItemKind.Struct;
  if (id.startsWith('pointer-')) return CompletionItemKind.Reference;
  return id.startsWith('word-') ? CompletionItemKind.Text : CompletionItemKind.Snippet;
}
