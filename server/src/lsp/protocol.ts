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
  /** The client answers `clientRequests`; without it the server knows the files on its own disk only. */
  readonly files?: boolean;
  /** Address of a folder (`file:`) where the server may keep what it knows of the workspace; without it nothing is kept. */
  readonly storage?: string;
}

/** Editor settings (`reportDocs.*`). Rules and kinds are configured in files, not here. */
export interface ReportSettings {
  readonly language?: 'auto' | 'zh-cn' | 'en';
  readonly diagnostics?: { readonly enable?: boolean };
  readonly completion?: { readonly enable?: boolean };
  /** Keys in numbered lines. */
  readonly editing?: { readonly enable?: boolean };
  /** The next heading in grey. */
  readonly ghost?: { readonly enable?: boolean };
  /** Lengths above first-level sections, and behind headings; off where nothing is said. */
  readonly codeLens?: { readonly enable?: boolean };
  readonly inlayHints?: { readonly enable?: boolean };
  /** Which rules are on for documents without a `reports.yaml`. */
  readonly profile?: 'quiet' | 'recommended' | 'strict';
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
  /** What is customary for its kind, and what of the document is compared with it; null where nothing is. */
  readonly range: {
    readonly min: number;
    /** Null for no upper end. */
    readonly max: number | null;
    readonly unit: 'characters' | 'words';
    readonly length: number;
  } | null;
  readonly sections: number;
  /** Sections that ought to be there and are not. */
  readonly missing: number;
  /** The kinds it may be with equal right, where its title fits two of them. */
  readonly candidates: readonly { readonly id: string; readonly title: string }[];
  readonly findings: number;
}

/** `reportDocs/kinds` (client → server): the kinds that can be chosen. Parameter: none. */
export interface KindItem {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Other names of it, pinyin and initials, for who types to find it. */
  readonly search: string;
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
  /** What changes elsewhere with it, in other lines: the numbers of the headings behind it. */
  readonly also?: readonly ReportTextEdit[];
}

/** `reportDocs/treatAs` (client → server): the edit that declares the kind of a document, or null where it already is so. */
export interface TreatAsParams {
  readonly textDocument: { readonly uri: string };
  readonly kind: string;
}

/** `reportDocs/completeSections` (client → server): all missing sections of a document at once, or one of its kind. */
export interface CompleteSectionsParams {
  readonly textDocument: { readonly uri: string };
  /** Id of a section of the kind, required or not; nothing is written where the document has it. */
  readonly section?: string;
}
/** Edits of one document, LSP ranges; `insertText` of a snippet edit is in VS Code snippet syntax. */
export interface DocumentEdits {
  readonly uri: string;
  readonly version: number;
  readonly edits: readonly ReportTextEdit[];
}
export interface ReportTextEdit {
  readonly range: PlainRange;
  readonly newText: string;
  /** True where `newText` is in snippet syntax. */
  readonly snippet: boolean;
}

/** A range as in LSP. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** `reportDocs/structure` (client → server): the kind's sections beside what the document has; null for what is no report. */
export interface StructureParams {
  readonly textDocument: { readonly uri: string };
}
export interface ReportStructure {
  readonly uri: string;
  readonly version: number;
  /** Null where none is found; then there are no sections, and all headings are extra. */
  readonly kind: { readonly id: string; readonly title: string } | null;
  /** The document's own title. */
  readonly title: string | null;
  /** What lengths count: characters without white space, or words for English. */
  readonly unit: 'characters' | 'words';
  /** Of the body, without title and closing; what shares are of. */
  readonly length: number;
  /** Every section of the kind, in its order. */
  readonly sections: readonly StructureSection[];
  /** First-level headings that are no section of the kind. */
  readonly extra: readonly StructureHeading[];
}
export interface StructureSection {
  readonly id: string;
  readonly title: string;
  /** What belongs there, one sentence; may be empty. */
  readonly guidance: string;
  readonly presence: 'required' | 'expected' | 'optional';
  /**
   * `carried`: a line or paragraph says it, no heading. `missing`: ought to be there. `absent`: need not be there.
   * `misnamed`: a heading is nearly called so. `misplaced`: against the order of the kind. `thin`: little more than begun.
   */
  readonly state: 'present' | 'carried' | 'missing' | 'absent' | 'misnamed' | 'misplaced' | 'empty' | 'thin';
  readonly length: number;
  /** Part of the body, 0 to 1. */
  readonly share: number;
  /** The whole section, heading and all; null where no heading is it. */
  readonly range: PlainRange | null;
  /** The first heading that is this section, or nearly so. */
  readonly heading: { readonly name: string; readonly range: PlainRange } | null;
  /** The headings inside it; where several headings are this section, those. */
  readonly children: readonly StructureHeading[];
}
export interface StructureHeading {
  readonly name: string;
  readonly length: number;
  readonly share: number;
  readonly range: PlainRange;
  readonly heading: PlainRange;
  readonly children: readonly StructureHeading[];
}

