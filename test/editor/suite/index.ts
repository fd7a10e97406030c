// What the extension host calls: it runs every *.test.js beside this file (scripts/test-editor.mjs bundles them there).
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** Rejects when a test failed, and also when none ran: Mocha itself calls an empty run a success. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 60_000, reporter: 'spec' });
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'));
  for (const name of files.sort()) mocha.addFile(join(__dirname, name));
  const { passes, failures, pending } = await statsOf(mocha);
  // The host inherits the environment of the command that started the editor.
  const results = process.env.HOST_RESULTS;
  if (results) writeFileSync(results, JSON.stringify({ passes, failures, pending, node: process.version }));
  if (failures > 0) throw new Error(`${failures} test(s) failed`);
  if (passes === 0) throw new Error('no test ran');
}

function statsOf(mocha: Mocha): Promise<Mocha.Stats> {
  return new Promise((done, fail) => {
    const runner = mocha.run(() => (runner.stats ? done(runner.stats) : fail(new Error('Mocha kept no count'))));
  });
}
