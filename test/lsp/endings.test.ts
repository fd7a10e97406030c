/** How the server ends: never left behind by an editor that is gone. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { ended, started } from './client.ts';

test('shutdown and exit: code 0', async (t) => assert.equal(await ended(await started({}, t)), 0));

test('exit without shutdown: code 1', async (t) => {
  const { connection, exited } = await started({}, t);
  await connection.sendNotification('exit');
  assert.equal(await exited, 1);
});

test('stdin closes: the server ends', { timeout: 10_000 }, async (t) => {
  const { server, exited } = await started({}, t);
  server.stdin?.end();
  assert.equal(await exited, 1);
});

test('the editor is gone without a word: the server ends', { timeout: 20_000 }, async (t) => {
  const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const { exited } = await started({ processId: editor.pid ?? null }, t);
  editor.kill('SIGKILL');
  await once(editor, 'exit');
  // Looked after every three seconds.
  assert.equal(await exited, 1);
});