/** `reportDocs/newReport` (client → server): the frame of a report of this kind; null where there is no such kind. */
export interface NewReportParams {
  readonly kind: string;
  /** Undefined for the one the frame has. */
  readonly title?: string;
}
export interface NewReportText {
  /** In VS Code snippet syntax. */
  readonly snippet: string;
  /** Language the document should have. */
  readonly language: 'report' | 'markdown';
}

/** `reportDocs/deriveKind` (client → server): a kind file made from a report; null where it has no sections. */
export interface DeriveKindParams {
  readonly textDocument: { readonly uri: string };
  /** Id of the new kind; one is made from the title where it is not given. */
  readonly id?: string;
}
export interface DerivedKindFile {
  readonly id: string;
  readonly yaml: string;
}

/** `reportDocs/ledger` (client → server): the table of problems, causes and measures; null where no problems are listed. */
export interface LedgerParams {
  readonly textDocument: { readonly uri: string };
  readonly format: 'markdown' | 'csv';
}
export interface ReportLedger {
  readonly text: string;
  /** Of the body of the table. */
  readonly rows: number;
}

/**
 * `reportDocs/continueNumber` (client → server): what a key does in a numbered line, or the next number on request; null
 * where the key is a plain one and nothing counts on.
 */
export interface ContinueNumberParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
  readonly by: 'enter' | 'demote' | 'promote' | 'next';
}
export interface NumberEdits extends DocumentEdits {
  /** Where the cursor goes, in the text as it is then. */
  readonly cursor: { readonly line: number; readonly character: number };
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
  newReport: 'reportDocs/newReport',
  deriveKind: 'reportDocs/deriveKind',
  ledger: 'reportDocs/ledger',
  structure: 'reportDocs/structure',
  continueNumber: 'reportDocs/continueNumber',
  diagnosticInfo: 'reportDocs/diagnosticInfo',
} as const;

/**
 * Kinds of code actions that commands of the client ask for: `textDocument/codeAction` with one of them alone. Where it
 * does not apply the answer is one action that is disabled, with the reason.
 */
export const refactorings = {
  moveUp: 'refactor.move.up',
  moveDown: 'refactor.move.down',
  promote: 'refactor.rewrite.promote',
  demote: 'refactor.rewrite.demote',
  renumber: 'refactor.rewrite.renumber',
  contents: 'refactor.rewrite.contents',
  plain: 'refactor.rewrite.plain',
  bold: 'refactor.rewrite.bold',
  markdown: 'refactor.rewrite.markdown',
  attachments: 'refactor.rewrite.attachments',
  masks: 'refactor.rewrite.masks',
  quotes: 'refactor.rewrite.quotes',
} as const;

export const notifications = { status: 'reportDocs/status' } as const;

/** Asked of a client that says `files`, each with `{ uri }`: entries of a folder, a file or null, whether it is a file. */
export const clientRequests = {
  listFolder: 'reportDocs/listFolder',
  readFile: 'reportDocs/readFile',
  fileExists: 'reportDocs/fileExists',
} as const;

export interface ClientFolderEntry {
  /** The name alone. */
  readonly name: string;
  readonly folder: boolean;
}

/** The stamp is another one when the file was written. */
export interface ClientFile {
  readonly stamp: string;
  readonly text: string;
}

/** Commands of the client that the server names in its answers. */
export const clientCommands = { openRule: 'reportDocs.openRule' } as const;
