/** What a feature of the language server is: the request it answers, what it promises the client, and its answer. */
import type { ServerCapabilities } from 'vscode-languageserver';
import type { Setup } from '../config/setup.ts';
import type { Analysis } from '../core/analyze.ts';
import type { Kind } from '../core/kind/kind.ts';
import type { Neighbourhood } from '../core/report/neighbours.ts';
import type { Pinyin } from '../core/text/pinyin.ts';
import type { CalendarDate } from '../core/writing/date.ts';
import type { Snippet } from '../core/writing/snippets.ts';
import type { ReportSettings } from '../lsp/protocol.ts';
import type { Rule } from '../rules/rule.ts';
import type { IndexedReport } from './report-index.ts';

/** An open document at one version, looked at. */
export interface ReportDocument {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  /** What is written; of a document that is no report there is no more than this. */
  readonly text: string;
  /** Of a document that cannot be a report the analysis of an empty text: to look at it would be in vain. */
  readonly analysis: Analysis;
  /** A kind is found or chosen, or its language is `report`. */
  readonly recognized: boolean;
  /** What holds in its folder. */
  readonly setup: Setup;
  /** The folder's settings leave it out: it is shown, but not judged. */
  readonly ignored: boolean;
}

/** What the client can show; a plain client can little, and gets the plain form of everything. */
export interface ClientFacts {
  /** Snippets in completion items, and in the edits of code actions. */
  readonly snippets: boolean;
  readonly snippetEdits: boolean;
  /** A place beside the label of a completion item. */
  readonly labelDetails: boolean;
  /** A tree of symbols; otherwise a list. */
  readonly symbolTree: boolean;
  /** Markdown in hovers. */
  readonly markdown: boolean;
  /** Code actions with an edit of their own, and edits of a document at a version. */
  readonly codeActions: boolean;
  readonly versionedEdits: boolean;
  /** Asks for the edit of a code action when it is chosen; shows one that does not apply with the reason. */
  readonly resolves: boolean;
  readonly disabledActions: boolean;
  /** Edits that have to be confirmed before they are made. */
  readonly annotations: boolean;
  /** Files that an edit makes. */
  readonly creates: boolean;
  /** Asks for diagnostics by itself; can be told to ask again. */
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly openRuleCommand: string | undefined;
}

/** What is the same for all documents. */
export interface Workbench {
  /** Those of the document's folder; where no document is asked for, those of the first workspace folder. */
  readonly kinds: readonly Kind[];
  readonly rules: readonly Rule[];
  /** The phrases that are shipped, loaded when first asked for. */
  readonly snippets: () => readonly Snippet[];
  /** Pinyin and initials of names in kinds, loaded when first asked for. */
  readonly spellings: () => ReadonlyMap<string, readonly string[]>;
  /** The readings of characters, loaded when first asked for. */
  readonly pinyin: () => Promise<Pinyin>;
  readonly client: ClientFacts;
  readonly settings: ReportSettings;
  /** Language of menus and lists; messages about a report are in its own unless set otherwise. */
  readonly display: 'zh' | 'en';
  readonly version: string;
  readonly homepage: string;
  readonly today: () => CalendarDate;
  /** The reports of the workspace as rules may know them; undefined until all were looked at. */
  readonly neighbours?: Neighbourhood | undefined;
  readonly log: (message: string) => void;
}

/** All reports there are: those of the workspace folders, and the open ones as they are written. */
export interface ReportLibrary {
  /** As they are now; undefined where the request was taken back before all were looked at. */
  reports(cancelled: () => boolean): Promise<readonly IndexedReport[] | undefined>;
  /** Those that are still there. */
  existing(reports: ReadonlySet<IndexedReport>): Promise<ReadonlySet<IndexedReport>>;
  /** Lets other requests have their turn. */
  pause(): Promise<void>;
}

/**
 * Who is answered first where several ask at once: `now` in the order of the questions, for these a writer waits; then
 * `findings`; last what is shown beside the text, `view`.
 */
export type Rank = 'now' | 'findings' | 'view';

/** How a feature wants to be asked. */
export interface Manner {
  readonly rank: Rank;
  /** Also about a document that is no report, which otherwise gets null unasked. */
  readonly always: boolean;
}

/** Where a feature hooks itself in; `lsp/answers.ts` puts its guard around every answer. */
export interface Registrar {
  /** A request about one document. */
  onDocument<P extends OfDocument, R>(method: string, manner: Manner, handle: DocumentHandler<P, R>): void;
  /** A request about no document. */
  onWorkbench<P, R>(method: string, handle: (bench: Workbench, params: P) => R): void;
  /** A request about all reports. */
  onLibrary<P, R>(method: string, handle: LibraryHandler<P, R>): void;
}

export interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

export type DocumentHandler<P, R> = (document: ReportDocument, bench: Workbench, params: P) => R;

export type LibraryHandler<P, R> = (
  library: ReportLibrary,
  bench: Workbench,
  params: P,
  cancelled: () => boolean,
) => Promise<R>;

export interface Feature {
  readonly capabilities: ServerCapabilities;
  readonly register: (registrar: Registrar) => void;
}

interface DocumentFeature<P extends OfDocument, R> {
  readonly request: { readonly method: string };
  readonly capabilities?: ServerCapabilities;
  readonly always?: boolean;
  readonly rank?: Rank;
  readonly handle: DocumentHandler<P, R>;
}

/** A feature that answers about one document. */
export function defineFeature<P extends OfDocument, R>(
  feature: DocumentFeature<P, R>,
): Feature & { readonly handle: DocumentHandler<P, R> } {
  const { request, capabilities = {}, always = false, rank = 'now', handle } = feature;
  const manner = { always, rank };
  return { capabilities, handle, register: (registrar) => registrar.onDocument(request.method, manner, handle) };
}

/** A feature that answers about the server itself. */
export function defineWorkbenchFeature<P, R>(
  method: string,
  handle: (bench: Workbench, params: P) => R,
): Feature & { readonly handle: (bench: Workbench, params: P) => R } {
  return { capabilities: {}, handle, register: (registrar) => registrar.onWorkbench(method, handle) };
}

interface LibraryFeature<P, R> {
  readonly request: { readonly method: string };
  readonly capabilities: ServerCapabilities;
  readonly handle: LibraryHandler<P, R>;
}

/** A feature that answers about all reports of the workspace. */
export function defineLibraryFeature<P, R>(
  feature: LibraryFeature<P, R>,
): Feature & { readonly handle: LibraryHandler<P, R> } {
  const { request, capabilities, handle } = feature;
  return { capabilities, handle, register: (registrar) => registrar.onLibrary(request.method, handle) };
}
