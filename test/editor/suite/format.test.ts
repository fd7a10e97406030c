// Laying out in a real editor: by its own command, in one step; hints and lenses only where they are switched on.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { health, openText, until } from './wait.ts';

const untidy =
  '# 示例县办公室副主任个人对照检查材料\n\n一、主要问题 \n\n学习不够。 \n\n二、原因剖析\n\n放松了要求。\n\n\n三、整改措施\n';
const tidy = untidy.replace(/ \n/gu, '\n').replace('\n\n\n', '\n\n');

async function opened(language: string): Promise<vscode.TextEditor> {
  const editor = await openText(language, untidy);
  await until('server', health, (state) => state === 'running');
  return editor;
}

suite('a report that is laid out', () => {
  test('is so by the command of the editor, and back in one step', async () => {
    const editor = await opened('report');
    await until(
      'formatted text',
      async () => {
        await vscode.commands.executeCommand('editor.action.formatDocument');
        return editor.document.getText();
      },
      (text) => text === tidy,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), untidy);
  });

  test('is so in Markdown, too', async () => {
    const { document } = await opened('markdown');
    const edits = await until(
      'edits',
      async () =>
        await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
          'vscode.executeFormatDocumentProvider',
          document.uri,
          {},
        ),
      (found) => (found?.length ?? 0) > 0,
    );
    assert.ok((edits?.length ?? 0) <= 4);
  });

  test('leaves other files their own formatters', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'version:   1\n' });
    const edits = await vscode.commands.executeCommand('vscode.executeFormatDocumentProvider', document.uri, {});
    assert.equal(edits, undefined);
  });

  test('has nothing beside its text until that is switched on', async () => {
    const { document } = await opened('report');
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = async (): Promise<readonly vscode.InlayHint[]> =>
      (await vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, all)) ?? [];
    const lenses = async (): Promise<readonly vscode.CodeLens[]> =>
      (await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri)) ?? [];
    assert.deepEqual([(await hints()).length, (await lenses()).length], [0, 0]);
    const settings = vscode.workspace.getConfiguration('reportDocs');
    try {
      await settings.update('inlayHints.enable', true, vscode.ConfigurationTarget.Global);
      await settings.update('codeLens.enable', true, vscode.ConfigurationTarget.Global);
      await until('hints', hints, (found) => found.length === 3);
      await until('lenses', lenses, (found) => found.length === 4);
    } finally {
      await settings.update('inlayHints.enable', undefined, vscode.ConfigurationTarget.Global);
      await settings.update('codeLens.enable', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
