/** Every rule is complete: a file and a page of its name, both languages alike, an example that fires and one that does not. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { allRules } from '../support/analysis.ts';
import { unmarked } from '../support/marks.ts';
import { pagesIn } from '../support/pages.ts';
import { sourcesIn } from '../support/sources.ts';

const pages = pagesIn('docs/rules');
const files = sourcesIn('server/src/rules').map(({ path }) => path);

for (const { id, title, messages } of allRules()) {
  suite(id, () => {
    test('its name is that of its file, in words of small letters', () => {
      assert.match(id, /^[a-z]+(?:-[a-z]+)*$/u);
      assert.equal(files.filter((path) => path.endsWith(`/${id}.ts`)).length, 1);
    });

    test('it has a page with an example that fires and one that does not', () => {
      const blocks = pages.find(({ name }) => name === id)?.blocks.filter(({ word }) => word === 'report') ?? [];
      const firing = blocks.map(({ text }) => unmarked(text).marks.some(({ rule }) => rule === '' || rule === id));
      assert.ok(firing.includes(true), 'none fires');
      assert.ok(firing.includes(false), 'none is silent');
    });

    for (const [name, { zh, en }] of [...Object.entries(messages), ['its title', title] as const]) {
      test(`${name}: both languages have the same places to fill`, () => {
        assert.notEqual(zh, '');
        assert.notEqual(en, '');
        assert.deepEqual(placeholdersOf(zh), placeholdersOf(en));
      });
    }
  });
}

test('every page is that of a rule', () => {
  const ids = new Set(allRules().map(({ id }) => id));
  assert.deepEqual(
    pages.filter(({ name }) => !ids.has(name)).map(({ path }) => path),
    [],
  );
});

test('no two rules bear one name', () => {
  const ids = allRules().map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

function placeholdersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? ''))].sort();
}
