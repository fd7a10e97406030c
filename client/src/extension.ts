/** Entry in VS Code on a desktop or a remote machine: the server runs as a Node process of its own. */
import type { ExtensionContext } from 'vscode';
import type { Launch } from './session.ts';
import { type Exports, start } from './start.ts';
import { registerTasks } from './tasks.ts';

/** Called by VS Code; takes a few milliseconds, since the language client is loaded with the first server only. */
export function activate(context: ExtensionContext): Exports {
  registerTasks(context);
  return start(context, launchProcess(context.asAbsolutePath('dist/server.js')), context.storageUri);
}

function launchProcess(module: string): Launch {
  return async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    const client = new LanguageClient('reportDocs', 'Report Docs', { run, debug }, options);
    return { client, stop: () => client.dispose() };
  };
}
