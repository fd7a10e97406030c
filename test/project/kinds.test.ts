/** Every kind's file is whole: it is read without a problem, its ids and snippets are right, and the first look lets it in. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import * as v from 'valibot';
import { allKinds } from '../support/analysis.ts';
import { mayBeReport, readKind, wordLists } from '../support/kinds.ts';
import { sourcesIn } from '../support/sources.ts';
import { snippets } from '../support/text.ts';

const files = sourcesIn('server/kinds', ['.yaml']);

test('every file is a kind, and every kind a file', () => {
  const names = files.map(({ path }) => path.replace(/^.*\/|\.yaml$/gu, ''));
  assert.deepEqual(
    names.toSorted(),
    allKinds()
      .map(({ id }) => id)
      .toSorted(),
  );
});

for (const { path, text } of files) {
  test(`${path} is read without a problem`, () => {
    const { kind, problems } = readKind(text);
    assert.deepEqual(problems, []);
    assert.equal(kind?.id, path.replace(/^.*\/|\.yaml$/gu, ''));
  });
}

for (const kind of allKinds()) {
  suite(kind.id, () => {
    const ids = kind.sections.map(({ id }) => id);

    test('ids of sections are unique, and those that are spoken of are there', () => {
      assert.equal(new Set(ids).size, ids.length);
      for (const { requires, conflicts } of kind.sections)
        for (const id of [...requires, ...conflicts]) assert.ok(ids.includes(id), id);
    });

    test('a title names one section', () => {
      const titles = kind.sections.flatMap(({ title, aliases }) => [title, ...aliases]);
      assert.deepEqual(
        titles.filter((title, index) => titles.indexOf(title) !== index),
        [],
      );
    });

    for (const { id, snippet } of [
      ...kind.sections,
      { id: 'preamble', snippet: kind.preamble?.snippet ?? '' },
      { id: 'closing', snippet: kind.closing?.snippet ?? '' },
    ]) {
      test(`the snippet of ${id} is one`, () => checkSnippet(snippet));
    }

    test('what it is detected by passes the first look', () => {
      const { title, titleOnly, titleAll, headings, fields } = kind.detect;
      const top = fields.map((name) => `${name}: 某某\n`).join('');
      for (const word of [...title, ...titleOnly]) assert.ok(mayBeReport(`# ${word}\n`), word);
      for (const group of titleAll)
        assert.ok(mayBeReport(`# ${group.join(kind.language === 'zh' ? '的' : ' ')}\n`), group.join('、'));
      for (const word of headings.flatMap((names) => names.split('|')))
        assert.ok(mayBeReport(`${top}# 某事\n\n## ${word}\n`), word);
    });

    test('it says itself in both languages', () => {
      for (const { zh, en } of [kind.title, kind.description, kind.authority]) {
        assert.notEqual(zh, '');
        assert.notEqual(en, '');
        assert.doesNotMatch(en, /\p{Script=Han}/u);
      }
    });
  });
}

test('editors are given the schema of kind files, and it is in the package', () => {
  const url = './server/schemas/kind.schema.json';
  const validation = v.object({ fileMatch: v.array(v.string()), url: v.string() });
  const manifest = v.object({ contributes: v.object({ yamlValidation: v.array(validation) }) });
  const { yamlValidation } = v.parse(manifest, JSON.parse(readFileSync('package.json', 'utf8'))).contributes;
  assert.deepEqual(yamlValidation.find((one) => one.url === url)?.fileMatch, [
    '.reports/kinds/*.yaml',
    '.reports/kinds/*.yml',
  ]);
  assert.match(readFileSync('.vscodeignore', 'utf8'), /^!server\/schemas\/\*\*$/mu);
  // Every key says itself in both languages.
  const said = v.looseObject({ description: v.pipe(v.string(), v.regex(/^[^·]*[\p{Script=Han}*][^·]* · .*[a-z*]/u)) });
  const schema = v.object({ properties: v.record(v.string(), said) });
  const { properties } = v.parse(schema, JSON.parse(readFileSync(url, 'utf8')));
  for (const key of ['extends', 'without', 'sections', 'themePacks']) assert.ok(properties[key], key);
});

test('the words the client carries are those of the kinds', () => {
  const { shipped, derived } = wordLists();
  assert.deepEqual(shipped, derived);
});

/** Tab stops count from 1 without a hole, and nothing of the syntax is left in the plain text. */
function checkSnippet(snippet: string): void {
  const text = snippets.text(snippet);
  assert.doesNotMatch(text, /\$\{?\d|\$\{/u);
  const numbers = [...snippet.matchAll(/\$\{?(\d+)/gu)]
    .map(([, number]) => Number(number))
    .filter((number) => number > 0);
  const different = [...new Set(numbers)].toSorted((a, b) => a - b);
  assert.deepEqual(
    different,
    different.map((_, index) => index + 1),
    snippet,
  );
}
