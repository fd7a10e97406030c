/** The workspace at the connection: which folders there are, and what happens on their disk. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
} from 'vscode-languageserver';
import type { Setups } from '../config/setups.ts';
import type { ReportDocument } from '../features/feature.ts';
import type { Host } from '../host.ts';
import { childUri } from '../uris.ts';
import { optionsOf } from './client-facts.ts';
import { sent } from './connection.ts';
import type { IndexPlace } from './index-keeper.ts';
import type { Parts } from './serve.ts';
import { Workspace } from './workspace.ts';

export interface FoldersOptions {
  readonly host: Host;
  readonly setups: Setups;
  readonly open: () => Iterable<ReportDocument>;
  readonly parts: Pick<Parts, 'version' | 'build'>;
  readonly log: (message: string) => void;
  /** Resolves when the next step of what nobody waits for may be done. */
  readonly idle: () => Promise<void>;
  /** A file with settings or a kind was made, written or deleted on the disk. */
  readonly setupChanged: () => void;
  /** The folders are others now; the first one is where documents without a place belong. */
  readonly moved: (first: string | undefined) => void;
}

export interface Folders {
  readonly workspace: Workspace;
  /** What the client says of its folders when it starts. */
  readonly begin: (params: InitializeParams) => void;
  /** Once the client may be asked for something. */
  readonly initialized: () => void;
}

/** Listens on the connection; nothing is read before a feature asks for the reports of the workspace. */
export function foldersOn(
  connection: Connection,
  { host, setups, open, parts, log, idle, ...events }: FoldersOptions,
): Folders {
  let folders: readonly string[] = [];
  let watches = false;
  let changes = false;
  let storage: string | undefined;
  const workspace = new Workspace({
    host,
    setup: (uri) => setups.find(uri),
    shipped: setups.plain.kinds,
    place: placeBy(parts, () => storage),
    open,
    idle,
    now: () => Date.now(),
    failed: (error) => log(`workspace: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    watch: () => {
      // A client that refuses leaves the index as it was; results that are gone are still left out.
      if (watches) sent(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
      return watches;
    },
  });
  connection.onDidChangeWatchedFiles(({ changes: files }) => {
    for (const { uri, type } of files) workspace.changed(uri, type === FileChangeType.Deleted);
    if (files.some(({ uri }) => setups.isOurs(uri) || setups.isFolderOfOurs(uri))) events.setupChanged();
  });
  return {
    workspace,
    begin: (params) => {
      watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
      changes = params.capabilities.workspace?.workspaceFolders === true;
      storage = optionsOf(params.initializationOptions).storage;
      folders = foldersOf(params);
      workspace.setFolders(folders);
      events.moved(folders[0]);
    },
    initialized: () => {
      const options = { watchers: setupWatchers };
      if (watches) sent(connection.client.register(DidChangeWatchedFilesNotification.type, options));
      if (!changes) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        workspace.setFolders(folders);
        events.moved(folders[0]);
      });
    },
  };
}

/** In a folder of the client's, for this build of the program alone. */
function placeBy({ version, build }: FoldersOptions['parts'], folder: () => string | undefined): IndexPlace {
  const file = (): string | undefined => {
    const place = folder();
    return place && childUri(place, 'workspace-index');
  };
  return { file, program: () => `${version} ${build?.() ?? ''}` };
}

/** `.report.txt` is a `.txt` too. */
const watchers = [{ globPattern: '**/*.{report,md,markdown,rst,txt}' }];

/** Settings, kinds and phrases of the folders; few, so they are watched from the start. */
const setupWatchers = [
  '**/reports.{yaml,yml}',
  '**/.reports/kinds/*.{yaml,yml}',
  '**/.reports/snippets/*.code-snippets',
  // Of a folder that is made with files in it some watchers tell the folder alone.
  '**/.reports',
  '**/.reports/{kinds,snippets}',
].map((globPattern) => ({ globPattern }));

/** Older clients know one folder at most. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}
