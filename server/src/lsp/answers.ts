/** Features → requests of the connection, each behind the guard: one that fails is logged and answers nothing. */
import { type Connection, LSPErrorCodes, ResponseError, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentHandler, Feature, Manner, OfDocument, Registrar, Workbench } from '../features/feature.ts';
import { addressed } from './addressed.ts';
import type { Documents } from './documents.ts';
import type { Folders } from './folders.ts';
import { benchOf, whenKnown } from './setup-keeper.ts';
import type { Turns } from './turns.ts';

export interface Sources {
  readonly texts: TextDocuments<TextDocument>;
  readonly documents: Documents;
  readonly folders: Folders;
  readonly bench: () => Workbench;
  readonly turns: Turns;
}

/** Milliseconds from which an answer is slow enough to be told of where the client wants to know. */
const slow = 10;

export function register(connection: Connection, features: readonly Feature[], sources: Sources): void {
  const { folders, bench } = sources;
  const registrar: Registrar = {
    onDocument: (method, manner, handle) => onDocument(connection, { method, manner, handle }, sources),
    onWorkbench: (method, handle) => {
      connection.onRequest(method, (params: Parameters<typeof handle>[1]): unknown =>
        guarded(bench().log, method, () => handle(bench(), params)),
      );
    },
    onLibrary: (method, handle) => {
      connection.onRequest(method, async (params: Parameters<typeof handle>[2], token): Promise<unknown> => {
        const cancelled = (): boolean => token.isCancellationRequested;
        const run = guarded(bench().log, method, () => handle(folders.workspace, bench(), params, cancelled));
        return run?.catch((error: unknown) => failed(bench().log, method, error));
      });
    },
  };
  for (const feature of features) feature.register(registrar);
}

interface DocumentRequest<P extends OfDocument> {
  readonly method: string;
  readonly manner: Manner;
  readonly handle: DocumentHandler<P, unknown>;
}

function onDocument<P extends OfDocument>(
  connection: Connection,
  { method, manner: { always, rank }, handle }: DocumentRequest<P>,
  { texts, documents, bench, turns }: Sources,
): void {
  const answer = (params: P): unknown => {
    const text = texts.get(params.textDocument.uri);
    const document = text && documents.look(text);
    if (!document || !(always || document.recognized)) return null;
    return handle(document, benchOf(document, bench()), params);
  };
  const run = (params: P): unknown =>
    guarded(bench().log, method, () => {
      const begun = performance.now();
      const found = answer(params);
      const told = (): void =>
        tellIfSlow(connection, method, performance.now() - begun, texts.get(params.textDocument.uri));
      if (!(found instanceof Promise)) {
        told();
        return found;
      }
      // An answer that comes later may fail later.
      return found.catch((error: unknown) => failed(bench().log, method, error)).finally(told);
    });
  const go = (params: P): unknown =>
    guarded(bench().log, method, () => whenKnown(documents.waiting(params.textDocument), () => run(params)));
  const shown = new WeakSet<TextDocument>();
  connection.onRequest(method, (sent: P, token): unknown =>
    guarded(bench().log, method, () => {
      const params = addressed(sent);
      if (!params) return null;
      const text = texts.get(params.textDocument.uri);
      // What is seen first when a text was opened waits for nothing: in VS Code the first outline gets the breadcrumbs.
      const first = text && !shown.has(text);
      if (text) shown.add(text);
      if (rank === 'now' || (rank === 'view' && first)) return go(params);
      return turns(rank).then(() => {
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
        return go(params);
      });
    }),
  );
}

function tellIfSlow(
  connection: Connection,
  method: string,
  milliseconds: number,
  text: TextDocument | undefined,
): void {
  if (milliseconds < slow) return;
  connection.tracer.log(`${method}: ${milliseconds.toFixed(0)} ms, ${text?.getText().length ?? 0} UTF-16 units`);
}

export function guarded<R>(log: (message: string) => void, name: string, run: () => R): R | null {
  try {
    return run();
  } catch (error) {
    return failed(log, name, error);
  }
}

export function failed(log: (message: string) => void, name: string, error: unknown): null {
  log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return null;
}
