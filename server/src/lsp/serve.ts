/** Features → connection. The one guard of the server: a feature that fails is logged and answers nothing. */
import {
  CodeLensRefreshRequest,
  type Connection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  InlayHintRefreshRequest,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Setups } from '../config/setups.ts';
import type { Kind } from '../core/kind/kind.ts';
import type { TitleWords } from '../core/kind/sniff.ts';
import type { Pinyin } from '../core/text/pinyin.ts';
import type { CalendarDate } from '../core/writing/date.ts';
import type { Snippet } from '../core/writing/snippets.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import type { Feature, ReportDocument, Workbench } from '../features/feature.ts';
import { wantsNeighbours } from '../features/findings.ts';
import { statusOf } from '../features/status.ts';
import type { Host } from '../host.ts';
import type { Rule } from '../rules/rule.ts';
import { keyOf } from '../uris.ts';
import { failed, guarded, register } from './answers.ts';
import { browserHost } from './browser-host.ts';
import { choosesLanguages, promiseByLanguage, promisedAtOnce } from './by-language.ts';
import { clientFactsOf, displayLanguageOf, field, optionsOf, plainClient, settingsOf } from './client-facts.ts';
import { withClientFiles } from './client-host.ts';
import { type Connect, listening, sent } from './connection.ts';
import { delayed } from './delayed.ts';
import { Documents } from './documents.ts';
import { type Folders, foldersOn } from './folders.ts';
import { idleBy } from './idle.ts';
import { neighbourKeeper } from './neighbour-keeper.ts';
import { phrasesReady } from './phrases-ready.ts';
import { notifications } from './protocol.ts';
import { setupKeeper } from './setup-keeper.ts';
import { type Turns, turnsBy } from './turns.ts';

/** What the server is made of; the entries bring it, so that tests can bring other. */
export interface Parts {
  readonly kinds: readonly Kind[];
  readonly titleWords: TitleWords;
  readonly rules: readonly Rule[];
  readonly snippets: () => readonly Snippet[];
  readonly spellings: () => ReadonlyMap<string, readonly string[]>;
  readonly pinyin: () => Promise<Pinyin>;
  readonly features: readonly Feature[];
  readonly version: string;
  /** Which build of this version it is; the version tells enough where it is not given. */
  readonly build?: () => string;
  readonly homepage: string;
}

/** A writer's pause after which status and pushed diagnostics follow the text, in milliseconds. */
const pause = 150;

/** How long what nobody asked for waits behind the first questions about a text that was opened, in milliseconds. */
const politeness = 40;

/** Answers on the connection until it ends. Without a host only open documents are known. */
export function serve(connect: Connect, parts: Parts, host: Host = browserHost): void {
  const { connection, busy } = listening(connect);
  const texts = new TextDocuments(TextDocument);
  const setups = new Setups({
    host: withClientFiles(connection, host, () => state.files),
    kinds: parts.kinds,
    words: parts.titleWords,
    rules: parts.rules,
    open: (uri) => openText(texts, uri),
    loaded: () => keeper.publish(),
  });
  const documents = new Documents(setups);
  const log = (message: string): void => connection.console.error(message);
  const state: State = { bench: firstBench(parts, log), locale: undefined, files: false };
  const open = (): readonly ReportDocument[] => texts.all().map((text) => documents.look(text));
  const keeper = setupKeeper(connection, { setups, documents, state, changed: () => changed() });
  const { moved } = keeper;
  const turns = turnsBy({ pause: () => host.pause(), busy });
  const { idle, written } = idleBy(turns);
  const folders = foldersOn(connection, { host, setups, open, parts, log, idle, moved, setupChanged: () => reload() });
  const compare = neighbourKeeper({
    state,
    look: () => folders.workspace.neighbours(() => false),
    failed: (error) => failed(log, 'neighbours', error),
    changed: () => changed(),
  });
  const bench = (): Workbench => state.bench;
  const tell = teller(connection, { documents, bench, compare });
  const tellInTurn = inTurn(turns, texts, tell);
  const changed = (): void => {
    const { pulls, refreshes } = state.bench.client;
    if (pulls && refreshes) sent(connection.sendRequest(DiagnosticRefreshRequest.type));
    for (const { uri } of texts.all()) tellInTurn(uri);
  };
  const reload = (): void => {
    folders.workspace.reset();
    keeper.reload(texts.all());
  };
  configure(connection, { parts, state, folders }, changed);
  register(connection, parts.features, { texts, documents, folders, bench, turns });
  const closed = (uri: string): void => {
    documents.forget(uri);
    folders.workspace.changed(uri, false);
    if (!state.bench.client.pulls) sent(connection.sendDiagnostics({ uri, diagnostics: [] }));
  };
  const told = (text: TextDocument): void => (setups.isOurs(text.uri) ? reload() : tell(text));
  const ready = phrasesReady({ turns, texts, documents, bench });
  follow(connection, texts, { tell: told, turns, closed, written, ready, asks: () => state.bench.client.pulls });
  connection.listen();
}

type Texts = TextDocuments<TextDocument>;

