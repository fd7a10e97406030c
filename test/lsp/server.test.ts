import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type {
  CodeAction,
  CompletionList,
  DocumentDiagnosticReport,
  DocumentSymbol,
  FoldingRange,
  Hover,
  SymbolInformation,
} from 'vscode-languageserver';
import { defineFeature } from '../../server/src/features/feature.ts';
import { parts } from '../../server/src/lsp/parts.ts';
import { type KindItem, requests } from '../../server/src/lsp/protocol.ts';
import { type Client, ended, pushed, requestsAt, started, startedHere } from './client.ts';

const uri = 'file:///%E6%9D%90%E6%96%99.report';
const report = '个人对照检查材料\n\n一、存在的主要问题\n\n学习不够。\n\n二、整改措施\n\n每天学习。\n';

test('initialize: who the server is and what it can', async (t) => {
  const client = await started({}, t);
  const { capabilities, serverInfo } = client.initialized;
  assert.deepEqual(serverInfo, { name: 'report-docs', version: parts.version });
  const some = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2 },
    documentSymbolProvider: { label: 'Report Docs' },
    completionProvider: { triggerCharacters: ['/', '、'] },
    diagnosticProvider: { identifier: 'report-docs', interFileDependencies: false, workspaceDiagnostics: false },
    codeActionProvider: {
      codeActionKinds: [
        'quickfix',
        'source.fixAll.reportDocs',
        'refactor.move',
        'refactor.extract',
        'refactor.inline',
        'refactor.rewrite',
      ],
      resolveProvider: true,
    },
  };
  assert.deepEqual({ ...capabilities, ...some }, capabilities);
  assert.equal(await ended(client), 0);
});

test('a whole life: open, write, close, end', async (t) => {
  const client = await started({}, t);
  await client.open(uri, report);
  assert.deepEqual(names(await symbols(client)), ['个人对照检查材料', '一、存在的主要问题', '二、整改措施']);
  assert.deepEqual(await codes(client), ['missing-section']);
  // The second section is written in, in three steps as a writer types.
  await change(client, 2, { line: 6, character: 0 }, '二、产生问题的原因剖析\n\n');
  await change(client, 3, { line: 8, character: 0 }, '三', { line: 8, character: 1 });
  await change(client, 4, { line: 7, character: 0 }, '\n主要有以下原因。\n');
  assert.deepEqual(names(await symbols(client)).slice(1), [
    '一、存在的主要问题',
    '二、产生问题的原因剖析',
    '三、整改措施',
  ]);
  assert.deepEqual(await codes(client), []);
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  assert.equal(await symbols(client), null);
  assert.equal(await ended(client), 0);
});

test('a client that does not ask is pushed diagnostics, with the version, and loses them at the end', async (t) => {
  const client = await started({ capabilities: pushed }, t);
  await client.open(uri, report);
  const [first] = await client.push(({ version }) => version === 1);
  assert.equal(first?.code, 'missing-section');
  await change(client, 2, { line: 6, character: 0 }, '二、原因剖析\n\n主要有以下原因。\n\n');
  // Now 二、 is there twice.
  const second = await client.push(({ version }) => version === 2);
  assert.deepEqual(
    second.map(({ code }) => code),
    ['number-duplicate'],
  );
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  assert.deepEqual(await client.push(({ version }) => version === undefined), []);
  assert.equal(await ended(client), 0);
});

test('a client that asks is pushed nothing, and is told when to ask again', async (t) => {
  const client = await started({}, t);
  let refreshed = 0;
  client.connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshed++;
    return null;
  });
  await client.open(uri, report);
  await client.status(({ version }) => version === 1);
  assert.deepEqual(client.pushes, []);
  await configure(client, { diagnostics: { enable: false } });
  await client.status(({ findings }) => findings === 0);
  assert.deepEqual(await codes(client), []);
  assert.equal(refreshed, 1);
  assert.equal(await ended(client), 0);
});

