/**
 * Enter, Tab and Shift+Tab in numbered lines. A cheap look at the cursor's line tells the editor when a key concerns us;
 * the server decides what it does, and where that takes too long or is nothing the key is the editor's own.
 */
import { commands, Disposable, EndOfLine, Range, Selection, type TextEditor, window, workspace } from 'vscode';
import type { StaticFeature } from 'vscode-languageclient';
import { type ContinueNumberParams, type NumberEdits, requests } from '../../server/src/lsp/protocol.ts';
import { isReportLanguage } from './documents.ts';
import { type Pressed, PressedKeys } from './pressed.ts';
import type { Session } from './session.ts';

/** A key that answers later than this, in milliseconds, is felt; then the plain key is better. */
const patience = 200;

type Key = Exclude<ContinueNumberParams['by'], 'next'>;

/** What the key does where it is no key of ours. */
const plain = {
  demote: () => commands.executeCommand('tab'),
  promote: () => commands.executeCommand('outdent'),
} as const satisfies Readonly<Record<Exclude<Key, 'enter'>, () => Thenable<unknown>>>;

/** Keeps the context key that the key bindings depend on, and registers the command behind them. */
export function takeNumberKeys(session: Session): Disposable {
  let known = '';
  const refresh = (): void => {
    const place = placeOf(window.activeTextEditor);
    if (place !== known) void commands.executeCommand('setContext', 'reportDocs.atNumber', place);
    known = place;
  };
  const keys = new PressedKeys<Key>();
  const run = async (key: unknown): Promise<void> => {
    const editor = window.activeTextEditor;
    if (editor && (key === 'enter' || key === 'demote' || key === 'promote'))
      await keys.add(key, editor, (pressed) => carryOut(session, keys, pressed));
  };
  refresh();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(refresh),
    window.onDidChangeTextEditorSelection(refresh),
    // What is deleted behind the cursor leaves the selection as it is.
    workspace.onDidChangeTextDocument((change) => {
      keys.changed(change);
      if (change.document === window.activeTextEditor?.document) refresh();
    }),
    commands.registerCommand('reportDocs.numberKey', run),
  );
}

/** The next number where the cursor is, as a command; false where nothing counts there. */
export async function insertNextNumber(session: Session, editor: TextEditor): Promise<boolean> {
  const client = await session.ensure();
  const edits = await client.sendRequest<NumberEdits | null>(requests.continueNumber, paramsOf(editor, 'next'));
  return edits !== null && edits.version === editor.document.version && (await apply(editor, edits));
}

