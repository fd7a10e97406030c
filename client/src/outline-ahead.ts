/**
 * In Markdown two outlines are asked for, ours and that of VS Code, and the breadcrumbs belong to whichever answers first.
 * So ours is fetched as soon as the server has looked at a text, and is at hand when VS Code asks.
 */
import { type Disposable, type DocumentSymbol, languages, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import type { ReportStatus } from '../../server/src/lsp/protocol.ts';

/** The outline of one version of a document. */
interface Outline {
  readonly version: number;
  readonly symbols: DocumentSymbol[];
}

/** The outlines of Markdown reports, one step ahead of the question. */
export class OutlineAhead {
  readonly #log: (error: unknown) => void;
  readonly #ready = new WeakMap<TextDocument, Outline>();
  /** The versions VS Code has asked for before they were ready; it may have had the outline of Markdown first. */
  readonly #late = new WeakMap<TextDocument, number>();
  #silent: Disposable | undefined;

  constructor(log: (error: unknown) => void) {
    this.#log = log;
  }

  /** Answers at once where the outline is at hand; asks the server otherwise. */
  readonly provide: NonNullable<Middleware['provideDocumentSymbols']> = (document, token, next) => {
    const ready = this.#ready.get(document);
    if (ready?.version === document.version) return ready.symbols;
    if (document.languageId === 'markdown') this.#late.set(document, document.version);
    return next(document, token);
  };

  /** Fetches the outline of what the server has just told of, if another one may be shown in its place. */
  async fetch(client: BaseLanguageClient, { uri, version, recognized }: ReportStatus): Promise<void> {
    if (!recognized) return;
    const document = workspace.textDocuments.find((one) => one.languageId === 'markdown' && one.uri.toString() === uri);
    if (document?.version !== version) return;
    try {
      const symbols = await symbolsOf(client, uri);
      // A text that was written on meanwhile has another outline.
      if (!symbols || document.version !== version) return;
      this.#ready.set(document, { version, symbols });
      if (this.#late.get(document) !== version) return;
      this.#late.delete(document);
      this.#askAgain();
    } catch (error) {
      this.#log(error);
    }
  }

  dispose(): void {
    this.#silent?.dispose();
  }

  /** VS Code asks everyone anew when an outline comes or goes. This one says nothing, and each time it does one of both. */
  #askAgain(): void {
    const coming = this.#silent === undefined;
    this.#silent?.dispose();
    this.#silent = coming
      ? languages.registerDocumentSymbolProvider('markdown', { provideDocumentSymbols: () => undefined })
      : undefined;
  }
}

async function symbolsOf(client: BaseLanguageClient, uri: string): Promise<DocumentSymbol[] | undefined> {
  const { DocumentSymbolRequest } = await import('vscode-languageclient');
  const answer = await client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  const tree = answer?.filter((symbol) => 'range' in symbol);
  return tree && client.protocol2CodeConverter.asDocumentSymbols(tree);
}