test('a README gets nothing at all', async (t) => {
  const client = await started({ capabilities: pushed }, t);
  await client.open(uri, '# A program\n\n## Usage\n\n一、/\n', 'markdown');
  const status = await client.status(() => true);
  assert.deepEqual([status.recognized, status.kind, status.findings], [false, null, 0]);
  for (const [method, params] of requestsAt(uri, { line: 4, character: 3 })) {
    const answer = await client.connection.sendRequest<unknown>(method, params);
    const empty = { 'textDocument/diagnostic': { kind: 'full', items: [] }, [requests.snippets]: [] }[method] ?? null;
    assert.deepEqual(answer, empty, method);
  }
  assert.deepEqual(await client.push(() => true), []);
  // Only the command that makes it a report is there for it.
  const edits = await client.connection.sendRequest<unknown>(requests.treatAs, {
    textDocument: { uri },
    kind: 'self-check-personal',
  });
  assert.notEqual(edits, null);
  assert.equal(await ended(client), 0);
});

test('the status follows the text, once for each pause of the writer', async (t) => {
  const client = await started({}, t);
  await client.open(uri, report, 'plaintext');
  assert.equal((await client.status(() => true)).sections, 2);
  for (const version of [2, 3, 4]) await change(client, version, { line: 8, character: 0 }, '再');
  assert.equal((await client.status(({ version }) => version === 4)).recognized, true);
  await delay(300);
  assert.deepEqual(
    client.statuses.map(({ version }) => version),
    [1, 4],
  );
  assert.equal(await ended(client), 0);
});

test('settings at the start and later; display language by setting, else by that of the client', async (t) => {
  const client = await started(
    { locale: 'zh-CN', initializationOptions: { settings: { completion: { enable: false } } } },
    t,
  );
  await client.open(uri, `${report}\n/`);
  assert.deepEqual((await completion(client, { line: 10, character: 1 })).items, []);
  assert.ok(client.registered.includes('workspace/didChangeConfiguration'));
  assert.equal((await client.status(() => true)).kind?.title, '个人对照检查材料');
  await configure(client, { language: 'en', completion: { enable: true } });
  assert.equal((await client.status(({ kind }) => kind?.title === 'Personal self-examination')).recognized, true);
  assert.notEqual((await completion(client, { line: 10, character: 1 })).items.length, 0);
  assert.match(String((await diagnostics(client))[0]?.message), /is missing/u);
  // A client that only says that something has changed changes nothing.
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  assert.match(String((await diagnostics(client))[0]?.message), /is missing/u);
  const kinds = await client.connection.sendRequest<readonly KindItem[]>(requests.kinds);
  assert.ok(kinds.some(({ title }) => title === 'Personal self-examination'));
  assert.equal(await ended(client), 0);
});

test('a client without any capability gets the plain form of everything', async (t) => {
  const client = await started({ capabilities: {} }, t);
  await client.open(uri, `${report}\n/dy`);
  assert.equal((await client.push(() => true)).length, 1);
  const list = await client.connection.sendRequest<SymbolInformation[]>('textDocument/documentSymbol', {
    textDocument: { uri },
  });
  assert.deepEqual(
    list.map(({ name, containerName, location }) => [name, containerName, location.uri === uri]),
    [
      ['个人对照检查材料', undefined, true],
      ['一、存在的主要问题', '个人对照检查材料', true],
      ['二、整改措施', '个人对照检查材料', true],
    ],
  );
  const [item] = (await completion(client, { line: 10, character: 3 })).items;
  assert.equal(item?.insertTextFormat, 1);
  assert.doesNotMatch(item?.textEdit?.newText ?? '', /\$/u);
  const place = { textDocument: { uri }, position: { line: 2, character: 3 } };
  const hover = await client.connection.sendRequest<Hover>('textDocument/hover', place);
  assert.ok(typeof hover.contents === 'object' && 'kind' in hover.contents);
  assert.equal(hover.contents.kind, 'plaintext');
  const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: place.position, end: place.position },
    context: { diagnostics: [] },
  });
  assert.deepEqual(actions, []);
  await configure(client, { language: 'en' });
  await client.push(({ diagnostics: [first] }) => /is missing/u.test(String(first?.message)));
  assert.deepEqual(client.registered, []);
  assert.equal(await ended(client), 0);
});

test('a feature that fails answers nothing, says so in the log, and leaves the others working', async () => {
  const broken = defineFeature({
    request: { method: 'test/broken' },
    handle: () => {
      throw new Error('on purpose');
    },
  });
  const client = await startedHere({ ...parts, features: [broken, ...parts.features] });
  await client.open(uri, report);
  assert.equal(await client.connection.sendRequest('test/broken', { textDocument: { uri } }), null);
  assert.match(client.logged.join(), /^test\/broken failed: Error: on purpose\n\s+at /u);
  assert.equal(names(await symbols(client)).length, 3);
  client.connection.dispose();
});

