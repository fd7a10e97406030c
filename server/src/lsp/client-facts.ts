/** What a client told of itself, in the few words features ask for. */
import type { InitializeParams } from 'vscode-languageserver';
import type { ClientFacts } from '../features/feature.ts';
import type { ReportInitializationOptions, ReportSettings } from './protocol.ts';

/** Before the client has said anything: the least it could be. */
export const plainClient: ClientFacts = clientFactsOf({ processId: null, rootUri: null, capabilities: {} });

export function clientFactsOf({ capabilities, initializationOptions }: InitializeParams): ClientFacts {
  const { textDocument, workspace } = capabilities;
  return {
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    creates: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolves:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    annotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    openRuleCommand: optionsOf(initializationOptions).openRuleCommand,
  };
}

/** Chinese for a client that runs in Chinese; the setting is stronger. */
export function displayLanguageOf(settings: ReportSettings, locale: string | undefined): 'zh' | 'en' {
  if (settings.language === 'zh-cn') return 'zh';
  if (settings.language === 'en') return 'en';
  return locale?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** What the client sent, read as far as it has the right shape; a plain client sends nothing. */
export function optionsOf(sent: unknown): ReportInitializationOptions {
  const command = field(sent, 'openRuleCommand');
  const storage = field(sent, 'storage');
  return {
    settings: settingsOf(field(sent, 'settings')),
    ...(typeof command === 'string' ? { openRuleCommand: command } : {}),
    ...(typeof storage === 'string' ? { storage } : {}),
    files: field(sent, 'files') === true,
  };
}

export function settingsOf(sent: unknown): ReportSettings {
  const language = field(sent, 'language');
  const profile = field(sent, 'profile');
  const switches = ['diagnostics', 'completion', 'editing', 'ghost', 'codeLens', 'inlayHints'].flatMap((name) => {
    const enable = field(field(sent, name), 'enable');
    return typeof enable === 'boolean' ? [[name, { enable }] as const] : [];
  });
  return {
    ...(profile === 'quiet' || profile === 'recommended' || profile === 'strict' ? { profile } : {}),
    ...(language === 'auto' || language === 'zh-cn' || language === 'en' ? { language } : {}),
    ...Object.fromEntries(switches),
  };
}

/** A property of something unknown. */
export function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Object.entries(of).find(([key]) => key === name)?.[1] : undefined;
}
