/** What is in git is the same on every machine: no path of one, no host of a registry. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trackedFiles } from '../support/sources.ts';

const files = trackedFiles();
const skip = files === undefined ? 'not a clone' : false;

const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['path of a machine', /(?<![\w.])\/(?:home|Users)\/[a-z][\w-]*\/|[A-Z]:\\+Users\\|(?<![\w.-])\/(?:work|farm)\/\w/u],
  ['host of a registry', /https?:\/\/[^\s"'`]*(?:registry|npmmirror|artifactory|verdaccio|nexus)[^\s"'`]*/u],
  ['place a package was fetched from', /"resolved":\s*"/u],
];

for (const [what, pattern] of forbidden) {
  test(`no ${what}`, { skip }, () => {
    const found = (files ?? []).flatMap(({ path, text }) => {
      const match = pattern.exec(text);
      return match ? [`${path}: ${match[0]}`] : [];
    });
    assert.deepEqual(found, []);
  });
}

test('line ends are LF, and files end with one', { skip }, () => {
  const wrong = (files ?? []).filter(({ text }) => text.includes('\r') || (text !== '' && !text.endsWith('\n')));
  assert.deepEqual(
    wrong.map(({ path }) => path),
    [],
  );
});
