// Every way to move through a report, asked of the real editor by its own commands.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, openText, until } from './wait.ts';

const text = [
  '青石县办公室2024年工作总结',
  '',
  '一、主要工作',
  '',
  '一是抓学习。二是抓调研。具体打算见第二部分。',
  '',
  '二、下一步打算',
  '',
  '继续抓好“主要工作”部分所列各项。',
  '',
].join('\n');

/** The place behind the first occurrence of some words. */
function at(document: vscode.TextDocument, words: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(words) + 1);
}

function ask<T>(command: string, ...parameters: unknown[]): Thenable<T[]> {
  return vscode.commands.executeCommand<T[] | undefined>(command, ...parameters).then((found) => found ?? []);
}

suite('moving through a report', () => {
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    ({ document } = await openText('report', text));
    const symbols = (): Thenable<vscode.DocumentSymbol[]> => ask('vscode.executeDocumentSymbolProvider', document.uri);
    const [root] = await until('outline', symbols, (found) => found.length > 0);
    assert.match(root?.children[0]?.detail ?? '', /^\d+ (?:字|chars)$/u);
  });

  test('a reference leads to its section', async () => {
    const place = at(document, '第二部分');
    const [found] = await until(
      'definition',
      () => ask<vscode.Location>('vscode.executeDefinitionProvider', document.uri, place),
      (all) => all.length > 0,
    );
    assert.equal(found?.range.start.line, 6);
  });

  test('a heading knows who mentions it', async () => {
    const place = at(document, '二、下一步打算');
    const found = await ask<vscode.Location>('vscode.executeReferenceProvider', document.uri, place);
    assert.ok(found.some(({ range }) => range.start.line === 4));
  });

  test('a renamed title is renamed where it is quoted', async () => {
    const place = at(document, '主要工作');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      place.translate(0, 1),
      '主要做法',
    );
    assert.deepEqual(
      edit.get(document.uri).map(({ range, newText }) => `${range.start.line} ${newText}`),
      ['2 主要做法', '8 主要做法'],
    );
  });

  test('members of an enumeration are marked together', async () => {
    const found = await ask<vscode.DocumentHighlight>(
      'vscode.executeDocumentHighlights',
      document.uri,
      at(document, '一是'),
    );
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      ['一是', '二是'],
    );
  });

  test('sections fold, and a selection grows by them', async () => {
    const folds = await ask<vscode.FoldingRange>('vscode.executeFoldingRangeProvider', document.uri);
    assert.ok(folds.some(({ start }) => start === 2));
    const [range] = await ask<vscode.SelectionRange>('vscode.executeSelectionRangeProvider', document.uri, [
      at(document, '抓学习'),
    ]);
    const grown: string[] = [];
    for (let one: vscode.SelectionRange | undefined = range; one; one = one.parent)
      grown.push(document.getText(one.range));
    assert.ok(grown.some((part) => part.startsWith('一是抓学习') && part.endsWith('。')));
    assert.ok(grown.some((part) => part.startsWith('一、主要工作')));
  });

  test('headings and enumerations are coloured', async () => {
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.ok((tokens?.data.length ?? 0) >= 5 * 5);
  });

  test('sections of all reports are found by Chinese words and by initials', async () => {
    await openFile('对照检查.md');
    for (const query of ['存在的主要问题', 'czdzywt']) {
      const found = await until(
        query,
        () => ask<vscode.SymbolInformation>('vscode.executeWorkspaceSymbolProvider', query),
        (all) => all.length > 0,
      );
      assert.ok(found.some(({ name }) => name.includes('存在的主要问题')));
    }
  });
});
