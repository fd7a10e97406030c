/** The settings on docs/side-by-side.md are copied by users as they stand: each one is JSON. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const page = readFileSync('docs/side-by-side.md', 'utf8');

for (const name of ['.autocorrectrc', '.zhlintrc', '.markdownlint.json']) {
  test(`the settings ${name}`, () => {
    const from = page.indexOf(`**\`${name}\`**`);
    assert.ok(from >= 0, 'are on the page');
    const block = /```json\n(.*?)```/su.exec(page.slice(from))?.[1] ?? '';
    const settings: unknown = JSON.parse(block);
    assert.equal(typeof settings, 'object');
  });
}
