/** JSON-RPC over a channel: order, errors, requests that are taken back; and messages cut anywhere. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { suite, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { streamChannel } from '../../server/src/lsp/stream-channel.ts';
import { type Wire, wireOn } from '../../server/src/lsp/wire.ts';

/** A wire whose other end is this test: what comes is handed in, what is sent is kept. */
function end(): {
  wire: Wire;
  come: (...messages: readonly object[]) => Promise<void>;
  sent: object[];
  faults: unknown[];
} {
  const sent: object[] = [];
  const faults: unknown[] = [];
  let take: (message: unknown) => void = () => undefined;
  const channel = {
    listen: (each: (message: unknown) => void): void => {
      take = each;
    },
    send: (message: object): void => void sent.push(JSON.parse(JSON.stringify(message))),
  };
  const wire = wireOn(channel, (error) => faults.push(error));
  wire.listen();
  const come = async (...messages: readonly object[]): Promise<void> => {
    for (const message of messages) take(message);
    for (let turns = 0; turns < 10; turns++) await turn();
  };
  return { wire, come, sent, faults };
}

suite('wire', () => {
  test('requests and notifications are taken in their order, each in a turn of its own', async () => {
    const { wire, come, sent } = end();
    const seen: string[] = [];
    wire.onNotification('note', ({ text }) => void seen.push(text));
    wire.onRequest('ask', ({ text }) => seen.push(text));
    await come(
      { method: 'note', params: { text: 'a' } },
      { id: 1, method: 'ask', params: { text: 'b' } },
      { method: 'unheard', params: {} },
      { method: 'note', params: { text: 'c' } },
    );
    assert.deepEqual(seen, ['a', 'b', 'c']);
    assert.deepEqual(sent, [{ jsonrpc: '2.0', id: 1, result: 2 }]);
  });

  test('answers may come later; nothing is null', async () => {
    const { wire, come, sent } = end();
    wire.onRequest('later', async () => 'done');
    wire.onRequest('nothing', () => undefined);
    await come({ id: 'x', method: 'later' }, { id: 2, method: 'nothing' });
    assert.deepEqual(sent, [
      { jsonrpc: '2.0', id: 'x', result: 'done' },
      { jsonrpc: '2.0', id: 2, result: null },
    ]);
  });

  test('what fails is told, and the next is taken', async () => {
    const { wire, come, sent, faults } = end();
    wire.onRequest('throws', () => {
      throw new Error('broken');
    });
    wire.onRequest('rejects', () => Promise.reject(new Error('broken later')));
    wire.onNotification('note', () => {
      throw new Error('note');
    });
    await come(
      { method: 'note' },
      { id: 1, method: 'throws' },
      { id: 2, method: 'rejects' },
      { id: 3, method: 'unknown' },
    );
    const error = (id: number, code: number, message: string): object => ({
      jsonrpc: '2.0',
      id,
      error: { code, message },
    });
    assert.deepEqual(sent, [
      error(1, -32603, 'broken'),
      error(2, -32603, 'broken later'),
      error(3, -32601, 'Unhandled method unknown'),
    ]);
    assert.equal(faults.length, 1);
  });

  test('a request that is taken back before its turn is not begun; one that runs is told', async () => {
    const { wire, come, sent } = end();
    const begun: string[] = [];
    let told = false;
    wire.onRequest('quick', () => begun.push('quick'));
    wire.onRequest('long', async (_params, token) => {
      begun.push('long');
      for (let turns = 0; turns < 5; turns++) await turn();
      told = token.isCancellationRequested;
    });
    await come({ id: 1, method: 'quick' }, { method: '$/cancelRequest', params: { id: 1 } });
    const done = come({ id: 2, method: 'long' });
    await turn();
    await come({ method: '$/cancelRequest', params: { id: 2 } }, { method: '$/cancelRequest', params: { id: 99 } });
    await done;
    assert.deepEqual(begun, ['long']);
    assert.equal(told, true);
    assert.deepEqual(sent[0], { jsonrpc: '2.0', id: 1, error: { code: -32800, message: 'Cancelled' } });
  });

  test('its own requests are answered by id', async () => {
    const { wire, come, sent } = end();
    const first = wire.sendRequest('one', { a: 1 });
    const second = wire.sendRequest('two', undefined);
    second.catch(() => undefined);
    assert.deepEqual(sent, [
      { jsonrpc: '2.0', id: 1, method: 'one', params: { a: 1 } },
      { jsonrpc: '2.0', id: 2, method: 'two' },
    ]);
    await come({ id: 2, error: { code: 1, message: 'no' } }, { id: 1, result: [1] }, { id: 7, result: 0 });
    assert.deepEqual(await first, [1]);
    await assert.rejects(second, /no/u);
  });

  test('what is no message is passed over', async () => {
    const { come, sent, faults } = end();
    await come([], { id: null, result: 1 }, { jsonrpc: '2.0' });
    assert.deepEqual([sent, faults], [[], []]);
  });
});

suite('stream', () => {
  const messages = [{ text: '一' }, { text: 'x'.repeat(20_000) }, { text: '二'.repeat(9000) }];

  async function written(): Promise<Buffer> {
    const output = new PassThrough();
    const channel = streamChannel(new PassThrough(), output);
    for (const message of messages) channel.send(message);
    await turn();
    return output.read();
  }

  function read(pieces: readonly Buffer[]): { got: unknown[]; faults: number } {
    const input = new PassThrough();
    const got: unknown[] = [];
    let faults = 0;
    streamChannel(input, new PassThrough()).listen(
      (message) => got.push(message),
      () => faults++,
    );
    for (const piece of pieces) input.emit('data', piece);
    return { got, faults };
  }

  test('messages arrive whole, however they are cut', async () => {
    const bytes = await written();
    for (const size of [1, 2, 7, 19, 1000, 65_536, bytes.length]) {
      const pieces: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
      assert.deepEqual(read(pieces), { got: messages, faults: 0 }, `${size}`);
    }
  });

  test('heads of any case, with other fields; broken JSON is told and passed over', () => {
    const body = (text: string, head: string): Buffer =>
      Buffer.from(`${head.replace(/N$/u, `${Buffer.byteLength(text)}`)}\r\n\r\n${text}`);
    const pieces = [
      body('{"a":', 'Content-Length: N'),
      body('{"b":1}', 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:N'),
      body('', 'Content-Type: x'),
      body('{"c":2}', 'CONTENT-LENGTH: N'),
    ];
    assert.deepEqual(read(pieces), { got: [{ b: 1 }, { c: 2 }], faults: 1 });
  });
});
