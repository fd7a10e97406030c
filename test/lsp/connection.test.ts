/** What we ask of the library's connection: whether it has a moment, and that what is taken back is not begun. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import {
  AbstractMessageReader,
  createConnection,
  type DataCallback,
  Disposable,
  LSPErrorCodes,
  type Message,
  type MessageReader,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { listening } from '../../server/src/lsp/connection.ts';

/** A connection that reads there, and what it answers. */
function connected(reader: MessageReader) {
  const down = new PassThrough();
  const { connection, busy } = listening((options) => createConnection(reader, new StreamMessageWriter(down), options));
  const answers: Message[] = [];
  new StreamMessageReader(down).listen((message) => void answers.push(message));
  return { connection, answers, busy };
}

/** Hands over many messages within a turn, as the channel between two processes may. */
class AtOnce extends AbstractMessageReader {
  #take: DataCallback | undefined;

  listen(take: DataCallback): Disposable {
    this.#take = take;
    return Disposable.create(() => undefined);
  }

  say(...messages: readonly object[]): void {
    for (const message of messages) this.#take?.({ jsonrpc: '2.0', ...message });
  }
}

const notes = Array.from({ length: 20 }, (_, n) => ({ jsonrpc: '2.0', method: 'note', params: [n] }));

for (const [way, made] of Object.entries({ stream: fromStream, 'messages at once': fromMessages })) {
  test(`there is no moment before all that came is handled: ${way}`, async () => {
    const { reader, come } = made();
    const { connection, busy } = connected(reader);
    const heard: number[] = [];
    let atRest: Promise<number> | undefined;
    const quiet = async (): Promise<number> => {
      do await setImmediate();
      while (busy());
      return heard.length;
    };
    connection.onNotification('note', (n: number) => {
      heard.push(n);
      atRest ??= quiet();
    });
    connection.listen();
    come();
    while (heard.length === 0) await setImmediate();
    assert.equal(await atRest, notes.length);
  });
}

test('a request that is taken back before its turn is not begun', async () => {
  const reader = new AtOnce();
  const { connection, answers } = connected(reader);
  const begun: string[] = [];
  connection.onRequest('ask', ({ text }: { readonly text: string }) => begun.push(text));
  connection.listen();
  const ask = (id: number, text: string): object => ({ id, method: 'ask', params: { text } });
  reader.say(ask(1, 'a'), ask(2, 'b'), { method: '$/cancelRequest', params: { id: 2 } });
  while (answers.length < 2) await setImmediate();
  assert.deepEqual(begun, ['a']);
  const error = { code: LSPErrorCodes.RequestCancelled, message: 'Cancelled' };
  assert.deepEqual(answers, [
    { jsonrpc: '2.0', id: 2, error },
    { jsonrpc: '2.0', id: 1, result: 1 },
  ]);
});

function fromStream() {
  const stream = new PassThrough();
  const framed = notes.map((note) => {
    const body = JSON.stringify(note);
    return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  });
  return { reader: new StreamMessageReader(stream), come: () => void stream.write(framed.join('')) };
}

function fromMessages() {
  const reader = new AtOnce();
  return { reader, come: () => reader.say(...notes) };
}
