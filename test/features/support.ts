/** One desk to put a document on: what a feature is asked with, without a connection. */

import type { Position, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { Setups } from '../../server/src/config/setups.ts';
import { snippetText } from '../../server/src/core/text/snippet.ts';
import type { ClientFacts, ReportDocument, Workbench } from '../../server/src/features/feature.ts';
import { browserHost } from '../../server/src/lsp/browser-host.ts';
import { plainClient } from '../../server/src/lsp/client-facts.ts';
import { Documents } from '../../server/src/lsp/documents.ts';
import { parts } from '../../server/src/lsp/parts.ts';
import { unmarked } from '../support/marks.ts';

/** An editor that can show everything we have. */
export const richClient: ClientFacts = {
  snippets: true,
  snippetEdits: true,
  labelDetails: true,
  symbolTree: true,
  markdown: true,
  codeActions: true,
  versionedEdits: true,
  resolves: true,
  disabledActions: true,
  annotations: true,
  creates: true,
  pulls: true,
  refreshes: true,
  openRuleCommand: undefined,
};

export { plainClient };

/** Everything is shipped data, seen by a rich client in Chinese on 5 March 2025, unless a test says otherwise. */
export function benchOf(other: Partial<Workbench> = {}): Workbench {
  const log = (message: string): void => {
    throw new Error(message);
  };
  const today = () => ({ year: 2025, month: 3, day: 5 });
  return { ...parts, client: richClient, settings: {}, display: 'zh', today, log, ...other };
}

const { kinds, titleWords, rules } = parts;
const setups = new Setups({ host: browserHost, kinds, words: titleWords, rules });

export interface Desk {
  readonly languageId?: string;
  readonly uri?: string;
}

/** Documents that are looked at one version after the other. */
export function documentsHere(): Documents {
  return new Documents(setups);
}

/** The document a client has opened, looked at as the server does. */
export function documentOf(
  text: string,
  { languageId = 'report', uri = 'file:///材料.report' }: Desk = {},
): ReportDocument {
  return documentsHere().look(TextDocument.create(uri, languageId, 1, text));
}

export interface Placed {
  readonly document: ReportDocument;
  readonly position: Position;
}

/** The document of a text with one cursor in it. */
export function placed(source: string, desk: Desk = {}): Placed {
  const { text, cursors } = unmarked(source);
  const [cursor] = cursors;
  if (cursor === undefined || cursors.length > 1) throw new Error(`one ‸ is needed in: ${source}`);
  const document = documentOf(text, desk);
  return { document, position: document.analysis.lines.positionAt(cursor) };
}

export const anyParams = { textDocument: { uri: 'file:///材料.report' } };

/** The text after edits; snippets give the text they stand for. */
export function applied({ text, uri, languageId }: ReportDocument, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(uri, languageId, 1, text), [...edits]);
}

/** The edits a workspace edit has for its one document, in plain form. */
export function editsIn({ documentChanges, changes }: WorkspaceEdit): readonly TextEdit[] {
  const plain = Object.values(changes ?? {}).flat();
  const versioned = (documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : []));
  return [...plain, ...versioned].map((edit) =>
    'snippet' in edit ? { range: edit.range, newText: snippetText(edit.snippet.value) } : edit,
  );
}
