/** Answers the server about files it cannot see itself: in the browser, and on virtual file systems. Never rejects. */
import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ClientFile, type ClientFolderEntry, clientRequests } from '../../server/src/lsp/protocol.ts';

/** Bytes; what the server asks for are settings, and a file of this size is none. */
const largest = 5_000_000;

interface Params {
  readonly uri: string;
}

export function answerAboutFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(clientRequests.listFolder, ({ uri }: Params) => attempt(() => list(Uri.parse(uri)), [])),
    client.onRequest(clientRequests.readFile, ({ uri }: Params) => attempt(() => read(Uri.parse(uri)), null)),
    client.onRequest<boolean, Error>(clientRequests.fileExists, ({ uri }: Params) =>
      attempt<boolean>(() => exists(Uri.parse(uri)), false),
    ),
  );
}

/** Most of what is asked for is not there, which is no fault. */
async function attempt<T>(run: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await run();
  } catch {
    return otherwise;
  }
}

/** Links are left out, so that no walk runs in a circle. */
async function list(folder: Uri): Promise<ClientFolderEntry[]> {
  const entries = await workspace.fs.readDirectory(folder);
  return entries
    .filter(([, type]) => type === FileType.File || type === FileType.Directory)
    .map(([name, type]) => ({ name, folder: type === FileType.Directory }));
}

async function read(file: Uri): Promise<ClientFile | null> {
  const { size, mtime } = await workspace.fs.stat(file);
  if (size > largest) return null;
  return { stamp: `${size} ${mtime}`, text: new TextDecoder().decode(await workspace.fs.readFile(file)) };
}

async function exists(file: Uri): Promise<boolean> {
  return (await workspace.fs.stat(file)).type === FileType.File;
}
