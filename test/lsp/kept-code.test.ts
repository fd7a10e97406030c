/** What the engine has compiled is kept for the next start, in a folder that is the user's own, and never believed blindly. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';

const module = pathToFileURL('out/server/src/lsp/kept-code.js').href;
const posix = process.platform !== 'win32';

interface Place {
  readonly folder: string;
  /** What the program prints when it is started. */
  readonly start: () => string;
  /** The files that are kept. */
  readonly kept: () => readonly string[];
}

/** A program of two files, the second of which is loaded later, and a folder for temporary files. */
function place(t: TestContext): Place {
  const folder = mkdtempSync(`${tmpdir()}/kept-`);
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const digest = (name: string): string => `"use strict";//${name.repeat(16)}\n`;
  mkdirSync(`${folder}/more`);
  writeFileSync(`${folder}/main.js`, `${digest('a')}exports.said = 1;console.log(require('./more/late.js').said);\n`);
  writeFileSync(
    `${folder}/more/late.js`,
    `${digest('b')}exports.said = require('../main.js').said + require('node:path').sep.length;\n`,
  );
  writeFileSync(
    `${folder}/start.mjs`,
    `import { createRequire } from 'node:module';\nimport { keptCode } from ${JSON.stringify(module)};\nkeptCode(${JSON.stringify(`${folder}/main.js`)}, createRequire(import.meta.url));\n`,
  );
  const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder };
  const own = (): string | undefined => readdirSync(folder).find((name) => name.startsWith('report-docs-code'));
  return {
    folder,
    start: () => spawnSync(process.execPath, [`${folder}/start.mjs`], { env, encoding: 'utf8' }).stdout.trim(),
    kept: () => {
      const name = own();
      return name === undefined ? [] : readdirSync(`${folder}/${name}`).map((file) => `${folder}/${name}/${file}`);
    },
  };
}

test('each file once, and the same answer with and without', (t) => {
  const { start, kept } = place(t);
  assert.equal(start(), '2');
  const first = kept();
  assert.deepEqual(first.map((file) => file.slice(-16)).sort(), ['a'.repeat(16), 'b'.repeat(16)]);
  assert.equal(start(), '2');
  assert.deepEqual(kept(), first);
});

test('what is broken is compiled again', (t) => {
  const { start, kept } = place(t);
  start();
  for (const file of kept()) writeFileSync(file, 'broken');
  assert.equal(start(), '2');
  assert.ok(kept().every((file) => readFileSync(file, 'utf8') !== 'broken'));
});

test('a folder that others can write to is left alone', { skip: !posix }, (t) => {
  const { folder, start, kept } = place(t);
  const own = `${folder}/report-docs-code-${process.getuid?.()}`;
  mkdirSync(own);
  chmodSync(own, 0o777);
  assert.equal(start(), '2');
  assert.deepEqual(kept(), []);
});
