/**
 * What client and server say to each other beyond the Language Server Protocol: names and shapes only.
 * Imports nothing, so that the client can take it over without taking in the server.
 */

/** Initialization options the client sends; each one is optional, a plain LSP client sends none. */
export interface ReportInitializationOptions {
  /** Editor settings at start; the same shape comes with `workspace/didChangeConfiguration` under `reportDocs`. */
  readonly settings?: ReportSettings;
  /** Command of the client that opens the packaged page of a rule; without it codes link to the home page only. */
  readonly openRuleCommand?: string;
}

/** Editor settings (`reportDocs.*`). Rules and kinds are configured in files, not here. */
export interface ReportSettings {
  readonly language?: 'auto' | 'zh-cn' | 'en';
  readonly diagnostics?: { readonly enable?: boolean };
  readonly completion?: { readonly enable?: boolean };
}

/** `reportDocs/status` (server → client, notification): what the server makes of a document; sent after each change of it. */
export interface ReportStatus {
  readonly uri: string;
  readonly version: number;
  /** Whether the document is a report for us: a kind is found or chosen, or its language is `report`. */
  readonly recognized: boolean;
  /** The kind's id and its title in the display language; null where none is found. */
  readonly kind: { readonly id: string; readonly title: string } | null;
  /** Why this kind, one sentence in the display language; empty without a kind. */
  readonly why: string;
  /** Characters without white space. */
  readonly characters: number;
  readonly sections: number;
  readonly findings: number;
}

/** `reportDocs/kinds` (client → server): the kinds that can be chosen. Parameter: none. */
export interface KindItem {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** `reportDocs/snippets` (client → server): the snippets that fit a place, best first. */
export interface SnippetsParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}
export interface SnippetItem {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** The text it will give, tab stops replaced by their placeholders. */
  readonly preview: string;
  /** VS Code snippet syntax, ready to insert at the place asked for. */
  readonly insertText: string;
  /** Pinyin and initials, for the client's filter. */
  readonly search: string;
}

/** `reportDocs/treatAs` (client → server): the edit that declares the kind of a document, or null where it already is so. */
export interface TreatAsParams {
  readonly textDocument: { readonly uri: string };
  readonly kind: string;
}

/** `reportDocs/completeSections` (client → server): all missing sections of a document at once. */
export interface CompleteSectionsParams {
  readonly textDocument: { readonly uri: string };
}
/** Edits of one document, LSP ranges; `insertText` of a snippet edit is in VS Code snippet syntax. */
export interface DocumentEdits {
  readonly uri: string;
  readonly version: number;
  readonly edits: readonly ReportTextEdit[];
}
export interface ReportTextEdit {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly newText: string;
  /** True where `newText` is in snippet syntax. */
  readonly snippet: boolean;
}

/** `reportDocs/diagnosticInfo` (client → server): a text to copy into an issue; no contents of documents. Parameter: none. */
export interface DiagnosticInfo {
  readonly text: string;
}

export const requests = {
  kinds: 'reportDocs/kinds',
  snippets: 'reportDocs/snippets',
  treatAs: 'reportDocs/treatAs',
  completeSections: 'reportDocs/completeSections',
  diagnosticInfo: 'reportDocs/diagnosticInfo',
} as const;

export const notifications = { status: 'reportDocs/status' } as const;

/** Commands of the client that the server names in its answers. */
export const clientCommands = { openRule: 'reportDocs.openRule' } as const;
