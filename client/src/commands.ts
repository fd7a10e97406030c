/** Command id → what it does. The only file that shows messages, and each one answers a command. */
import {
  commands,
  type ExtensionContext,
  env,
  l10n,
  languages,
  Range,
  SnippetString,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type {
  CompleteSectionsParams,
  DerivedKindFile,
  DeriveKindParams,
  DocumentEdits,
  KindItem,
  LedgerParams,
  NewReportParams,
  NewReportText,
  ReportLedger,
  SnippetItem,
} from '../../server/src/lsp/protocol.ts';
import { clientCommands, requests, type SnippetsParams, type TreatAsParams } from '../../server/src/lsp/protocol.ts';
import { diagnosticInfo } from './diagnostic-info.ts';
import { findReportEditor } from './documents.ts';
import { applyEdits, insertWith } from './edits.ts';
import { insertNextNumber } from './number-keys.ts';
import { askKindId, askTitle, knownOf, pickKind, pickLedgerFormat, pickNotation, pickSnippet } from './picks.ts';
import { notations, refactor, refactoringCommands } from './refactorings.ts';
import type { Session } from './session.ts';
import { findAddition } from './structure-nodes.ts';
import {
  type Change,
  disableWritingSettings,
  enableWritingSettings,
  meaningOf,
  plannedChanges,
  plannedReturn,
} from './writing-settings.ts';

type Run = (argument: unknown) => Promise<void>;

/** Registers all commands for the life of the extension; a restart of the server does not concern them. */
export function registerCommands(context: ExtensionContext, session: Session): void {
  const table: Readonly<Record<string, Run>> = {
    'reportDocs.newReport': (kind) => newReport(session, kind),
    'reportDocs.deriveKind': () => deriveKind(session),
    'reportDocs.treatAsReport': (kind) => treatAsReport(session, kind),
    'reportDocs.insertSnippet': (id) => insertSnippet(session, id),
    'reportDocs.nextNumber': () => nextNumber(session),
    'reportDocs.completeSections': () => completeSections(session),
    'reportDocs.ledger': (format) => openLedger(session, format),
    'reportDocs.convertHeadings': (notation) => convertHeadings(session, notation),
    'reportDocs.addSection': (node) => addSection(session, node),
    'reportDocs.useReportLanguage': useReportLanguage,
    'reportDocs.enableWritingSettings': () => enableSettings(context),
    'reportDocs.disableWritingSettings': () => disableSettings(context),
    'reportDocs.restartServer': async () => void (await session.restart()),
    'reportDocs.copyDiagnosticInfo': () => copyDiagnosticInfo(context, session),
    'reportDocs.openWalkthrough': () => openWalkthrough(context),
    [clientCommands.openRule]: (rule) => openRule(context, rule),
  };
  const others = Object.entries(refactoringCommands).map(
    ([id, kind]) => [id, () => refactorOrTell(session, kind)] as const,
  );
  for (const [id, run] of [...Object.entries(table), ...others]) {
    context.subscriptions.push(commands.registerCommand(id, guarded(session, id, run)));
  }
}

/** A command that fails says so, since somebody waits for it; the reason is in the log. */
function guarded(session: Session, id: string, run: Run): Run {
  return async (argument) => {
    try {
      await run(argument);
    } catch (error) {
      session.log.error(`${id} failed.`, error);
      const open = l10n.t('Open Log');
      const reason = error instanceof Error ? error.message : String(error);
      const chosen = await window.showErrorMessage(l10n.t('Report Docs: {0}', reason), open);
      if (chosen === open) session.log.show();
    }
  };
}

/** Without any text open it begins a new report, so that the walkthrough leads somewhere. A kind can be given by a key binding. */
async function treatAsReport(session: Session, wanted: unknown): Promise<void> {
  const editor = findReportEditor();
  if (!editor && window.activeTextEditor) return tellToOpen();
  const client = await session.ensure();
  const kind =
    typeof wanted === 'string'
      ? wanted
      : await pickKind(
          await client.sendRequest<readonly KindItem[]>(requests.kinds),
          l10n.t('Treat as Report'),
          editor && knownOf(session.statusOf(editor.document.uri)),
        );
  if (kind === undefined) return;
  const document = editor?.document ?? (await workspace.openTextDocument({ language: 'report', content: '' }));
  const params: TreatAsParams = { textDocument: { uri: document.uri.toString() }, kind };
  const edits = await client.sendRequest<DocumentEdits | null>(requests.treatAs, params);
  if (edits) await applyOrTell(edits);
  else tell(l10n.t('This document is already treated as this kind of report.'));
}

async function insertSnippet(session: Session, wanted: unknown): Promise<void> {
  const editor = findReportEditor();
  if (!editor) return tellToOpen();
  const client = await session.ensure();
  const position = editor.selection.active;
  const params: SnippetsParams = {
    textDocument: { uri: editor.document.uri.toString() },
    position: { line: position.line, character: position.character },
  };
  const snippets = await client.sendRequest<readonly SnippetItem[]>(requests.snippets, params);
  if (snippets.length === 0) return tell(l10n.t('No snippet fits here.'));
  const chosen = typeof wanted === 'string' ? snippets.find(({ id }) => id === wanted) : await pickSnippet(snippets);
  if (!chosen) return;
  const shown = await window.showTextDocument(editor.document, { viewColumn: columnOf(editor) });
  await insertWith(shown, new SnippetString(chosen.insertText), position, chosen.also ?? []);
}

async function nextNumber(session: Session): Promise<void> {
  const editor = findReportEditor();
  if (!editor) return tellToOpen();
  if (!(await insertNextNumber(session, editor))) tell(l10n.t('Nothing here is numbered, so no number comes next.'));
}

async function completeSections(session: Session): Promise<void> {
  const editor = findReportEditor();
  if (!editor) return tellToOpen();
  const client = await session.ensure();
  const params: CompleteSectionsParams = { textDocument: { uri: editor.document.uri.toString() } };
  const edits = await client.sendRequest<DocumentEdits | null>(requests.completeSections, params);
  if (edits && edits.edits.length > 0) await applyOrTell(edits);
  else tell(l10n.t('No section is missing, or the kind of this report is not known.'));
}

async function refactorOrTell(session: Session, kind: string): Promise<void> {
  const editor = findReportEditor();
  if (!editor) return tellToOpen();
  const reason = await refactor(session, editor, kind);
  if (reason !== undefined) tell(reason);
}

/** One of three ways to mark headings; it can be given by a key binding. */
async function convertHeadings(session: Session, wanted: unknown): Promise<void> {
  if (!findReportEditor()) return tellToOpen();
  const given = wanted === 'plain' || wanted === 'bold' || wanted === 'markdown' ? wanted : await pickNotation();
  if (given) await refactorOrTell(session, notations[given]);
}

/** The table opens as a document of its own; a format can be given by a key binding. */
async function openLedger(session: Session, wanted: unknown): Promise<void> {
  const editor = findReportEditor();
  if (!editor) return tellToOpen();
  const format = wanted === 'markdown' || wanted === 'csv' ? wanted : await pickLedgerFormat();
  if (!format) return;
  const client = await session.ensure();
  const params: LedgerParams = { textDocument: { uri: editor.document.uri.toString() }, format };
  const ledger = await client.sendRequest<ReportLedger | null>(requests.ledger, params);
  if (!ledger) return tell(l10n.t('This report lists no problems one by one, so there is no ledger to make.'));
  // No language for CSV comes with VS Code, and one that is not there cannot be opened.
  const language = format === 'csv' ? 'plaintext' : 'markdown';
  await window.showTextDocument(await workspace.openTextDocument({ language, content: ledger.text }));
}

/** Kind, title, and then the frame in a document that is saved where its writer wants it. A kind can be given by a key binding. */
async function newReport(session: Session, wanted: unknown): Promise<void> {
  const client = await session.ensure();
  const list = await client.sendRequest<readonly KindItem[]>(requests.kinds);
  const kind = typeof wanted === 'string' ? wanted : await pickKind(list, l10n.t('New Report'));
  if (kind === undefined) return;
  const title = await askTitle(list.find(({ id }) => id === kind)?.title ?? '');
  if (title === undefined) return;
  const params: NewReportParams = { kind, title };
  const report = await client.sendRequest<NewReportText | null>(requests.newReport, params);
  if (!report) return tell(l10n.t('There is no kind of report called {0}.', kind));
  const ending = report.language === 'report' ? '.report' : '.md';
  const document = await workspace.openTextDocument(unsavedUri(fileNameOf(title) + ending));
  const named = await languages.setTextDocumentLanguage(document, report.language);
  const editor = await window.showTextDocument(named);
  await editor.insertSnippet(new SnippetString(report.snippet));
}

/** The kind opens as a file that is not saved yet, at the place where it will be found. */
async function deriveKind(session: Session): Promise<void> {
  const editor = findReportEditor();
  if (!editor) return tellToOpen();
  const client = await session.ensure();
  const textDocument = { uri: editor.document.uri.toString() };
  const first = await client.sendRequest<DerivedKindFile | null>(requests.deriveKind, { textDocument });
  if (!first) return tell(l10n.t('This document has no sections a kind could ask for.'));
  const id = await askKindId(first.id);
  if (id === undefined) return;
  const params: DeriveKindParams = { textDocument, id };
  const derived = await client.sendRequest<DerivedKindFile | null>(requests.deriveKind, params);
  if (!derived) return;
  const document = await workspace.openTextDocument(unsavedUri('.reports', 'kinds', `${id}.yaml`));
  const shown = await window.showTextDocument(document);
  await shown.edit((edit) => edit.replace(new Range(0, 0, document.lineCount, 0), derived.yaml));
}

/** An address in the first folder of the workspace, for a document that is not saved yet. */
function unsavedUri(...names: readonly string[]): Uri {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder
    ? Uri.joinPath(folder, ...names).with({ scheme: 'untitled' })
    : Uri.from({ scheme: 'untitled', path: names.at(-1) ?? '' });
}

/** What no file system takes in a name is left out. */
function fileNameOf(title: string): string {
  return (
    title
      .replace(/[\\/:*?"<>|\s]+/g, ' ')
      .trim()
      .slice(0, 80) || l10n.t('Untitled Report')
  );
}

/** The inline action of the view 报告结构. */
async function addSection(session: Session, node: unknown): Promise<void> {
  const addition = findAddition(node);
  if (!addition) return;
  const client = await session.ensure();
  const params: CompleteSectionsParams = { textDocument: { uri: addition.uri }, section: addition.section };
  const edits = await client.sendRequest<DocumentEdits | null>(requests.completeSections, params);
  if (edits) await applyOrTell(edits);
}

async function useReportLanguage(): Promise<void> {
  const editor = findReportEditor();
  if (!editor) return tellToOpen();
  await languages.setTextDocumentLanguage(editor.document, 'report');
}

async function enableSettings({ globalState }: ExtensionContext): Promise<void> {
  const changes = plannedChanges();
  if (changes.length === 0) return tell(l10n.t('The recommended writing settings are already in place.'));
  const question = l10n.t('Change these user settings for Markdown?');
  const hint = l10n.t('They apply to every Markdown file. “Undo Recommended Writing Settings” takes them back.');
  if (await confirmed(question, changes, hint)) await enableWritingSettings(globalState, changes);
}

async function disableSettings({ globalState }: ExtensionContext): Promise<void> {
  const changes = plannedReturn(globalState);
  if (changes.length === 0) return tell(l10n.t('There is nothing to undo.'));
  const question = l10n.t('Undo these user settings for Markdown?');
  const hint = l10n.t('Settings that you have changed since stay as they are.');
  if (await confirmed(question, changes, hint)) await disableWritingSettings(globalState, changes);
}

async function copyDiagnosticInfo(context: ExtensionContext, session: Session): Promise<void> {
  await env.clipboard.writeText(await diagnosticInfo(context, session));
  tell(l10n.t('Copied. The text holds versions and settings, and nothing of your documents.'));
}

async function openWalkthrough({ extension }: ExtensionContext): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#reportDocs.start`, false);
}

/** The argument may come from a link, so it is taken for a rule's name only if it looks like one. */
async function openRule({ extensionUri }: ExtensionContext, rule: unknown): Promise<void> {
  const name = typeof rule === 'string' && /^[a-z][a-z0-9-]*$/.test(rule) ? rule : 'README';
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(extensionUri, 'docs', 'rules', `${name}.md`));
}

async function applyOrTell(edits: DocumentEdits): Promise<void> {
  if ((await applyEdits(edits)) === 'stale') tell(l10n.t('The text has changed meanwhile. Run the command again.'));
}

function tellToOpen(): void {
  tell(l10n.t('Open a report first: a Markdown, plain text or .report file.'));
}

/** Does not wait: the message stays until it is read. */
function tell(message: string): void {
  void window.showInformationMessage(message);
}

async function confirmed(question: string, changes: readonly Change[], hint: string): Promise<boolean> {
  const yes = l10n.t('Change Settings');
  const show = (value: unknown): string => (value === undefined ? l10n.t('not set') : JSON.stringify(value));
  const lines = changes.map(({ key, from, to }) => `${meaningOf(key)}\n${key}: ${show(from)} → ${show(to)}`);
  const detail = ['[markdown]', ...lines, hint].join('\n\n');
  return (await window.showInformationMessage(question, { modal: true, detail }, yes)) === yes;
}

function columnOf(editor: TextEditor): number {
  return editor.viewColumn ?? -1;
}
