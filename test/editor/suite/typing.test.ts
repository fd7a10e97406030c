// Suggestions as they come while one types, letter by letter and as an input method commits: whole words at once.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { labelsAt, openText, until } from './wait.ts';

const begun =
  '个人对照检查材料\n\n按照县委要求，本人认真开展对照检查，现将有关情况报告如下：\n\n一、存在的主要问题\n\n一是学习不够。二是落实不够。\n\n';

async function opened(text: string): Promise<vscode.TextEditor> {
  const editor = await openText('report', text);
  const end = editor.document.positionAt(text.length);
  editor.selection = new vscode.Selection(end, end);
  // The first answer waits for the server.
  await until(
    'server',
    () => labelsAt(editor.document.uri, new vscode.Position(1, 0)),
    (labels) => labels.length > 0,
  );
  return editor;
}

async function typed(...texts: readonly string[]): Promise<void> {
  for (const text of texts) await vscode.commands.executeCommand('type', { text });
}

/** As an input method does: letters come and go, a whole word stays. */
async function composed(letters: string, word: string): Promise<void> {
  await vscode.commands.executeCommand('compositionStart');
  let last = 0;
  for (let length = 1; length <= letters.length; length++) {
    await replaced(letters.slice(0, length), last);
    last = length;
  }
  await replaced(word, last);
  await vscode.commands.executeCommand('compositionEnd');
}

async function replaced(text: string, before: number): Promise<void> {
  await vscode.commands.executeCommand('compositionType', {
    text,
    replacePrevCharCnt: before,
    replaceNextCharCnt: 0,
    positionDelta: 0,
  });
}

/** Takes what is suggested first, as soon as that gives the text. */
async function takes(editor: vscode.TextEditor, wanted: RegExp): Promise<void> {
  await until(
    String(wanted),
    async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText();
    },
    (text) => wanted.test(text),
  );
}

suite('typing', () => {
  test('finds a heading by initials, letter by letter', async () => {
    const editor = await opened(begun);
    await typed('/', 'y', 'y');
    await takes(editor, /落实不够。\n\n二、产生问题的原因剖析\n/u);
    assert.doesNotMatch(editor.document.getText(), /\//u);
  });

  test('finds it by a word that is committed at once', async () => {
    const editor = await opened(begun);
    await typed('/', '原因');
    await takes(editor, /落实不够。\n\n二、产生问题的原因剖析\n/u);
    assert.doesNotMatch(editor.document.getText(), /\//u);
  });

  test('finds it by a word that is composed', async () => {
    const editor = await opened(begun);
    await typed('/');
    await composed('yuanyin', '原因');
    await takes(editor, /落实不够。\n\n二、产生问题的原因剖析\n/u);
    assert.doesNotMatch(editor.document.getText(), /\/|yuan/u);
  });

  test('goes on in a set phrase behind 、, though it comes twice', async () => {
    const editor = await opened(`${begun}三是没有树牢`);
    await composed('zhengzhiyishi', '政治意识');
    await composed('\\', '、');
    await typed('');
    await takes(editor, /政治意识、大局意识、核心意识、看齐意识$/u);
  });

  test('a number and 、 ask for the sections that are missing', async () => {
    const editor = await opened(begun);
    await composed('er', '二');
    await composed('\\', '、');
    await takes(editor, /\n二、产生问题的原因剖析\n/u);
  });

  test('of a run of Chinese only its end is replaced', async () => {
    const editor = await opened(`${begun}三是一年来`);
    await composed('lilunxuexi', '理论学习');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await takes(editor, /三是一年来一是学习|三是一年来\S{6,}/u);
    assert.match(editor.document.getText(), /三是一年来/u);
  });

  test('one step takes a suggestion back', async () => {
    const editor = await opened(`${begun}/原因`);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await takes(editor, /产生问题的原因剖析\n/u);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), `${begun}/原因`);
  });

  test('the next heading is shown in grey on an empty line, and is taken', async () => {
    const editor = await opened(begun);
    await until(
      'heading',
      async () => {
        await vscode.commands.executeCommand('editor.action.inlineSuggest.trigger');
        await new Promise((resolve) => setTimeout(resolve, 300));
        await vscode.commands.executeCommand('editor.action.inlineSuggest.commit');
        return editor.document.getText();
      },
      (text) => text.endsWith('\n\n二、产生问题的原因剖析'),
    );
  });
});
