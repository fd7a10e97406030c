/** Brings the server's edits into a document: checked against the version they were made for, undone in one step. */
import {
  type Position,
  Range,
  SnippetString,
  SnippetTextEdit,
  TextEdit,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { DocumentEdits, ReportTextEdit } from '../../server/src/lsp/protocol.ts';

/** `stale`: the text has changed since the server looked at it, so nothing was done. */
export type Applied = 'done' | 'stale';

/** Shows the document, for tab stops live in an editor only, and applies all edits as one step of undo. */
export async function applyEdits({ uri, version, edits }: DocumentEdits): Promise<Applied> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const editor = await window.showTextDocument(document);
  if (document.version !== version) return 'stale';
  const [first, ...others] = edits;
  if (!first) return 'done';
  if (first.snippet && others.length === 0) {
    await editor.insertSnippet(new SnippetString(first.newText), rangeOf(first));
    editor.revealRange(editor.selection);
    return 'done';
  }
  const whole = new WorkspaceEdit();
  whole.set(document.uri, edits.map(editOf));
  return (await workspace.applyEdit(whole)) ? 'done' : 'stale';
}

/** The snippet, with what changes in other lines, as one step of undo. */
export async function insertWith(
  editor: TextEditor,
  snippet: SnippetString,
  position: Position,
  also: readonly ReportTextEdit[],
): Promise<void> {
  const step = { undoStopBefore: also.length === 0, undoStopAfter: true };
  if (also.length > 0) {
    const before = { undoStopBefore: true, undoStopAfter: false };
    await editor.edit((edit) => {
      for (const one of also) edit.replace(rangeOf(one), one.newText);
    }, before);
  }
  await editor.insertSnippet(snippet, position, step);
}

function editOf(edit: ReportTextEdit): TextEdit | SnippetTextEdit {
  if (!edit.snippet) return new TextEdit(rangeOf(edit), edit.newText);
  return new SnippetTextEdit(rangeOf(edit), new SnippetString(edit.newText));
}

function rangeOf({ range: { start, end } }: ReportTextEdit): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
