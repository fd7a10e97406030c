/** Edits of core as edits of the protocol: with tab stops where the client has them, as plain text where not. */
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextChange } from '../config/rule-off.ts';
import { Lines } from '../core/text/lines.ts';
import { snippetText } from '../core/text/snippet.ts';
import type { Edit } from '../rules/rule.ts';
import type { ClientFacts, ReportDocument } from './feature.ts';

/** One workspace edit of one document at the version that was looked at. */
export function workspaceEditOf(document: ReportDocument, edits: readonly Edit[], client: ClientFacts): WorkspaceEdit {
  const {
    uri,
    version,
    analysis: { lines },
  } = document;
  if (!client.versionedEdits) return { changes: { [uri]: edits.map((edit) => plainEditOf(edit, lines)) } };
  return {
    documentChanges: [
      {
        textDocument: { uri, version },
        edits: edits.map(({ span, text, snippet = false }): TextEdit | SnippetTextEdit => {
          // Only what has a tab stop need be a snippet; a plain edit is applied by everyone in the same way.
          if (!snippet || !client.snippetEdits || !/\$/u.test(text)) return plainEditOf({ span, text, snippet }, lines);
          return { range: lines.rangeOf(span), snippet: { kind: 'snippet', value: text } };
        }),
      },
    ],
  };
}

/** A change of another file as it is now, or a new file where there is none yet. */
export function fileEditOf(uri: string, text: string, change: TextChange | undefined): WorkspaceEdit {
  if (!change) return newFileEdit(uri, text);
  const range = new Lines(text).rangeOf(change);
  return { documentChanges: [{ textDocument: { uri, version: null }, edits: [{ range, newText: change.text }] }] };
}

function newFileEdit(uri: string, text: string): WorkspaceEdit {
  const top = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [{ range: { start: top, end: top }, newText: text }] },
    ],
  };
}

function plainEditOf({ span, text, snippet = false }: Edit, lines: Lines): TextEdit {
  return { range: lines.rangeOf(span), newText: snippet ? snippetText(text) : text };
}
