/**
 * Looks at the heads of documents until one may be a report, and starts the server for it.
 * Until then nothing else of ours runs: most Markdown files of the world are no reports.
 */
import { Disposable, type TextDocument, type TextDocumentChangeEvent, workspace } from 'vscode';
import { maybeReport } from '../../server/src/core/kind/sniff.ts';
import { titleWords } from '../../server/src/generated/title-words.ts';
import { isReportLanguage, isSetupFile, setupFiles } from './documents.ts';
import type { Session } from './session.ts';

/** How many first lines `maybeReport` is shown; a change below them cannot alter its answer. */
const headLines = 40;

/** Begins with the open documents; ends by itself as soon as the server is asked for, by whomever. */
export function watchForReports(session: Session): Disposable {
  let hasSetup = false;
  const consider = (document: TextDocument): void => {
    const wanted = hasSetup ? isReportLanguage(document) : looksLikeReport(document);
    if (session.health === 'off' && (wanted || isSetupFile(document))) void session.ensure().catch(() => undefined);
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
  // With kinds of its own a folder has reports that only the server can tell.
  void folderHasSetup().then((found) => {
    hasSetup = found;
    if (found) for (const document of workspace.textDocuments) consider(document);
  });
  return watch;
}

async function folderHasSetup(): Promise<boolean> {
  const searches = setupFiles.map(({ pattern }) => workspace.findFiles(pattern, '**/node_modules/**', 1));
  return (await Promise.all(searches)).some((found) => found.length > 0);
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
