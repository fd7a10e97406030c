/** `bin.ts` is the one file that runs only when bundled: it is bundled here, beside stand-ins for what it starts. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { withFiles } from './run.ts';

const standIns = {
  'server.js': "process.stdout.write('server')",
  'server/command-line.js': "process.stdout.write('command line')",
};

test('the server is started before anything of the command line is loaded', () =>
  withFiles(standIns, async (folder) => {
    const outfile = join(folder, 'cli.js');
    await build({ entryPoints: ['server/src/cli/bin.ts'], bundle: true, platform: 'node', format: 'cjs', outfile });
    const started = (...args: string[]): string =>
      execFileSync(process.execPath, [outfile, ...args], { encoding: 'utf8' });
    assert.equal(started('server', '--stdio'), 'server');
    assert.equal(started('server', '--clientProcessId=1', '--stdio'), 'server');
    for (const args of [['server'], ['server', '--stdio', '--help'], ['check', 'server', '--stdio'], []]) {
      assert.equal(started(...args), 'command line', args.join(' '));
    }
  }));
