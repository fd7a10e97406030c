// A report in a real editor: outline, warning, quick fix, phrases. What can be tested below is tested there.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, health, labelsAt, openFile, openText, symbolsOf, until } from './wait.ts';

const name = '对照检查.md';

const titled = '# 示例县办公室副主任个人对照检查材料\n\n';
const problems = '一、存在的主要问题\n\n（一）理论学习不够。学习不深。\n\n';
const causes = '二、产生问题的原因剖析\n\n（一）重视不够。认识有偏差。\n\n';
const measures = '三、努力方向和整改措施\n\n（一）加强学习。坚持每周自学。\n';

/** Replaces the whole text of an editor. */
async function write(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
  await editor.edit((edit) => edit.replace(whole, text));
}

async function fixesOf(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
  );
  return actions.filter(({ title }) => /补/u.test(title));
}

suite('a report', () => {
  test('has its sections in the outline', async () => {
    const { document } = await openFile(name);
    // Beside ours stands the group of VS Code's own Markdown, in whichever order.
    const ours = (found: vscode.DocumentSymbol[]): vscode.DocumentSymbol | undefined =>
      found.find(({ name: title, children }) => !title.startsWith('#') && children?.length === 3);
    const root = ours(
      await until(
        'outline',
        () => symbolsOf(document.uri),
        (found) => ours(found) !== undefined,
      ),
    );
    assert.equal(root?.name, '示例县2024年度民主生活会个人对照检查材料');
    const sections = root?.children.map(({ name: title }) => title) ?? [];
    assert.deepEqual(sections, ['一、存在的主要问题', '二、产生问题的原因剖析', '三、努力方向和整改措施']);
    assert.deepEqual(
      root?.children[0]?.children.map(({ name: title }) => title),
      ['（一）理论学习不够深入', '（二）联系群众不够紧密'],
    );
    assert.equal(await health(), 'running');
    assert.equal(diagnosticsOf(document.uri).length, 0);
  });

  test('is warned of a missing section, and the quick fix cures it', async () => {
    const editor = await openText('markdown', `${titled}${problems}${measures}`);
    const { uri } = editor.document;
    const [found] = await until(
      'warning',
      () => diagnosticsOf(uri),
      (all) => all.length === 1,
    );
    assert.ok(found);
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(found.message, /产生问题的原因剖析/u);
    assert.equal(found.range.start.line, 2);
    const fixes = await until(
      'quick fixes',
      () => fixesOf(uri, found.range),
      (all) => all.length > 0,
    );
    const [fix] = fixes;
    assert.ok(fix?.edit);
    assert.ok(fix.isPreferred);
    assert.match(fix.title, /补上这一节/u);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await until(
      'no warning',
      () => diagnosticsOf(uri),
      (all) => all.length === 0,
    );
    assert.match(editor.document.getText(), /二、产生问题的原因剖析[\s\S]*三、努力方向和整改措施/u);
  });

  test('just begun is only informed, once', async () => {
    const { document } = await openText('markdown', titled);
    const [found, ...more] = await until(
      'information',
      () => diagnosticsOf(document.uri),
      (all) => all.length > 0,
    );
    assert.equal(more.length, 0);
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Information);
    await vscode.commands.executeCommand('reportDocs.completeSections');
    await until(
      'sections',
      () => document.getText(),
      (text) => text.includes('三、努力方向和整改措施'),
    );
    // What is still to be filled in is said, but no section is missing.
    await until(
      'nothing missing',
      () => diagnosticsOf(document.uri).map(({ message }) => message),
      (all) => all.every((message) => /尚未填写|×|XX/u.test(message)),
    );
  });

  test('shows its structure, and a section is added from there', async () => {
    const { document } = await openText('report', `${titled}${problems}${measures}`);
    await vscode.commands.executeCommand('reportDocs.structure.focus');
    // The line of the view that has the action; VS Code hands it to the command.
    const line = { uri: document.uri.toString(), content: { type: 'section', section: { id: 'causes' } } };
    await vscode.commands.executeCommand('reportDocs.addSection', line);
    await until(
      'section',
      () => document.getText(),
      (text) => /二、产生问题的原因剖析[\s\S]*三、努力方向和整改措施/u.test(text),
    );
    await vscode.commands.executeCommand('reportDocs.addSection', undefined);
  });

  test('is written with phrases found by pinyin', async () => {
    const { document } = await openText('report', `${titled}${problems}${causes}${measures}\n/dy`);
    const end = document.positionAt(document.getText().length);
    const labels = await until(
      'phrases',
      () => labelsAt(document.uri, end),
      (all) => all.length > 0,
    );
    assert.equal(new Set(labels).size, labels.length);
  });

  test('is one as soon as it says so, and not before', async () => {
    const editor = await openText('markdown', '# 随笔\n\n一、第一部分\n\n文字。\n');
    const { document } = editor;
    assert.equal(
      (await symbolsOf(document.uri)).some(({ name: title }) => title.includes('第一部分')),
      false,
    );
    await vscode.commands.executeCommand('reportDocs.treatAsReport', 'self-check-personal');
    await until(
      'declaration',
      () => document.getText(),
      (text) => text.includes('<!-- report: self-check-personal -->'),
    );
    await until(
      'warnings',
      () => diagnosticsOf(document.uri),
      (all) => all.length === 3,
    );
    await write(editor, '# 随笔\n');
    await until(
      'silence',
      () => diagnosticsOf(document.uri),
      (all) => all.length === 0,
    );
  });

  test('keeps its commands through a restart of the server', async () => {
    await vscode.commands.executeCommand('reportDocs.restartServer');
    assert.equal(await health(), 'running');
    const { document } = await openFile(name);
    // Beside ours stands the group of VS Code's own Markdown, in whichever order.
    const ours = (found: vscode.DocumentSymbol[]): boolean =>
      found.some(({ children }) => children?.some(({ name: title }) => title === '一、存在的主要问题'));
    await until('outline', () => symbolsOf(document.uri), ours);
  });
});
