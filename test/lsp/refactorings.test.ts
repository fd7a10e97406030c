/** A refactoring over a connection: listed first, its edit when it is chosen, as editors ask. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver';
import { parts } from '../../server/src/lsp/parts.ts';
import { refactorings } from '../../server/src/lsp/protocol.ts';
import { rich, startedHere } from './client.ts';

const uri = 'file:///材料.report';
const text = '个人对照检查材料\n\n一、存在的主要问题\n\n学习不够。\n\n二、产生问题的原因剖析\n\n放松了要求。\n';
const codeAction = {
  ...rich.textDocument?.codeAction,
  dataSupport: true,
  disabledSupport: true,
  resolveSupport: { properties: ['edit'] },
};
const capabilities = { ...rich, textDocument: { ...rich.textDocument, codeAction } };

test('the edit of a code action comes when it is chosen', async () => {
  const { connection, open, logged } = await startedHere(parts, { capabilities });
  await open(uri, text);
  const at = { line: 2, character: 0 };
  const ask = (kind: string): Promise<CodeAction[]> =>
    connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], only: [kind] },
    });
  const [down] = await ask(refactorings.moveDown);
  assert.equal(down?.edit, undefined);
  const chosen = await connection.sendRequest<CodeAction>('codeAction/resolve', down);
  const [change] = chosen.edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change && change.textDocument.uri === uri);
  const [up] = await ask(refactorings.moveUp);
  assert.ok(up?.disabled);
  // A fix of another server, or of a document that is not open, is nobody's business here.
  assert.equal(await connection.sendRequest('codeAction/resolve', { title: 'other' }), null);
  const closed = { ...down, data: { textDocument: { uri: 'file:///other.md' } } };
  assert.equal(await connection.sendRequest('codeAction/resolve', closed), null);
  assert.deepEqual(logged, []);
});
