/** What a feature of the language server is: the request it answers, what it promises the client, and its answer. */
import type { ServerCapabilities } from 'vscode-languageserver';
import type { Analysis } from '../core/analyze.ts';
import type { Kind } from '../core/kind/kind.ts';
import type { Snippet } from '../core/writing/snippets.ts';
import type { ReportSettings } from '../lsp/protocol.ts';
import type { Rule } from '../rules/rule.ts';

/** An open document at one version, looked at. */
export interface ReportDocument {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  readonly analysis: Analysis;
  /** A kind is found or chosen, or its language is `report`. */
  readonly recognized: boolean;
}

/** What the client can show; a plain client can little, and gets the plain form of everything. */
export interface ClientFacts {
  /** Snippets in completion items, and in the edits of code actions. */
  readonly snippets: boolean;
  readonly snippetEdits: boolean;
  /** Asks for diagnostics by itself. */
  readonly pulls: boolean;
  readonly openRuleCommand: string | undefined;
}

/** What is the same for all documents. */
export interface Workbench {
  readonly kinds: readonly Kind[];
  readonly rules: readonly Rule[];
  readonly snippets: readonly Snippet[];
  readonly client: ClientFacts;
  readonly settings: ReportSettings;
  /** Language of menus and lists; messages about a report are in its own unless set otherwise. */
  readonly display: 'zh' | 'en';
  readonly version: string;
  readonly homepage: string;
  readonly log: (message: string) => void;
}

/** Where a feature hooks itself in; `serve.ts` puts its guard around every answer. */
export interface Registrar {
  /** A request about one document; `always` also for one that is no report, which otherwise gets null unasked. */
  onDocument<P extends OfDocument, R>(method: string, always: boolean, handle: DocumentHandler<P, R>): void;
  /** A request about no document. */
  onWorkbench<R>(method: string, handle: (bench: Workbench) => R): void;
}

export interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

export type DocumentHandler<P, R> = (document: ReportDocument, bench: Workbench, params: P) => R;

export interface Feature {
  readonly capabilities: ServerCapabilities;
  readonly register: (registrar: Registrar) => void;
}

interface DocumentFeature<P extends OfDocument, R> {
  readonly request: { readonly method: string };
  readonly capabilities?: ServerCapabilities;
  readonly always?: boolean;
  readonly handle: DocumentHandler<P, R>;
}

/** A feature that answers about one document. */
export function defineFeature<P extends OfDocument, R>(feature: DocumentFeature<P, R>): Feature {
  const { request, capabilities = {}, always = false, handle } = feature;
  return { capabilities, register: (registrar) => registrar.onDocument(request.method, always, handle) };
}

/** A feature that answers about the server itself. */
export function defineWorkbenchFeature<R>(method: string, handle: (bench: Workbench) => R): Feature {
  return { capabilities: {}, register: (registrar) => registrar.onWorkbench(method, handle) };
}
