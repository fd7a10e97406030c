/** The one server of a window: started once, restarted whole, and what it last said of each document. */
import { Disposable, type Event, EventEmitter, extensions, type LogOutputChannel, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { notifications, type ReportStatus } from '../../server/src/lsp/protocol.ts';
import { type ClientNeeds, clientOptions } from './client-options.ts';
import { answerAboutFiles } from './files.ts';
import { noFormattingOnType } from './number-keys.ts';
import { OutlineAhead } from './outline-ahead.ts';

/** `off`: not needed so far. `down`: it ought to run and does not. */
export type Health = 'off' | 'starting' | 'running' | 'down';

/** A client with a server of its own, and how both are ended. */
export interface Launched {
  readonly client: BaseLanguageClient;
  readonly stop: () => Promise<void>;
}

/** How a server comes into being differs between desktop and web, and nothing else does. */
export type Launch = (options: LanguageClientOptions) => Promise<Launched>;

/** Keeps client and server; everyone else asks it for the running client and for the status of a document. */
export class Session implements Disposable {
  readonly log: LogOutputChannel;
  readonly onDidChange: Event<void>;
  readonly #launch: Launch;
  readonly #storage: Uri | undefined;
  readonly #changed = new EventEmitter<void>();
  readonly #outline = new OutlineAhead((error) => this.log.debug('The outline could not be fetched.', error));
  readonly #statuses = new Map<string, ReportStatus>();
  #health: Health = 'off';
  #launched: Launched | undefined;
  #ready: Promise<BaseLanguageClient> | undefined;
  #listening: Disposable | undefined;

  constructor(launch: Launch, log: LogOutputChannel, storage: Uri | undefined) {
    this.#launch = launch;
    this.#storage = storage;
    this.log = log;
    this.onDidChange = this.#changed.event;
  }

  get health(): Health {
    return this.#health;
  }

  /** What the server last said of a document; nothing where it knows none or does not run. */
  statusOf(uri: Uri): ReportStatus | undefined {
    return this.#statuses.get(uri.toString());
  }

  /** Forgets a closed document, so that the map does not grow with the day. */
  forget(uri: Uri): void {
    this.#statuses.delete(uri.toString());
  }

  /** The client of the running server, started where none runs. Rejects where it cannot start; that is logged here. */
  ensure(): Promise<BaseLanguageClient> {
    if (this.#health === 'down') return this.restart();
    this.#ready ??= this.#start();
    return this.#ready;
  }

  /** Ends client and server with all they registered, then starts both anew. */
  restart(): Promise<BaseLanguageClient> {
    const earlier = this.#ready;
    const later = (async () => {
      await earlier?.catch(() => undefined);
      await this.#end();
      return this.#start();
    })();
    this.#ready = later;
    this.#become('starting');
    return later;
  }

  /** VS Code waits for no one here; the server also ends by itself when its editor is gone. */
  dispose(): void {
    this.#changed.dispose();
    this.#outline.dispose();
    void this.#end();
  }

  async #start(): Promise<BaseLanguageClient> {
    this.#become('starting');
    const started = Date.now();
    try {
      await markdownFirst();
      const launched = await this.#launch(await clientOptions(this.#needs()));
      this.#launched = launched;
      this.#listen(launched.client);
      await launched.client.start();
      this.log.info(`Server started in ${Date.now() - started} ms.`);
      return launched.client;
    } catch (error) {
      this.log.error('Server did not start.', error);
      this.#become('down');
      throw error;
    }
  }

  #needs(): ClientNeeds {
    const isReport = (uri: Uri): boolean => this.statusOf(uri)?.recognized === true;
    return { log: this.log, storage: this.#storage, isReport, provideDocumentSymbols: this.#outline.provide };
  }

  /** Errors of the client go to the log alone: left to itself it shows some of them as messages nobody asked for. */
  #listen(client: BaseLanguageClient): void {
    client.registerFeature(noFormattingOnType);
    client.error = (message, data) => this.log.error(message, ...(data === undefined ? [] : [data]));
    this.#listening = Disposable.from(
      answerAboutFiles(client),
      client.onDidChangeState(() => this.#become(healthOf(client))),
    );
    client.onNotification(notifications.status, (status: ReportStatus) => {
      this.#statuses.set(status.uri, status);
      this.#changed.fire();
      void this.#outline.fetch(client, status);
    });
  }

  async #end(): Promise<void> {
    const launched = this.#launched;
    this.#listening?.dispose();
    this.#launched = undefined;
    this.#listening = undefined;
    // A server that is down or stuck refuses to be stopped, and there is nothing more to do about it.
    await launched?.stop().catch((error: unknown) => this.log.debug('Server did not stop in order.', error));
  }

  #become(health: Health): void {
    this.#health = health;
    if (health !== 'running') this.#statuses.clear();
    this.#changed.fire();
  }
}

function healthOf(client: BaseLanguageClient): Health {
  if (client.isRunning()) return 'running';
  return client.needsStop() ? 'starting' : 'down';
}

/**
 * Of two providers of symbols the one registered later is asked first, and breadcrumbs show the first alone. VS Code's own
 * Markdown comes up by itself with the document; ours waits for it, so that it is ours whose sections are shown.
 */
async function markdownFirst(): Promise<void> {
  if (!workspace.textDocuments.some(({ languageId }) => languageId === 'markdown')) return;
  const markdown = extensions.getExtension('vscode.markdown-language-features');
  await Promise.resolve(markdown?.activate()).catch(() => undefined);
}
