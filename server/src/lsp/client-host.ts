/**
 * The world outside the open documents as the client sees it, for what the server sees no disk of: a worker in the
 * browser, and virtual file systems. A client that answers says so when it starts.
 */
import type { Connection } from 'vscode-languageserver';
import type { Host } from '../host.ts';
import { browserHost } from './browser-host.ts';
import { type ClientFile, type ClientFolderEntry, clientRequests } from './protocol.ts';

/** The host for what it has a disk for, the client for the rest. */
export function withClientFiles(connection: Connection, host: Host, answers: () => boolean): Host {
  const client = clientHost(connection);
  const hostOf = (uri: string): Host => {
    if (host !== browserHost && uri.startsWith('file:')) return host;
    return answers() ? client : host;
  };
  return {
    list: (folder) => hostOf(folder).list(folder),
    look: (file, known, wanted) => hostOf(file).look(file, known, wanted),
    exists: (file) => hostOf(file).exists(file),
    pause: host.pause,
  };
}

function clientHost(connection: Connection): Host {
  const read = (uri: string): Promise<ClientFile | undefined> =>
    asked(() => connection.sendRequest<ClientFile | null>(clientRequests.readFile, { uri }));
  return {
    list: async (uri) =>
      (await asked(() => connection.sendRequest<ClientFolderEntry[]>(clientRequests.listFolder, { uri }))) ?? [],
    look: async (uri, known, wanted) => {
      const file = await read(uri);
      if (!file) return { type: 'missing' };
      const { stamp, text } = file;
      if (stamp === known) return { type: 'same' };
      return wanted(text) ? { type: 'text', stamp, text } : { type: 'unwanted', stamp };
    },
    exists: async (uri) =>
      (await asked(() => connection.sendRequest<boolean>(clientRequests.fileExists, { uri }))) === true,
    pause: browserHost.pause,
  };
}

/** The `try` around a client: what it cannot tell is not there. */
async function asked<T>(request: () => Promise<T | null>): Promise<T | undefined> {
  try {
    return (await request()) ?? undefined;
  } catch {
    return undefined;
  }
}