/** We take the key ourselves; a promise to format on type would only keep other extensions from doing so. */
export const noFormattingOnType: StaticFeature = {
  preInitialize: (capabilities) => void Reflect.deleteProperty(capabilities, 'documentOnTypeFormattingProvider'),
  initialize: () => undefined,
  fillClientCapabilities: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

const han = '[〇一二三四五六七八九十百\\d０-９]{1,5}';

/** Lines that may begin with a number; like the first look at a document it may say yes too often. */
const numbered = new RegExp(
  `^[\\s\\uFEFF]*(?:#{1,6}\\s*)?(?:\\*\\*|__)?(?:第\\s?${han}\\s?(?:编|部分|篇|章|节|条)|[（(]\\s?${han}\\s?[）)][、.]?|${han}(?:[.．]\\d{1,3})*\\s?[、.．)）]|\\d{1,3}(?:\\.\\d{1,3})+|[①-⑳]|[A-Za-z][.)、])\\s*(?:\\*\\*|__)?\\s*`,
);

/** Members of enumerations; their level is that of the paragraph, so they have no Tab. */
const counted =
  /^[\s\uFEFF]*(?:\*\*|__)?(?:[一二三四五六七八九十]{1,3}[是要]|[其第][一二三四五六七八九十]{1,3}|首先|其次|再次|一方面|(?:First|Second|Third|Fourth)(?:ly)?,)/;

/** `marker`: at a number. `end`: behind the text of a numbered line. `bare`: behind a number without text. */
function placeOf(editor: TextEditor | undefined): '' | 'marker' | 'end' | 'bare' {
  if (!editor || !isReportLanguage(editor.document) || editor.selections.length !== 1) return '';
  const { active, isEmpty } = editor.selection;
  if (!isEmpty) return '';
  const line = editor.document.lineAt(active.line).text;
  const atEnd = /^\s*(?:\*\*|__)?\s*$/.test(line.slice(active.character));
  const number = numbered.exec(line)?.[0].length;
  if (number !== undefined && active.character <= number) return atEnd && active.character > 0 ? 'bare' : 'marker';
  return atEnd && (number !== undefined || counted.test(line)) ? 'end' : '';
}

/** Never says anything: a key that fails is the plain key, and the log tells why. */
async function carryOut(session: Session, keys: PressedKeys<Key>, pressed: Pressed<Key>): Promise<void> {
  const { editor, key } = pressed;
  const { document } = editor;
  const { version } = document;
  const untouched = (): boolean =>
    document.version === version &&
    editor.selection.isEmpty &&
    document.offsetAt(editor.selection.active) === pressed.offset;
  // Typing went on before it was its turn: a line break still goes where it was asked for, a level is left alone.
  const edits = untouched() ? await answerTo(session, editor, key) : undefined;
  if (!untouched()) return key === 'enter' ? breakLine(keys, pressed) : undefined;
  if (edits?.version === version) {
    const texts = edits.edits.map(({ newText }) => newText);
    if (await keys.during(document, texts, () => apply(editor, edits))) return;
  }
  if (key === 'enter') await breakLine(keys, pressed);
  else if (!edits) await plain[key]();
}

/** Undefined where there is none in time. */
async function answerTo(session: Session, editor: TextEditor, key: Key): Promise<NumberEdits | undefined> {
  if (session.health !== 'running') return undefined;
  const params = paramsOf(editor, key);
  const asked = session
    .ensure()
    .then((client) => client.sendRequest<NumberEdits | null>(requests.continueNumber, params))
    .catch((error: unknown) => void session.log.debug('The key got no answer.', error));
  const waited = new Promise<undefined>((give) => setTimeout(() => give(undefined), patience));
  return (await Promise.race([asked, waited])) ?? undefined;
}

function paramsOf({ document, selection }: TextEditor, by: ContinueNumberParams['by']): ContinueNumberParams {
  const { line, character } = selection.active;
  return { textDocument: { uri: document.uri.toString() }, position: { line, character }, by };
}

/** All edits are one step of undo, apart from what was typed before. */
async function apply(editor: TextEditor, { edits, cursor }: NumberEdits): Promise<boolean> {
  const done = await editor.edit((edit) => {
    for (const { range, newText } of edits) {
      const { start, end } = range;
      edit.replace(new Range(start.line, start.character, end.line, end.character), newText);
    }
  });
  if (!done) return false;
  editor.selection = new Selection(cursor.line, cursor.character, cursor.line, cursor.character);
  editor.revealRange(editor.selection);
  return true;
}

/** What Enter does by itself, at the place it was pressed at; the editor refuses edits of a version it has gone past. */
async function breakLine(keys: PressedKeys<Key>, pressed: Pressed<Key>): Promise<void> {
  const { editor } = pressed;
  const { document } = editor;
  for (let tries = 0; tries < 10; tries++) {
    const place = document.positionAt(pressed.offset);
    const indent = /^[ \t]*/.exec(document.lineAt(place.line).text.slice(0, place.character))?.[0] ?? '';
    const text = (document.eol === EndOfLine.CRLF ? '\r\n' : '\n') + indent;
    if (await keys.during(document, [text], () => editor.edit((edit) => edit.insert(place, text)))) {
      editor.revealRange(editor.selection);
      return;
    }
    // What was typed since arrives in a moment.
    await new Promise((later) => setTimeout(later, 10));
  }
}
