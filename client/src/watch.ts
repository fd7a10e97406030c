/**
 * Looks at the heads of documents until one may be a report, and starts the server for it.
 * Until then nothing else of ours runs: most Markdown files of the world are no reports.
 */
import { Disposable, type TextDocument, type TextDocumentChangeEvent, workspace } from 'vscode';
import { maybeReport } from '../../server/src/core/kind/sniff.ts';
import { titleWords } from '../../server/src/generated/title-words.ts';
import { isReportLanguage } from './documents.ts';
import type { Session } from './session.ts';

/** How many first lines `maybeReport` is shown; a change below them cannot alter its answer. */
const headLines = 40;

/** Begins with the open documents; ends by itself as soon as the server is asked for, by whomever. */
export function watchForReports(session: Session): Disposable {
  const consider = (document: TextDocument): void => {
    if (session.health === 'off' && looksLikeReport(document)) void session.ensure().catch(() => undefined);
  };
  const watch = Disposable.from(
    workspace.onDidOpenTextDocument(consider),
    workspace.onDidChangeTextDocument((event) => {
      if (touchesHead(event)) consider(event.document);
    }),
    session.onDidChange(() => {
      if (session.health !== 'off') watch.dispose();
    }),
  );
  for (const document of workspace.textDocuments) consider(document);
  return watch;
}

function looksLikeReport(document: TextDocument): boolean {
  if (document.languageId === 'report') return true;
  return isReportLanguage(document) && maybeReport(document.uri.path, headOf(document), titleWords);
}

function headOf(document: TextDocument): string[] {
  const count = Math.min(document.lineCount, headLines);
  return Array.from({ length: count }, (_, line) => document.lineAt(line).text);
}

function touchesHead({ contentChanges }: TextDocumentChangeEvent): boolean {
  return contentChanges.some(({ range }) => range.start.line < headLines);
}
