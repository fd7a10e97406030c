/** Features → connection. The one guard of the server: a feature that fails is logged and answers nothing. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Kind } from '../core/kind/kind.ts';
import type { Snippet } from '../core/writing/snippets.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import type { DocumentHandler, Feature, OfDocument, Registrar, Workbench } from '../features/feature.ts';
import { statusOf } from '../features/status.ts';
import type { Rule } from '../rules/rule.ts';
import { clientFactsOf, displayLanguageOf, field, optionsOf, settingsOf } from './client-facts.ts';
import { Documents } from './documents.ts';
import { notifications } from './protocol.ts';

/** What the server is made of; the entries bring it, so that tests can bring other. */
export interface Parts {
  readonly kinds: readonly Kind[];
  readonly rules: readonly Rule[];
  readonly snippets: readonly Snippet[];
  readonly features: readonly Feature[];
  readonly version: string;
  readonly homepage: string;
}

/** A writer's pause after which status and pushed diagnostics follow the text, in milliseconds. */
const pause = 150;

/** Answers on the connection until it ends. */
export function serve(connection: Connection, parts: Parts): void {
  const texts = new TextDocuments(TextDocument);
  const documents = new Documents(parts.kinds);
  const log = (message: string): void => connection.console.error(message);
  const state: State = { bench: firstBench(parts, log), locale: undefined };
  const sources: Sources = { texts, documents, bench: () => state.bench };
  const tell = teller(connection, sources);
  configure(connection, parts, state, () => {
    if (state.bench.client.pulls) connection.languages.diagnostics.refresh();
    for (const text of texts.all()) tell(text);
  });
  register(connection, parts.features, sources);
  const later = delayed(pause, (uri) => {
    const text = texts.get(uri);
    if (text) tell(text);
  });
  texts.onDidOpen(({ document }) => tell(document));
  texts.onDidChangeContent(({ document }) => later(document.uri));
  texts.onDidClose(({ document: { uri } }) => {
    documents.forget(uri);
    if (!state.bench.client.pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  texts.listen(connection);
  connection.listen();
}

/** The two things that change while the server runs. */
interface State {
  bench: Workbench;
  locale: string | undefined;
}

interface Sources {
  readonly texts: TextDocuments<TextDocument>;
  readonly documents: Documents;
  readonly bench: () => Workbench;
}

/** Before the client has said anything: the least it could be. */
function firstBench(parts: Parts, log: (message: string) => void): Workbench {
  const client = { snippets: false, snippetEdits: false, pulls: false, openRuleCommand: undefined };
  return { ...parts, client, settings: {}, display: 'en', log };
}

/** The start of the conversation, and settings that change later. */
function configure(connection: Connection, parts: Parts, state: State, changed: () => void): void {
  let listens = false;
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const settings = optionsOf(params.initializationOptions).settings ?? {};
    const display = displayLanguageOf(settings, params.locale);
    state.locale = params.locale;
    state.bench = { ...state.bench, client: clientFactsOf(params), settings, display };
    listens = params.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    return { capabilities: capabilitiesOf(parts.features), serverInfo: { name: 'report-docs', version: parts.version } };
  });
  connection.onInitialized(() => {
    if (listens) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'reportDocs' });
  });
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    const settings = settingsOf(field(sent, 'reportDocs'));
    state.bench = { ...state.bench, settings, display: displayLanguageOf(settings, state.locale) };
    changed();
  });
}

/** Tells the client what is made of a text; and its diagnostics, where the client does not ask for them. */
function teller(connection: Connection, { documents, bench }: Sources): (text: TextDocument) => void {
  return (text) => {
    guarded(bench().log, 'status', () => {
      const document = documents.look(text);
      void connection.sendNotification(notifications.status, statusOf(document, bench()));
      if (bench().client.pulls) return;
      const diagnostics = diagnosticsOf(document, bench());
      void connection.sendDiagnostics({ uri: text.uri, version: text.version, diagnostics });
    });
  };
}

function register(connection: Connection, features: readonly Feature[], { texts, documents, bench }: Sources): void {
  const answer = <P extends OfDocument>(always: boolean, handle: DocumentHandler<P, unknown>, params: P): unknown => {
    const text = texts.get(params.textDocument.uri);
    const document = text && documents.look(text);
    return document && (always || document.recognized) ? handle(document, bench(), params) : null;
  };
  const registrar: Registrar = {
    onDocument: (method, always, handle) => {
      connection.onRequest(method, (params): unknown => guarded(bench().log, method, () => answer(always, handle, params)));
    },
    onWorkbench: (method, handle) => {
      connection.onRequest(method, (): unknown => guarded(bench().log, method, () => handle(bench())));
    },
  };
  for (const feature of features) feature.register(registrar);
}

function guarded<R>(log: (message: string) => void, name: string, run: () => R): R | null {
  try {
    return run();
  } catch (error) {
    log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return null;
  }
}

function capabilitiesOf(features: readonly Feature[]): ServerCapabilities {
  const promised = features.map(({ capabilities }) => capabilities);
  return Object.assign({ textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } }, ...promised);
}

/** Runs once for a key when it has been quiet for a while. */
function delayed(milliseconds: number, run: (key: string) => void): (key: string) => void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  return (key) => {
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        run(key);
      }, milliseconds),
    );
  };
}
