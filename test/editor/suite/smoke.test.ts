// The least that has to be true before any other test here says something.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('the editor', () => {
  test('is a real VS Code', () => {
    assert.match(vscode.version, /^\d+\.\d+\.\d+/);
  });

  test('has the extension', () => {
    assert.ok(vscode.extensions.getExtension('report-docs.report-docs'));
  });
});
