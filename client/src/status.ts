/** The language status items (kind and why; findings, what is missing, length) and the context key that commands and keys depend on. */
import {
  type Command,
  commands,
  Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { ReportStatus } from '../../server/src/lsp/protocol.ts';
import { isReportLanguage, reportLanguages } from './documents.ts';
import type { Health, Session } from './session.ts';

/** What an item says of one document at one moment. */
interface Shown {
  readonly text: string;
  readonly detail: string;
  readonly command: Command;
  readonly busy: boolean;
  readonly severity: LanguageStatusSeverity;
}

/**
 * Shows the state of the active document from now on: what it is, and what is in it. Two items, since VS Code cuts off
 * what does not fit a line, and the command stands at the end of it.
 */
export function showStatus(session: Session): Disposable {
  // In the order of their ids.
  const kind = languages.createLanguageStatusItem('reportDocs.status', [...reportLanguages]);
  const content = languages.createLanguageStatusItem('reportDocs.statusContent', []);
  kind.name = 'Report Docs';
  content.name = l10n.t('Report Docs: Content');
  let known: boolean | undefined;
  const refresh = (): void => {
    const document = window.activeTextEditor?.document;
    const status = document && session.statusOf(document.uri);
    const report = isReport(document, status);
    // The server speaks after each keystroke; the key is told when it changes.
    if (report !== known) void commands.executeCommand('setContext', 'reportDocs.isReport', report);
    known = report;
    if (!document || !isReportLanguage(document)) return;
    update(kind, kindShown(session.health, document, status));
    const inside = contentShown(session.health, document, status);
    content.selector = inside ? [...reportLanguages] : [];
    if (inside) update(content, inside);
  };
  refresh();
  return Disposable.from(
    kind,
    content,
    session.onDidChange(refresh),
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidOpenTextDocument(refresh),
    // A change of the language closes a document and opens it again; the server speaks of it anew then.
    workspace.onDidCloseTextDocument(({ uri }) => session.forget(uri)),
  );
}

function isReport(document: TextDocument | undefined, status: ReportStatus | undefined): boolean {
  return document !== undefined && (document.languageId === 'report' || status?.recognized === true);
}

/** `accessibilityInformation` is left alone: VS Code reads text and detail. */
function update(item: LanguageStatusItem, { text, detail, command, busy, severity }: Shown): void {
  item.text = text;
  item.detail = detail;
  item.command = command;
  item.busy = busy;
  item.severity = severity;
}

function kindShown(health: Health, document: TextDocument, status: ReportStatus | undefined): Shown {
  const { Information, Warning, Error: failed } = LanguageStatusSeverity;
  const choose = { title: l10n.t('Choose kind…'), command: 'reportDocs.treatAsReport' };
  const quiet = { detail: '', command: choose, busy: false, severity: Information };
  if (health === 'down') {
    const restart = { title: l10n.t('Restart'), command: 'reportDocs.restartServer' };
    return { ...quiet, text: l10n.t('Report Docs: the server is down'), command: restart, severity: failed };
  }
  if (isGarbled(document)) {
    const reopen = { title: l10n.t('Choose encoding…'), command: 'workbench.action.editor.changeEncoding' };
    return { ...quiet, text: l10n.t('Read with a wrong encoding'), command: reopen, severity: Warning };
  }
  if (health === 'starting') return { ...quiet, text: 'Report Docs', busy: true };
  if (status && status.candidates.length > 1) return { ...quiet, text: doubtOf(status) };
  if (!status || !isReport(document, status)) return { ...quiet, text: l10n.t('Not recognized as a report') };
  if (!status.kind) return { ...quiet, text: l10n.t('Report of unknown kind') };
  const change = { ...choose, title: l10n.t('Change kind…') };
  const { title } = status.kind;
  return { ...quiet, text: title, detail: cutTo(status.why, room - widthOf(title)), command: change };
}

/** How many Latin characters a line has room for beside its command, whose end VS Code would cut off. */
const room = 58;

/** The list of kinds, which the command opens, tells the whole. */
function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = '';
  for (const character of text) {
    if (widthOf(cut) + widthOf(character) >= width) break;
    cut += character;
  }
  return cut.length < 8 ? '' : `${cut.trimEnd()}…`;
}

/** Han characters and their punctuation are twice as wide as Latin ones. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2E80-\uFFEF]/u.test(character) ? 2 : 1), 0);
}

/** Old office files are in GBK and look like nothing when read as UTF-8; whoever saves them so has lost the text. */
function isGarbled(document: TextDocument): boolean {
  const head = document.getText(new Range(0, 0, 40, 0)).slice(0, 4000);
  return (head.match(/\uFFFD/gu)?.length ?? 0) > 4;
}

/** What the server says of a report it knows, beside its kind. */
function contentShown(health: Health, document: TextDocument, status: ReportStatus | undefined): Shown | undefined {
  if (health !== 'running' || !status || !isReport(document, status) || isGarbled(document)) return undefined;
  const { findings, missing, characters, range } = status;
  const lacking = missing > 0 ? ` · ${l10n.t('Missing sections: {0}', missing)}` : '';
  return {
    text: `${l10n.t('Findings: {0}', findings)}${lacking}`,
    detail: range ? lengthOf(range) : l10n.t('Characters: {0}', characters),
    command: { title: l10n.t('Structure'), command: 'reportDocs.structure.focus' },
    busy: false,
    severity: LanguageStatusSeverity.Information,
  };
}

/** Two kinds fit equally; nobody is asked, and who wants to can say which one it is. */
function doubtOf({ candidates }: ReportStatus): string {
  const [first, second] = candidates.map(({ title }) => title);
  const more = candidates.length > 2 ? '…' : '';
  return l10n.t('Maybe {0} or {1}', first ?? '', `${second ?? ''}${more}`);
}

/** How long it is, and how long reports of its kind are. */
function lengthOf({ unit, length, min, max }: NonNullable<ReportStatus['range']>): string {
  const usual = max === null ? `≥ ${min}` : `${min}–${max}`;
  return unit === 'words'
    ? l10n.t('Words: {0} (usually {1})', length, usual)
    : l10n.t('Characters: {0} (usually {1})', length, usual);
}
