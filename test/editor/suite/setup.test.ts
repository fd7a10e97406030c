// Settings and kinds of a folder in a real editor: they hold when they are saved, and what is wrong in them is shown there.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, openText, until } from './wait.ts';

const weekly = `version: 1
id: weekly
title: { zh: 周报, en: Weekly report }
detect: { title: [工作周报] }
sections:
  - { id: done, title: 本周完成, presence: required }
`;

function uriOf(...names: readonly string[]): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no workspace');
  return vscode.Uri.joinPath(folder.uri, ...names);
}

async function save(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function messages(uri: vscode.Uri, good: (messages: readonly string[]) => boolean): Promise<readonly string[]> {
  return until('diagnostics', () => diagnosticsOf(uri).map(({ message }) => message), good);
}

suite('settings and kinds of a folder', () => {
  suiteTeardown(async () => {
    await vscode.workspace.fs.delete(uriOf('.reports'), { recursive: true });
    await vscode.workspace.fs.delete(uriOf('reports.yaml'));
    await vscode.workspace.fs.delete(uriOf('周报.md'));
  });

  test('a kind of the folder is known as soon as it is there, and a mistake in it is shown in its file', async () => {
    await save(uriOf('周报.md'), '# 教务处工作周报\n\n## 下周打算\n\n开会。\n');
    const { document } = await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument(uriOf('周报.md')),
    );
    await save(uriOf('.reports', 'kinds', 'weekly.yaml'), weekly);
    await messages(document.uri, ([missing = '']) => missing.includes('本周完成'));
    await save(uriOf('.reports', 'kinds', 'weekly.yaml'), `${weekly}colour: red\n`);
    const [wrong] = await messages(uriOf('.reports', 'kinds', 'weekly.yaml'), (all) => all.length === 1);
    assert.match(wrong ?? '', /colour/u);
    await save(uriOf('.reports', 'kinds', 'weekly.yaml'), weekly);
    await messages(uriOf('.reports', 'kinds', 'weekly.yaml'), (all) => all.length === 0);
    await messages(document.uri, (all) => all.length === 1);
  });

  test('reports.yaml switches a rule off', async () => {
    await save(uriOf('reports.yaml'), 'version: 1\nrules:\n  missing-section: off\n');
    await messages(uriOf('周报.md'), (all) => all.length === 0);
    await save(uriOf('reports.yaml'), 'version: 1\nrules:\n  missing-section: warning\n');
    await messages(uriOf('周报.md'), (all) => all.length === 1);
  });

  test('“switch off in reports.yaml” writes it there', async () => {
    const uri = uriOf('周报.md');
    const [found] = diagnosticsOf(uri);
    assert.ok(found);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      found.range,
    );
    const action = actions.find(({ title }) => title === '在 reports.yaml 中关闭：缺少必备部分');
    assert.ok(action?.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    await messages(uri, (all) => all.length === 0);
    const settings = await vscode.workspace.openTextDocument(uriOf('reports.yaml'));
    assert.match(settings.getText(), /missing-section: off/u);
    await settings.save();
  });
});

suite('a new report', () => {
  test('of a kind, with its title and live tab stops', async () => {
    const running = vscode.commands.executeCommand('reportDocs.newReport', 'work-summary');
    await until(
      'the question for the title',
      () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
      () => (vscode.window.activeTextEditor?.document.getText() ?? '').includes('主要'),
    );
    await running;
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'report');
    assert.equal(document.isUntitled, true);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

suite('everything that is safe', () => {
  test('is mended by one action for the whole document', async () => {
    const text = '# 2024年工作总结\n\n一、主要工作\n\n(一)培训。十次。\n\n（二）走访。五次。\n\n（三）宣传。六次。\n';
    const { document } = await openText('markdown', text);
    await until(
      'finding',
      () => diagnosticsOf(document.uri),
      (all) => all.some(({ code }) => typeof code === 'object' && code.value === 'number-mixed-width'),
    );
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      'source.fixAll.reportDocs',
    );
    const [action] = actions;
    assert.ok(action?.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.match(document.getText(), /^（一）培训/mu);
  });
});
