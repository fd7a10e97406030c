/** What both entries share: one session, its commands, its status, and the watch for the first report. */
import { type ExtensionContext, type Uri, window } from 'vscode';
import { registerCommands } from './commands.ts';
import { takeNumberKeys } from './number-keys.ts';
import { type Health, type Launch, Session } from './session.ts';
import { showStatus } from './status.ts';
import { showStructure } from './structure-view.ts';
import { watchForReports } from './watch.ts';

/** What other code can ask of the extension; the editor tests see by it that no server runs for a README. */
export interface Exports {
  readonly health: () => Health;
}

/**
 * Registers everything once; the server comes with the first report or the first command that needs it. `storage` is
 * where it may keep what it knows of the workspace; nowhere, if not given.
 */
export function start(context: ExtensionContext, launch: Launch, storage?: Uri): Exports {
  const log = window.createOutputChannel('Report Docs', { log: true });
  const session = new Session(launch, log, storage);
  context.subscriptions.push(log, session, showStatus(session), showStructure(session), watchForReports(session));
  context.subscriptions.push(takeNumberKeys(session));
  registerCommands(context, session);
  return { health: () => session.health };
}
