/** From words to the place they name and back, over a real connection. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentHighlight, DocumentLink, Location, Range, WorkspaceEdit } from 'vscode-languageserver';
import { editsIn } from '../features/support.ts';
import { ended, started } from './client.ts';

const uri = 'file:///%E6%9D%90%E6%96%99.report';
const report = '工作总结\r\n\r\n一、学习\r\n\r\n一是读。二是写。\r\n\r\n二、打算\r\n\r\n见第一部分，见“学习”部分。\r\n';

test('highlight, link, definition, references, rename', async (t) => {
  const client = await started({}, t);
  const { capabilities } = client.initialized;
  assert.ok(
    capabilities.documentHighlightProvider && capabilities.definitionProvider && capabilities.referencesProvider,
  );
  assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
  await client.open(uri, report);
  const textDocument = { uri };
  const ask = <R>(method: string, line: number, character: number, more: object = {}): Promise<R | null> =>
    client.connection.sendRequest(method, { textDocument, position: { line, character }, ...more });

  const members = await ask<DocumentHighlight[]>('textDocument/documentHighlight', 4, 1);
  assert.deepEqual(
    members?.map(({ range }) => shown(range)),
    ['4:0-4:2', '4:4-4:6'],
  );

  const links = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument });
  assert.deepEqual(
    links.map(({ range, target }) => `${shown(range)} ${target}`),
    [`8:1-8:5 ${uri}#L3,1`, `8:8-8:10 ${uri}#L3,1`],
  );

  const places = await ask<Location[]>('textDocument/definition', 8, 3);
  assert.deepEqual(
    places?.map(({ range }) => shown(range)),
    ['2:0-2:4'],
  );

  const found = await ask<Location[]>('textDocument/references', 2, 3, { context: { includeDeclaration: true } });
  assert.deepEqual(
    found?.map(({ range }) => shown(range)),
    ['2:0-2:4', '8:1-8:5', '8:8-8:10'],
  );

  assert.equal(await ask('textDocument/prepareRename', 4, 1), null);
  const prepared = await ask<{ placeholder: string }>('textDocument/prepareRename', 2, 3);
  assert.equal(prepared?.placeholder, '学习');
  const edit = await ask<WorkspaceEdit>('textDocument/rename', 2, 3, { newName: '理论学习' });
  assert.deepEqual(
    editsIn(edit ?? {}).map(({ range }) => shown(range)),
    ['2:2-2:4', '8:8-8:10'],
  );
  assert.equal(await ended(client), 0);
});

function shown({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}
