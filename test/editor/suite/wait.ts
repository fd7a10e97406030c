// Waiting for what the editor does in its own time: nothing here sleeps for a fixed while.
import * as vscode from 'vscode';

/** Asks again until the answer is good; fails with what was last seen. */
export async function until<T>(what: string, ask: () => Thenable<T> | T, good: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (good(answer)) return answer;
    if (Date.now() > end) throw new Error(`${what}: last seen ${JSON.stringify(answer)?.slice(0, 400)}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}

/** Opens a file of the test workspace in an editor. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no workspace');
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name)));
}

/** Opens an untitled document with a text. */
export async function openText(language: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

/** Our symbols of a document: the group of the first provider that answers with a tree. */
export function symbolsOf(uri: vscode.Uri): Thenable<vscode.DocumentSymbol[]> {
  return vscode.commands
    .executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri)
    .then((symbols) => symbols ?? []);
}

/** Our diagnostics of a document. */
export function diagnosticsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'report-docs');
}

/** What is offered at a position, by label. */
export async function labelsAt(uri: vscode.Uri, position: vscode.Position): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** What the extension says of itself. */
export async function health(): Promise<string> {
  const extension = vscode.extensions.getExtension<{ health: () => string }>('report-docs.report-docs');
  if (!extension) throw new Error('not installed');
  const exports = await extension.activate();
  return exports.health();
}