/** What changes while the server runs. */
interface State {
  bench: Workbench;
  locale: string | undefined;
  files: boolean;
}

interface Conversation {
  readonly parts: Parts;
  readonly state: State;
  readonly folders: Folders;
}

function firstBench(parts: Parts, log: (message: string) => void): Workbench {
  return { ...parts, client: plainClient, settings: {}, display: 'en', today, log };
}

function today(now = new Date()): CalendarDate {
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/**
 * What is opened is told of at once, what is written when the writer pauses.
 * A client that asks for everything itself has its questions answered first: in VS Code the breadcrumbs belong to
 * whichever outline arrives first, ours or that of Markdown.
 */
function follow(connection: Connection, texts: Texts, { tell, turns, closed, written, ready, asks }: Following): void {
  const look = inTurn(turns, texts, tell);
  const later = delayed(pause, look);
  const soon = delayed(politeness, look);
  const opened = new WeakSet<TextDocument>();
  texts.onDidOpen(({ document }) => {
    opened.add(document);
    if (asks()) soon(document.uri);
    else tell(document);
  });
  texts.onDidChangeContent(({ document }) => {
    // To be opened counts as a change.
    if (opened.delete(document)) return;
    later(document.uri);
    written();
    ready(document.uri);
  });
  texts.onDidClose(({ document }) => closed(document.uri));
  texts.listen(connection);
}

interface Following {
  readonly turns: Turns;
  readonly tell: (text: TextDocument) => void;
  readonly closed: (uri: string) => void;
  readonly written: () => void;
  readonly ready: (uri: string) => void;
  readonly asks: () => boolean;
}

/** Tells of a text when nobody asks for anything, if it is still open then. */
function inTurn(turns: Turns, texts: Texts, tell: (text: TextDocument) => void): (uri: string) => void {
  return (uri) =>
    sent(
      turns('view').then(() => {
        const text = texts.get(uri);
        if (text) tell(text);
      }),
    );
}

/** The start of the conversation, and settings that change later. */
function configure(connection: Connection, { parts, state, folders }: Conversation, changed: () => void): void {
  let listens = false;
  let chooses = false;
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { settings = {}, files = false } = optionsOf(params.initializationOptions);
    state.files = files;
    const display = displayLanguageOf(settings, params.locale);
    state.locale = params.locale;
    state.bench = { ...state.bench, client: clientFactsOf(params), settings, display };
    folders.begin(params);
    chooses = choosesLanguages(params);
    listens = params.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    return {
      capabilities: promisedAtOnce(capabilitiesOf(parts.features), params),
      serverInfo: { name: 'report-docs', version: parts.version },
    };
  });
  connection.onInitialized(() => {
    folders.initialized();
    if (chooses) sent(promiseByLanguage(connection));
    if (listens) sent(connection.client.register(DidChangeConfigurationNotification.type, { section: 'reportDocs' }));
  });
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    const section = field(sent, 'reportDocs');
    // Some clients only say that something has changed.
    if (section === undefined) return;
    const settings = settingsOf(section);
    const { codeLens, inlayHints } = state.bench.settings;
    state.bench = { ...state.bench, settings, display: displayLanguageOf(settings, state.locale) };
    changed();
    // What stands beside the text follows its settings; a client that cannot is none the worse.
    if (inlayHints?.enable !== settings.inlayHints?.enable) sent(connection.sendRequest(InlayHintRefreshRequest.type));
    if (codeLens?.enable !== settings.codeLens?.enable) sent(connection.sendRequest(CodeLensRefreshRequest.type));
  });
}

/** Tells the client what is made of a text; and its diagnostics, where the client does not ask for them. */
function teller(
  connection: Connection,
  {
    documents,
    bench,
    compare,
  }: { readonly documents: Documents; readonly bench: () => Workbench; readonly compare: () => void },
): (text: TextDocument) => void {
  const tell = (text: TextDocument): void => {
    guarded(bench().log, 'status', () => {
      const document = documents.look(text);
      const waiting = documents.waiting(text);
      // What is said before the folder is known would have to be taken back.
      if (waiting) {
        waiting.then(
          () => tell(text),
          () => undefined,
        );
        return;
      }
      sent(connection.sendNotification(notifications.status, statusOf(document, bench())));
      if (wantsNeighbours(document, bench())) compare();
      if (bench().client.pulls) return;
      const diagnostics = diagnosticsOf(document, bench());
      sent(connection.sendDiagnostics({ uri: text.uri, version: text.version, diagnostics }));
    });
  };
  return tell;
}

/** The text of an open file; the client may spell its address in another way. */
function openText(texts: Texts, uri: string): string | undefined {
  const key = keyOf(uri);
  return texts
    .all()
    .find((text) => keyOf(text.uri) === key)
    ?.getText();
}

function capabilitiesOf(features: readonly Feature[]): ServerCapabilities {
  const promised = features.map(({ capabilities }) => capabilities);
  const textDocumentSync = { openClose: true, change: TextDocumentSyncKind.Incremental };
  return Object.assign({ positionEncoding: PositionEncodingKind.UTF16, textDocumentSync }, ...promised);
}
