/** What the language client is told: which documents, which settings, and to be quiet when something breaks. */
import { type LogOutputChannel, l10n, type Uri, workspace } from 'vscode';
import type { CloseHandlerResult, ErrorHandler, LanguageClientOptions, Middleware } from 'vscode-languageclient';
import {
  clientCommands,
  type ReportInitializationOptions,
  type ReportSettings,
} from '../../server/src/lsp/protocol.ts';
import { reportLanguages, setupFiles } from './documents.ts';

/** A server that crashes again and again is left down after this many restarts within the time below. */
const maxRestarts = 4;
const restartWindow = 3 * 60_000;

export interface ClientNeeds {
  readonly log: LogOutputChannel;
  /** Where the server may keep what it knows of the workspace. */
  readonly storage: Uri | undefined;
  /** Whether a document is known to be a report. */
  readonly isReport: (uri: Uri) => boolean;
  readonly provideDocumentSymbols: NonNullable<Middleware['provideDocumentSymbols']>;
}

/** Made anew for each client. Loads the language client, so it must not run before a server is wanted. */
export async function clientOptions(needs: ClientNeeds): Promise<LanguageClientOptions> {
  const { log, storage, isReport, provideDocumentSymbols } = needs;
  const { RevealOutputChannelOn } = await import('vscode-languageclient');
  return {
    // All schemes: untitled, remote and virtual documents are reports like files; the server tells which are.
    documentSelector: [...reportLanguages.map((language) => ({ language })), ...setupFiles],
    synchronize: { configurationSection: 'reportDocs' },
    initializationOptions: () => initializationOptions(storage),
    // A hover may open the page of a rule, and do nothing else.
    markdown: { isTrusted: { enabledCommands: [clientCommands.openRule] } },
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: (error) => {
      log.error('Server refused to initialize.', error);
      return false;
    },
    errorHandler: await quietErrorHandler(),
    middleware: { prepareRename: refusingInTheirLanguage(isReport), provideDocumentSymbols },
  };
}

/** Left to itself the library says in English that this cannot be renamed, and says so of texts that are no reports, too. */
function refusingInTheirLanguage(isReport: (uri: Uri) => boolean): NonNullable<Middleware['prepareRename']> {
  return async (document, position, token, next) => {
    try {
      return await next(document, position, token);
    } catch (error) {
      if (!isReport(document.uri)) return undefined;
      throw new Error(l10n.t('Only the title of a section can be renamed: put the cursor there.'), { cause: error });
    }
  };
}

/** Evaluated at each start. Plain values only: what VS Code hands out are proxies, which cannot be posted to a worker. */
function initializationOptions(storage: Uri | undefined): ReportInitializationOptions {
  const settings = workspace.getConfiguration('reportDocs');
  return {
    settings: {
      language: settings.get<NonNullable<ReportSettings['language']>>('language', 'auto'),
      diagnostics: { enable: settings.get('diagnostics.enable', true) },
      completion: { enable: settings.get('completion.enable', true) },
      editing: { enable: settings.get('editing.enable', true) },
      ghost: { enable: settings.get('ghost.enable', true) },
      codeLens: { enable: settings.get('codeLens.enable', false) },
      inlayHints: { enable: settings.get('inlayHints.enable', false) },
      profile: settings.get<NonNullable<ReportSettings['profile']>>('profile', 'recommended'),
    },
    openRuleCommand: clientCommands.openRule,
    files: true,
    ...(storage?.scheme === 'file' ? { storage: storage.toString() } : {}),
  };
}

/** As the library's own one, but without a message: the language status says that the server is down. */
async function quietErrorHandler(): Promise<ErrorHandler> {
  const { CloseAction, ErrorAction } = await import('vscode-languageclient');
  let crashes: readonly number[] = [];
  const closed = (): CloseHandlerResult => {
    const now = Date.now();
    crashes = [...crashes.filter((time) => now - time < restartWindow), now];
    const action = crashes.length <= maxRestarts ? CloseAction.Restart : CloseAction.DoNotRestart;
    return { action, handled: true };
  };
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed,
  };
}
