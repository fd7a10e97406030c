/** Small files, small functions: the tested limits. The aim is lower (STYLE 4.15). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { functionsOf, sourcesIn } from '../support/sources.ts';

const longestFile = 300;
const longestFunction = 50;

const code = [...sourcesIn('server/src'), ...sourcesIn('client/src'), ...sourcesIn('scripts', ['.mjs'])];
const tests = sourcesIn('test', ['.ts', '.mjs']);

test(`no file of the program is longer than ${longestFile} lines`, () => {
  const long = code.filter(({ text }) => text.split('\n').length > longestFile + 1);
  assert.deepEqual(
    long.map(({ path }) => path),
    [],
  );
});

test(`no function is longer than ${longestFunction} lines`, () => {
  const long = [...code, ...tests].flatMap((file) =>
    functionsOf(file)
      .filter(({ lines }) => lines > longestFunction)
      .map(({ name, line, lines }) => `${file.path}:${line} ${name} has ${lines}`),
  );
  assert.deepEqual(long, []);
});

test('functions are found at all', () => {
  const found = code.flatMap((file) => functionsOf(file));
  assert.ok(found.length > 300, `${found.length}`);
});
