/** The connection of a process, on the channel that its arguments name. */
import type { Connection, ConnectionOptions } from 'vscode-languageserver';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { composedJson } from './composed-json.ts';

/** `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`, as every client of the protocol starts its servers. */
export function nodeConnection(options: ConnectionOptions): Connection {
  return process.argv.includes('--stdio') ? stdioConnection(options) : createConnection(options);
}

/** What the library does for `--stdio`, with a writer that knows answers which stay mostly as they were. */
function stdioConnection(options: ConnectionOptions): Connection {
  // What a library prints must not get among the messages.
  console.log = console.error;
  console.info = console.error;
  const { stdin, stdout } = process;
  const writer = new StreamMessageWriter(stdout, { contentTypeEncoder: composedJson });
  const connection = createConnection(new StreamMessageReader(stdin), writer, options);
  let asked = false;
  connection.onShutdown(() => {
    asked = true;
  });
  for (const over of ['end', 'close']) stdin.on(over, () => process.exit(asked ? 0 : 1));
  return connection;
}
