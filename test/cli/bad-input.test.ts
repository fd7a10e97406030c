import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { suite, test } from 'node:test';
import { cli, complete, entry, environment, incomplete, withFiles } from './run.ts';

const megabyte = 1_000_000;

/** Inputs that have hung or crashed readers of text. */
const hard: Readonly<Record<string, string>> = {
  empty: '',
  'one character': '一',
  '5 MB in one line': `（一）${'坚持学习、'.repeat(megabyte)}`,
  '1 MB of letters': 'a'.repeat(megabyte),
  '1 MB of hashes': '#'.repeat(megabyte),
  '1 MB of asterisks': '*'.repeat(megabyte),
  '1 MB of brackets': '['.repeat(megabyte),
  '1 MB of line ends': '\n'.repeat(megabyte),
  'an unclosed fence': `${complete}\n\`\`\`\n${complete}`,
  'an unclosed comment': `${complete}\n<!--\n${complete}`,
  'thousands of nested markers': Array.from({ length: 5000 }, (_, index) => `${'1.'.repeat(1 + (index % 50))}1 x`).join(
    '\n',
  ),
  'a heading half typed': `${complete}\n（`,
};

suite('bad input', { concurrency: true }, () => {
  for (const [name, text] of Object.entries(hard)) {
    test(`${name}: no crash, no hang`, { timeout: 30_000 }, () =>
      withFiles({ 'a.md': text }, async (folder) => {
        const { code, error } = await cli(['check', '--kind', 'self-check-personal', 'a.md'], { in: folder });
        assert.ok(code === 0 || code === 1, error);
      }),
    );
  }

  test('5 MB in one line have an outline', { timeout: 30_000 }, async () => {
    const { code, out } = await cli(['outline', '-'], { stdin: `（一）加强学习。${'坚持学习、'.repeat(megabyte)}` });
    assert.deepEqual({ code, out }, { code: 0, out: '1  （一）加强学习\n' });
  });

  test('a closed pipe is no fault, and the exit code stays that of the check', () =>
    withFiles(
      Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.md`, incomplete])),
      async (folder) => {
        const child = spawn(process.execPath, [entry, 'check', '.'], { cwd: folder, env: environment() });
        child.stdout.destroy();
        let error = '';
        child.stderr.on('data', (chunk) => {
          error += String(chunk);
        });
        const code = await new Promise((resolve) => child.on('close', resolve));
        assert.equal(code, 1);
        assert.match(error, /^Findings: 300 \(warnings 300\); files: 300, of a known kind: 300\.\n$/u);
      },
    ));
});
