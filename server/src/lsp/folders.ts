/** The workspace at the connection: which folders there are, and what happens on their disk. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
} from 'vscode-languageserver';
import type { Kind } from '../core/kind/kind.ts';
import type { ReportDocument } from '../features/feature.ts';
import type { Host } from '../host.ts';
import { Workspace } from './workspace.ts';

export interface FoldersOptions {
  readonly host: Host;
  readonly kinds: readonly Kind[];
  readonly open: () => Iterable<ReportDocument>;
  readonly log: (message: string) => void;
}

export interface Folders {
  readonly workspace: Workspace;
  /** What the client says of its folders when it starts. */
  readonly begin: (params: InitializeParams) => void;
  /** Once the client may be asked for something. */
  readonly initialized: () => void;
}

/** Listens on the connection; nothing is read before a feature asks for the reports of the workspace. */
export function foldersOn(connection: Connection, { host, kinds, open, log }: FoldersOptions): Folders {
  let folders: readonly string[] = [];
  let watches = false;
  let changes = false;
  const workspace = new Workspace({
    host,
    kinds,
    open,
    now: () => Date.now(),
    failed: (error) => log(`workspace: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    watch: () => {
      // A client that refuses leaves the index as it was; results that are gone are still left out.
      if (watches)
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
      return watches;
    },
  });
  connection.onDidChangeWatchedFiles((event) => {
    for (const { uri, type } of event.changes) workspace.changed(uri, type === FileChangeType.Deleted);
  });
  return {
    workspace,
    begin: (params) => {
      watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
      changes = params.capabilities.workspace?.workspaceFolders === true;
      folders = foldersOf(params);
      workspace.setFolders(folders);
    },
    initialized: () => {
      if (!changes) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        workspace.setFolders(folders);
      });
    },
  };
}

/** `.report.txt` is a `.txt` too. */
const watchers = [{ globPattern: '**/*.{report,md,markdown,txt}' }];

/** Older clients know one folder at most. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}
