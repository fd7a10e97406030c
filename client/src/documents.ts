/** Which documents and editors concern us: one list of languages for selector, watch, status and commands. */
import { languages, type TextDocument, type TextEditor, window } from 'vscode';

/** Languages whose documents may be reports; in `report` every document is one. */
export const reportLanguages: readonly string[] = ['report', 'markdown', 'plaintext'];

/** The settings, kinds and phrases of a folder: no reports, but the server says what is wrong in them. */
export const setupFiles = [
  { language: 'yaml', pattern: '**/reports.{yaml,yml}' },
  { language: 'yaml', pattern: '**/.reports/kinds/*.{yaml,yml}' },
  // In whichever language: VS Code has one for them that other editors have not.
  { pattern: '**/.reports/snippets/*.code-snippets' },
];

/** Whether a document holds settings, a kind or phrases. */
export function isSetupFile(document: TextDocument): boolean {
  return languages.match(setupFiles, document) > 0;
}

/** Whether a document is in one of our languages, recognized or not. */
export function isReportLanguage(document: TextDocument): boolean {
  return reportLanguages.includes(document.languageId);
}

/** The editor a command means: the active one, or the visible report beside a page that is no text, as the walkthrough is. */
export function findReportEditor(): TextEditor | undefined {
  const candidates = window.activeTextEditor ? [window.activeTextEditor] : window.visibleTextEditors;
  return candidates.find((editor) => isReportLanguage(editor.document));
}
