// Refactorings by command and from the menu in a real editor: what they do, and that one undo takes it back.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { health, openText, until } from './wait.ts';

const report =
  '个人对照检查材料\n\n一、存在的主要问题\n\n主要有两点。一是学习不够。二是研究不深。\n\n二、产生问题的原因剖析\n\n放松了要求，见第一部分。\n';

/** A report that the server has looked at, with the cursor in front of the words. */
async function opened(words: string, text = report): Promise<vscode.TextEditor> {
  const editor = await openText('report', text);
  await until('server', health, (state) => state === 'running');
  const place = editor.document.positionAt(text.indexOf(words));
  editor.selection = new vscode.Selection(place, place);
  return editor;
}

/** As the menu has them: with the kind that was asked for. */
function actionsAt({ document, selection }: vscode.TextEditor, kind: string): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
    kind,
    Number.MAX_SAFE_INTEGER,
  );
}

/** The line the cursor is in. */
function lineOf({ document, selection }: vscode.TextEditor): string {
  return document.lineAt(selection.active.line).text;
}

const undo = (): Thenable<unknown> => vscode.commands.executeCommand('undo');

suite('refactorings', () => {
  test('a section goes down with its cursor, and back in one step', async () => {
    const editor = await opened('存在的主要');
    await vscode.commands.executeCommand('reportDocs.moveSectionDown');
    const after =
      '个人对照检查材料\n\n一、产生问题的原因剖析\n\n放松了要求，见第二部分。\n\n二、存在的主要问题\n\n主要有两点。一是学习不够。二是研究不深。\n';
    assert.equal(editor.document.getText(), after);
    assert.equal(lineOf(editor), '二、存在的主要问题');
    await vscode.commands.executeCommand('reportDocs.moveSectionUp');
    assert.equal(editor.document.getText(), report);
    assert.equal(lineOf(editor), '一、存在的主要问题');
    await undo();
    assert.equal(editor.document.getText(), after);
    await undo();
    assert.equal(editor.document.getText(), report);
  });

  test('an enumeration is split from the menu, and back in one step', async () => {
    const editor = await opened('二是研究');
    const [action, ...others] = await actionsAt(editor, 'refactor.extract');
    assert.equal(others.length, 0);
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.match(editor.document.getText(), /主要有两点。\n\n（一）学习不够。\n\n（二）研究不深。\n/u);
    await undo();
    assert.equal(editor.document.getText(), report);
  });

  test('headings are converted and a table of contents comes, each in one step', async () => {
    const editor = await opened('个人');
    await vscode.commands.executeCommand('reportDocs.convertHeadings', 'markdown');
    const marked = editor.document.getText();
    assert.match(marked, /^# 个人对照检查材料\n\n## 一、存在的主要问题\n/u);
    await vscode.commands.executeCommand('reportDocs.insertContents');
    assert.match(editor.document.getText(), /\*\*目录\*\*\n\n- \[一、存在的主要问题\]\(#一存在的主要问题\)\n/u);
    await undo();
    assert.equal(editor.document.getText(), marked);
    await undo();
    assert.equal(editor.document.getText(), report);
  });

  test('one that does not apply changes nothing', async () => {
    const editor = await opened('存在的主要');
    await vscode.commands.executeCommand('reportDocs.moveSectionUp');
    assert.equal(editor.document.getText(), report);
  });
});
