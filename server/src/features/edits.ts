/** Edits of core as edits of the protocol: with tab stops where the client has them, as plain text where not. */
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { snippetText } from '../core/text/snippet.ts';
import type { Edit } from '../rules/rule.ts';
import type { ClientFacts, ReportDocument } from './feature.ts';

/** One workspace edit of one document at the version that was looked at. */
export function workspaceEditOf({ uri, version, analysis: { lines } }: ReportDocument, edits: readonly Edit[], client: ClientFacts): WorkspaceEdit {
  return {
    documentChanges: [
      {
        textDocument: { uri, version },
        edits: edits.map(({ span, text, snippet = false }): TextEdit | SnippetTextEdit => {
          const range = lines.rangeOf(span);
          // Only what has a tab stop need be a snippet; a plain edit is applied by everyone in the same way.
          if (snippet && client.snippetEdits && /\$/u.test(text)) return { range, snippet: { kind: 'snippet', value: text } };
          return { range, newText: snippet ? snippetText(text) : text };
        }),
      },
    ],
  };
}
