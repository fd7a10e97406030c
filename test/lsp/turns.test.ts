import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import { type DocumentSymbol, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { defineFeature } from '../../server/src/features/feature.ts';
import { composedOf, staying } from '../../server/src/features/kept.ts';
import { composedJson } from '../../server/src/lsp/composed-json.ts';
import { idleBy } from '../../server/src/lsp/idle.ts';
import { parts } from '../../server/src/lsp/parts.ts';
import { turnsBy } from '../../server/src/lsp/turns.ts';
import { startedHere } from './client.ts';

const uri = 'file:///%E6%9D%90%E6%96%99.report';

test('findings go before what is shown beside the text, and both wait until nothing is heard', async () => {
  let coming = 5;
  const turns = turnsBy({ pause: () => setImmediate(), busy: () => coming > 0 });
  const order: string[] = [];
  const view = turns('view').then(() => order.push('view'));
  const findings = turns('findings').then(() => order.push('findings'));
  while (coming > 0) {
    await setImmediate();
    order.push('message');
    coming--;
  }
  await Promise.all([view, findings]);
  assert.deepEqual(order, [...Array.from({ length: 5 }, () => 'message'), 'findings', 'view']);
});

test('a completion is not behind a queue of findings; a question that is taken back is not answered', async () => {
  const asked: string[] = [];
  const feature = (method: string, rank: 'now' | 'findings') =>
    defineFeature({ request: { method }, rank, always: true, handle: () => asked.push(method) });
  const client = await startedHere({
    ...parts,
    features: [feature('test/quick', 'now'), feature('test/slow', 'findings')],
  });
  await client.open(uri, '个人对照检查材料\n');
  const about = { textDocument: { uri } };
  const slow = Array.from({ length: 20 }, () => client.connection.sendRequest('test/slow', about));
  const quick = client.connection.sendRequest('test/quick', about);
  await Promise.all([...slow, quick]);
  assert.equal(asked.indexOf('test/quick'), 0);
  assert.equal(asked.length, 21);
  client.connection.dispose();
});

test('phrases are loaded when a report is first written in, and not before', async () => {
  let loads = 0;
  const snippets = (): typeof none => {
    loads++;
    return none;
  };
  const none = parts.snippets();
  const client = await startedHere({ ...parts, snippets });
  const about = { textDocument: { uri } };
  await client.open(uri, '个人对照检查材料\n');
  await client.connection.sendRequest('textDocument/diagnostic', about);
  await wait(20);
  assert.equal(loads, 0);
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
  const change = { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: '字' }] };
  await client.connection.sendNotification('textDocument/didChange', change);
  await client.connection.sendRequest('textDocument/diagnostic', about);
  while (loads === 0) await wait(5);
  client.connection.dispose();
});

test('slow answers are told to a client that looks for them, and to no other', async () => {
  const slow = defineFeature({
    request: { method: 'test/wait' },
    handle: () => {
      const end = performance.now() + 25;
      while (performance.now() < end);
      return 1;
    },
  });
  const client = await startedHere({ ...parts, features: [slow] });
  const traced: string[] = [];
  client.connection.onNotification(
    '$/logTrace',
    ({ message }: { readonly message: string }) => void traced.push(message),
  );
  await client.open(uri, '个人对照检查材料\n');
  const about = { textDocument: { uri } };
  await client.connection.sendRequest('test/wait', about);
  assert.deepEqual(traced, []);
  await client.connection.sendNotification('$/setTrace', { value: 'messages' });
  await client.connection.sendRequest('test/wait', about);
  assert.match(traced.join('\n'), /^test\/wait: \d+ ms, 9 UTF-16 units$/u);
  client.connection.dispose();
});

test('an answer of parts that stay is written as any other', async () => {
  const stream = new PassThrough();
  const messages: unknown[] = [];
  const reader = new StreamMessageReader(stream);
  reader.onError((error) => assert.fail(error));
  reader.listen((message) => void messages.push(message));
  const writer = new StreamMessageWriter(stream, { contentTypeEncoder: composedJson });
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  const symbol = (name: string, children: DocumentSymbol[]): DocumentSymbol => ({
    name,
    kind: 2,
    range,
    selectionRange: range,
    children,
  });
  const [one, two] = [staying(symbol('一、“甲”\n', [symbol('（一）', [])])), staying(symbol('二、𠀀', []))];
  const answers = [
    composedOf([symbol('标题', [one, two])]),
    composedOf([symbol('标题二', [one, symbol('新', [])])]),
    composedOf([one, two]),
    composedOf([]),
    [one],
  ];
  const sent = answers.map((result, id) => ({ jsonrpc: '2.0', id, result }));
  for (const message of sent) await writer.write(message);
  while (messages.length < sent.length) await setImmediate();
  assert.deepEqual(messages, sent);
});

test('work that nobody waits for pauses while something is written', async () => {
  const { idle, written } = idleBy(turnsBy({ pause: () => setImmediate(), busy: () => false }));
  const begun = performance.now();
  await idle();
  const first = performance.now() - begun;
  written();
  const rest = performance.now();
  await idle();
  assert.ok(performance.now() - rest >= 300);
  assert.ok(first < 300);
});