test('wrong requests are refused or answered with nothing, and the server goes on', async (t) => {
  const client = await started({}, t);
  await client.open(uri, report);
  const send = (method: string, params: object): Promise<unknown> =>
    client.connection.sendRequest<unknown>(method, params);
  await assert.rejects(send('textDocument/noSuchThing', {}), /Unhandled method/u);
  assert.equal(await send('textDocument/hover', {}), null);
  assert.equal(await send('textDocument/hover', { textDocument: { uri } }), null);
  assert.equal(
    await send('textDocument/hover', { textDocument: { uri: 'file:///unknown' }, position: { line: 0, character: 0 } }),
    null,
  );
  assert.equal(await send('textDocument/foldingRange', { textDocument: { uri: 'not an address' } }), null);
  assert.equal(names(await symbols(client)).length, 3);
  assert.equal(await ended(client), 0);
});

test('several documents, of any kind of address, are kept apart', async (t) => {
  const client = await started({}, t);
  const other = 'untitled:Untitled-1';
  await client.open(uri, report);
  await client.open(other, '关于某事的情况\n\n一、做法\n');
  await client.open('vscode-vfs://github/a/b/%ZZ.md', '# 个人对照检查材料\n', 'markdown');
  assert.deepEqual(names(await symbols(client, other)), ['关于某事的情况', '一、做法']);
  assert.deepEqual(names(await symbols(client, 'vscode-vfs://github/a/b/%ZZ.md')), ['个人对照检查材料']);
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: other } });
  assert.equal(await symbols(client, other), null);
  assert.equal(names(await symbols(client)).length, 3);
  // The same address again, in another language: nothing of the earlier one is left.
  await client.open(other, '关于某事的情况\n\n一、做法\n', 'markdown');
  assert.equal(await symbols(client, other), null);
  assert.equal(await ended(client), 0);
});

test('places are right behind CRLF and a byte order mark', async (t) => {
  const client = await started({}, t);
  await client.open(uri, `\uFEFF${report.replaceAll('\n', '\r\n')}`);
  const [root] = (await symbols(client)) ?? [];
  assert.deepEqual(root?.selectionRange, range(0, 1, 0, 9));
  assert.deepEqual(root?.children?.[1]?.selectionRange, range(6, 0, 6, 6));
  assert.deepEqual((await diagnostics(client))[0]?.range, range(2, 0, 2, 9));
  const folds = await client.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', {
    textDocument: { uri },
  });
  assert.deepEqual(folds, [
    { startLine: 2, endLine: 4 },
    { startLine: 6, endLine: 8 },
  ]);
  await change(client, 2, { line: 6, character: 2 }, '今后的');
  assert.deepEqual(names(await symbols(client)).at(-1), '二、今后的整改措施');
  assert.equal(await ended(client), 0);
});

function symbols({ connection }: Client, of = uri): Promise<DocumentSymbol[] | null> {
  return connection.sendRequest<DocumentSymbol[] | null>('textDocument/documentSymbol', { textDocument: { uri: of } });
}

/** Of the root and its children. */
function names(found: readonly DocumentSymbol[] | null): readonly string[] {
  return (found ?? []).flatMap(({ name, children = [] }) => [name, ...children.map((child) => child.name)]);
}

async function diagnostics({
  connection,
}: Client): Promise<Extract<DocumentDiagnosticReport, { kind: 'full' }>['items']> {
  const answer = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return answer.kind === 'full' ? answer.items : [];
}

async function codes(client: Client): Promise<readonly unknown[]> {
  return (await diagnostics(client)).map(({ code }) => code).filter((code) => code === 'missing-section');
}

function completion({ connection }: Client, position: { line: number; character: number }): Promise<CompletionList> {
  return connection.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri }, position });
}

function change(
  { connection }: Client,
  version: number,
  start: { line: number; character: number },
  text: string,
  end = start,
): Promise<void> {
  const contentChanges = [{ range: { start, end }, text }];
  return connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
}

function configure({ connection }: Client, settings: object): Promise<void> {
  return connection.sendNotification('workspace/didChangeConfiguration', { settings: { reportDocs: settings } });
}

function range(startLine: number, start: number, endLine: number, end: number): object {
  return { start: { line: startLine, character: start }, end: { line: endLine, character: end } };
}
