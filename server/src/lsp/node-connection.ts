/** The conversation of a process, on the channel that its arguments name. */
import { createConnection, type Socket } from 'node:net';
import { type Connection, connect, type Life } from './connection.ts';
import { streamChannel } from './stream-channel.ts';
import type { Channel } from './wire.ts';

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
  return connect(channelOf(args, leave), life);
}

function channelOf(args: readonly string[], leave: () => void): Channel {
  const port = argumentOf(args, '--socket');
  if (port !== undefined) return socketChannel(createConnection(Number(port), '127.0.0.1'), leave);
  const pipe = argumentOf(args, '--pipe');
  if (pipe !== undefined) return socketChannel(createConnection(pipe), leave);
  if (args.includes('--node-ipc')) return parentChannel(leave);
  if (!args.includes('--stdio')) throw new Error('One of --stdio, --node-ipc, --socket=PORT, --pipe=NAME is needed.');
  // What a library prints must not get among the messages.
  console.log = console.error;
  console.info = console.error;
  // A client that is gone takes no answer.
  process.stdout.on('error', leave);
  process.stdin.on('close', leave);
  return streamChannel(process.stdin, process.stdout);
}

function socketChannel(socket: Socket, leave: () => void): Channel {
  socket.on('error', leave);
  socket.on('close', leave);
  return streamChannel(socket, socket);
}

/** The channel of a process that another Node has forked. */
function parentChannel(leave: () => void): Channel {
  process.on('disconnect', leave);
  return {
    listen: (take) => void process.on('message', take),
    send: (message) => process.send?.(message, undefined, undefined, () => undefined),
  };
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
