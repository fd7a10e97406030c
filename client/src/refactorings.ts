/**
 * Refactorings as commands. Each asks the server for the code action of one kind, as a menu would, and makes its edit,
 * so that menus and commands do the same, in one step of undo.
 */
import { l10n, type TextEditor, workspace } from 'vscode';
import type { CodeAction } from 'vscode-languageclient';
import { refactorings } from '../../server/src/lsp/protocol.ts';
import type { Session } from './session.ts';

/** Command id → kind of the code action. */
export const refactoringCommands: Readonly<Record<string, string>> = {
  'reportDocs.moveSectionUp': refactorings.moveUp,
  'reportDocs.moveSectionDown': refactorings.moveDown,
  'reportDocs.promoteSection': refactorings.promote,
  'reportDocs.demoteSection': refactorings.demote,
  'reportDocs.renumberDocument': refactorings.renumber,
  'reportDocs.insertContents': refactorings.contents,
  'reportDocs.sortAttachments': refactorings.attachments,
  'reportDocs.expandMasks': refactorings.masks,
  'reportDocs.normalizeQuotes': refactorings.quotes,
};

/** How the headings of a whole report can be marked. */
export const notations = {
  plain: refactorings.plain,
  bold: refactorings.bold,
  markdown: refactorings.markdown,
} as const;

/** Does it where the cursor is; answers with the reason where it does not apply, to be told. */
export async function refactor(session: Session, editor: TextEditor, kind: string): Promise<string | undefined> {
  const client = await session.ensure();
  const { document, selection } = editor;
  const { version } = document;
  const { start, end } = selection;
  const range = {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
  const [action] =
    (await client.sendRequest<readonly CodeAction[] | null>('textDocument/codeAction', {
      textDocument: { uri: document.uri.toString() },
      range,
      context: { diagnostics: [], only: [kind] },
    })) ?? [];
  if (!action) return l10n.t('This document is not treated as a report.');
  if (action.disabled) return action.disabled.reason;
  const { edit } = await client.sendRequest<CodeAction>('codeAction/resolve', action);
  if (!edit || document.version !== version) {
    return l10n.t('The text has changed meanwhile. Run the command again.');
  }
  // Somebody who discards the preview wants nothing more.
  await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  return undefined;
}
