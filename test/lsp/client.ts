/** A client as an editor is one: it starts the server, talks to it, and keeps what it is told. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { TestContext } from 'node:test';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  LogMessageNotification,
  NotificationType,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { composedJson } from '../../server/src/lsp/composed-json.ts';
import { notifications, type ReportStatus, requests } from '../../server/src/lsp/protocol.ts';
import { type Parts, serve } from '../../server/src/lsp/serve.ts';

const textDocument = {
  completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } },
  documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  hover: { contentFormat: ['markdown', 'plaintext'] },
  codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix'] } } },
} satisfies ClientCapabilities['textDocument'];

/** An editor that waits to be told its diagnostics. */
export const pushed: ClientCapabilities = {
  textDocument,
  workspace: {
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
};

/** What VS Code says of itself, as far as we ask. */
export const rich: ClientCapabilities = { ...pushed, textDocument: { ...textDocument, diagnostic: {} } };

export type Start = Partial<
  Pick<InitializeParams, 'capabilities' | 'locale' | 'initializationOptions' | 'processId' | 'workspaceFolders'>
>;

export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly statuses: readonly ReportStatus[];
  readonly pushes: readonly PublishDiagnosticsParams[];
  readonly logged: readonly string[];
  readonly registered: readonly string[];
  open(uri: string, text: string, languageId?: string): Promise<void>;
  /** Waits until something that has been told passes the test, or will. */
  status(test: (status: ReportStatus) => boolean): Promise<ReportStatus>;
  push(test: (push: PublishDiagnosticsParams) => boolean): Promise<readonly Diagnostic[]>;
}

export interface Spawned extends Client {
  readonly server: ChildProcess;
  /** The exit code, once there is one. */
  readonly exited: Promise<unknown>;
}

const compiled = 'out/server/src/lsp/main.js';

/** The compiled server in a process of its own, which does not outlive the test it is for. */
export async function started(start: Start = {}, t?: TestContext, file = compiled): Promise<Spawned> {
  const server = spawn(process.execPath, [file, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  t?.after(() => server.kill());
  const exited = once(server, 'exit').then(([code]) => code);
  const client = await connected(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin), start);
  return { ...client, server, exited };
}

/** A server of these parts in this process. */
export function startedHere(parts: Parts, start: Start = {}): Promise<Client> {
  const up = new PassThrough();
  const down = new PassThrough();
  const writer = new StreamMessageWriter(down, { contentTypeEncoder: composedJson });
  serve((options) => createConnection(new StreamMessageReader(up), writer, options), parts);
  return connected(new StreamMessageReader(down), new StreamMessageWriter(up), start);
}

/** Ends a server started above as an editor does, and tells its exit code. */
export async function ended({ connection, exited }: Spawned): Promise<unknown> {
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  const code = await exited;
  connection.dispose();
  return code;
}

/** A method and its parameters. */
export type Request = readonly [string, object];

/** One of each request about a document that any editor may send. */
export function requestsAt(uri: string, position: Position): readonly Request[] {
  const textDocument = { uri };
  const place = { textDocument, position };
  const range = { start: position, end: position };
  return [
    ['textDocument/documentSymbol', { textDocument }],
    ['textDocument/foldingRange', { textDocument }],
    ['textDocument/selectionRange', { textDocument, positions: [position] }],
    ['textDocument/hover', place],
    ['textDocument/documentHighlight', place],
    ['textDocument/documentLink', { textDocument }],
    ['textDocument/definition', place],
    ['textDocument/references', { ...place, context: { includeDeclaration: true } }],
    ['textDocument/prepareRename', place],
    ['textDocument/rename', { ...place, newName: '新名' }],
    ['textDocument/completion', { ...place, context: { triggerKind: 1 } }],
    ['textDocument/diagnostic', { textDocument }],
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
    [requests.snippets, place],
    [requests.completeSections, { textDocument }],
  ];
}

async function connected(reader: StreamMessageReader, writer: StreamMessageWriter, start: Start): Promise<Client> {
  const connection = createProtocolConnection(reader, writer);
  const statuses = kept<ReportStatus>();
  const pushes = kept<PublishDiagnosticsParams>();
  const logged: string[] = [];
  const registered: string[] = [];
  connection.onNotification(new NotificationType<ReportStatus>(notifications.status), statuses.add);
  connection.onNotification(PublishDiagnosticsNotification.type, pushes.add);
  connection.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations.map(({ method }) => method));
  });
  connection.listen();
  const params: InitializeParams = { processId: null, rootUri: null, capabilities: rich, ...start };
  const initialized = await connection.sendRequest<InitializeResult>('initialize', params);
  await connection.sendNotification('initialized', {});
  return {
    connection,
    initialized,
    statuses: statuses.all,
    pushes: pushes.all,
    logged,
    registered,
    open: (uri, text, languageId = 'report') =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    status: statuses.find,
    push: async (test) => (await pushes.find(test)).diagnostics,
  };
}

/** Things that are told one after the other, kept, and waited for. */
function kept<T>(): { all: T[]; add: (one: T) => void; find: (test: (one: T) => boolean) => Promise<T> } {
  const all: T[] = [];
  const waiting = new Set<(one: T) => void>();
  return {
    all,
    add: (one) => {
      all.push(one);
      for (const look of [...waiting]) look(one);
    },
    find: (test) =>
      new Promise((resolve, reject) => {
        const known = all.find(test);
        if (known !== undefined) return resolve(known);
        const timer = setTimeout(() => reject(new Error(`not told in time; told: ${JSON.stringify(all)}`)), 10_000);
        const look = (one: T): void => {
          if (!test(one)) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(one);
        };
        waiting.add(look);
      }),
  };
}
