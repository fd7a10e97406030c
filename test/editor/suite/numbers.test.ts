// Typing in numbered lines in a real editor: Enter, Tab, Shift+Tab, undo, and text that an input method has composed.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { health, openText, until } from './wait.ts';

const head = '# 示例县办公室副主任个人对照检查材料\n\n';

/** A report with the cursor at its end, once the server has recognized it. */
async function writing(text: string, language = 'report'): Promise<vscode.TextEditor> {
  const editor = await openText(language, head + text);
  await until('server', health, (state) => state === 'running');
  const end = editor.document.positionAt(editor.document.getText().length);
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

const key = (by: 'enter' | 'demote' | 'promote'): Thenable<unknown> =>
  vscode.commands.executeCommand('reportDocs.numberKey', by);
const type = (text: string): Thenable<unknown> => vscode.commands.executeCommand('default:type', { text });
const undo = (): Thenable<unknown> => vscode.commands.executeCommand('undo');
const bodyOf = ({ document }: vscode.TextEditor): string => document.getText().slice(head.length);

/** As an input method does: letters are composed, then replaced by the words that were chosen. */
async function compose(letters: string, words: string): Promise<void> {
  await vscode.commands.executeCommand('compositionStart');
  for (let length = 1; length <= letters.length; length++) {
    const before = length - 1;
    await vscode.commands.executeCommand('compositionType', {
      text: letters.slice(0, length),
      replacePrevCharCnt: before,
      replaceNextCharCnt: 0,
      positionDelta: 0,
    });
  }
  await vscode.commands.executeCommand('compositionType', {
    text: words,
    replacePrevCharCnt: letters.length,
    replaceNextCharCnt: 0,
    positionDelta: 0,
  });
  await vscode.commands.executeCommand('compositionEnd');
}

suite('numbered lines', () => {
  test('what is typed before a key is carried out stays behind it', async () => {
    const editor = await writing('一、主要问题\n\n一是学习。二是落实。');
    // Nobody waits for an answer.
    const keys = [key('enter'), key('enter'), type('学习'), key('enter'), type('落实')];
    await Promise.all(keys);
    await until(
      'all keys',
      () => bodyOf(editor),
      (text) => text.split('\n').length === 6,
    );
    const lines = bodyOf(editor).split('\n').slice(2);
    assert.deepEqual([lines[0], lines.slice(1).join('')], ['一是学习。二是落实。', '学习落实']);
  });

  test('are counted on, ended, and taken back in one step each', async () => {
    const editor = await writing('一、主要问题\n二、原因剖析');
    await key('enter');
    assert.equal(bodyOf(editor), '一、主要问题\n二、原因剖析\n三、');
    await compose('zgcs', '整改措施');
    assert.equal(bodyOf(editor), '一、主要问题\n二、原因剖析\n三、整改措施');
    await key('enter');
    assert.equal(bodyOf(editor), '一、主要问题\n二、原因剖析\n三、整改措施\n四、');
    await key('enter');
    assert.equal(bodyOf(editor), '一、主要问题\n二、原因剖析\n三、整改措施\n');
    await undo();
    assert.equal(bodyOf(editor), '一、主要问题\n二、原因剖析\n三、整改措施\n四、');
    await undo();
    assert.equal(bodyOf(editor), '一、主要问题\n二、原因剖析\n三、整改措施');
  });

  test('change their level and come back', async () => {
    const editor = await writing('一、主要问题\n二、原因剖析');
    await key('enter');
    await key('demote');
    assert.equal(bodyOf(editor), '一、主要问题\n二、原因剖析\n（一）');
    await type('认识不到位');
    await vscode.commands.executeCommand('cursorHome');
    await key('promote');
    assert.equal(bodyOf(editor), '一、主要问题\n二、原因剖析\n三、认识不到位');
    await undo();
    assert.equal(bodyOf(editor), '一、主要问题\n二、原因剖析\n（一）认识不到位');
  });

  test('leave keys alone that are not for them', async () => {
    const editor = await writing('一、主要问题\n\n正文一段');
    await key('enter');
    assert.equal(bodyOf(editor), '一、主要问题\n\n正文一段\n');
    await key('demote');
    assert.match(bodyOf(editor), /正文一段\n[ \t]+$/u);
    await key('promote');
    assert.equal(bodyOf(editor), '一、主要问题\n\n正文一段\n');
  });

  test('two keys at once come one after the other, and what is typed behind them stays behind them', async () => {
    const editor = await writing('一、措施\n一是加强学习。');
    await Promise.all([key('enter'), key('enter')]);
    assert.equal(bodyOf(editor), '一、措施\n一是加强学习。\n');
    await type('二是改进作风。');
    const pressed = key('enter');
    await type('快');
    await pressed;
    assert.ok(
      ['一、措施\n一是加强学习。\n二是改进作风。\n快', '一、措施\n一是加强学习。\n二是改进作风。\n三是快'].includes(
        bodyOf(editor),
      ),
      bodyOf(editor),
    );
  });

  test('in Markdown keep their marks', async () => {
    const editor = await writing('**一、主要问题**\n\n**二、原因剖析**', 'markdown');
    await until(
      'recognized',
      () => key('enter'),
      () => bodyOf(editor).includes('三、'),
    );
    assert.match(bodyOf(editor), /\*\*二、原因剖析\*\*\n\n\*\*三、\*\*$/u);
    await type('整改措施');
    assert.match(bodyOf(editor), /\*\*三、整改措施\*\*$/u);
  });

  test('count on by the command too', async () => {
    const editor = await writing('一、主要问题\n\n正文一段。\n');
    await vscode.commands.executeCommand('reportDocs.nextNumber');
    await until(
      'number',
      () => bodyOf(editor),
      (text) => text.includes('二、'),
    );
    await undo();
    assert.equal(bodyOf(editor), '一、主要问题\n\n正文一段。\n');
  });
});
