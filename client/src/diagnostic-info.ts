/** The text for an issue: versions, settings and what the server says of itself; nothing of any document. */
import { type ExtensionContext, env, UIKind, version, workspace } from 'vscode';
import { type DiagnosticInfo, requests } from '../../server/src/lsp/protocol.ts';
import type { Session } from './session.ts';

/** Starts no server: that none runs is part of the answer. */
export async function diagnosticInfo({ extension }: ExtensionContext, session: Session): Promise<string> {
  const editor = [env.appName, version, env.uiKind === UIKind.Web ? 'web' : 'desktop', env.remoteName, env.language];
  const settings = workspace.getConfiguration('reportDocs');
  const chosen = ['language', 'diagnostics.enable', 'completion.enable', 'trace.server'];
  return [
    `Report Docs ${String(extension.packageJSON.version)}`,
    `Editor: ${editor.filter(Boolean).join(' · ')}`,
    `Trusted: ${workspace.isTrusted} · Folders: ${workspace.workspaceFolders?.length ?? 0}`,
    `Settings: ${chosen.map((key) => `${key}=${JSON.stringify(settings.get(key))}`).join(' · ')}`,
    `Server: ${session.health}`,
    await serverInfo(session),
  ].join('\n');
}

async function serverInfo(session: Session): Promise<string> {
  if (session.health !== 'running') return '';
  const client = await session.ensure();
  const { text } = await client.sendRequest<DiagnosticInfo>(requests.diagnosticInfo);
  return text;
}
