/** Entry in VS Code for the Web: the server runs in a worker. */
import { type ExtensionContext, Uri } from 'vscode';
import type { Launch } from './session.ts';
import { type Exports, start } from './start.ts';

/** The project is checked without the library of the browser, of which this is all that is needed. */
declare class Worker {
  constructor(url: string);
  terminate(): void;
}

/** Called by VS Code in the browser's extension host. */
export function activate(context: ExtensionContext): Exports {
  const script = Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
  return start(context, launchWorker(script));
}

function launchWorker(script: string): Launch {
  return async (options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const worker = new Worker(script);
    const client = new LanguageClient('reportDocs', 'Report Docs', worker, options);
    // The client does not end a worker, and a stuck one would answer beside the next.
    return { client, stop: () => client.dispose().finally(() => worker.terminate()) };
  };
}
