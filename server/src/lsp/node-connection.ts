/** The conversation of a process, on the channel that its arguments name. */
import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { type Connection, connect, type Life } from './connection.ts';

/** How often is looked whether the client is still there, in milliseconds. */
const interval = 3000;

/** `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`, as every client of the protocol starts its servers. */
export function nodeConnection(args: readonly string[] = process.argv): Connection {
  let over = false;
  const leave = (): void => void process.exit(over ? 0 : 1);
  const life: Life = {
    follow: (client) => {
      setInterval(() => {
        if (!isThere(client)) leave();
      }, interval);
    },
    end: (asked) => {
      over = asked;
      leave();
    },
  };
  const [reader, writer] = channelOf(args);
  reader.onClose(leave);
  process.on('disconnect', leave);
  return connect(reader, writer, life);
}

function channelOf(args: readonly string[]): [MessageReader, MessageWriter] {
  const socket = argumentOf(args, '--socket');
  if (socket !== undefined) return createServerSocketTransport(Number(socket));
  const pipe = argumentOf(args, '--pipe');
  if (pipe !== undefined) return createServerPipeTransport(pipe);
  if (args.includes('--node-ipc')) return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  if (!args.includes('--stdio')) throw new Error('One of --stdio, --node-ipc, --socket=PORT, --pipe=NAME is needed.');
  // What a library prints must not get among the messages.
  console.log = console.error;
  console.info = console.error;
  return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
}

/** Behind `name=`, or the argument after `name`. */
function argumentOf(args: readonly string[], name: string): string | undefined {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const found = args[at];
  return found === name ? args[at + 1] : found?.slice(name.length + 1);
}

function isThere(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
