import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { diagnosticInfo } from '../../server/src/features/diagnostic-info.ts';
import { kinds } from '../../server/src/features/kinds.ts';
import { benchOf, plainClient } from './support.ts';

test('kinds are listed in the language of the display', async () => {
  const find = async (display: 'zh' | 'en') =>
    (await kinds.handle(benchOf({ display }), undefined)).find(({ id }) => id === 'self-check-personal');
  const [zh, en] = [await find('zh'), await find('en')];
  assert.equal(zh?.title, '个人对照检查材料');
  assert.match(zh?.description ?? '', /民主生活会/u);
  assert.equal(en?.title, 'Personal self-examination');
  assert.doesNotMatch(en?.description ?? '', /\p{Script=Han}/u);
});

test('kinds in the language of the menus come first, and are found by pinyin', async () => {
  const zh = await kinds.handle(benchOf({ display: 'zh' }), undefined);
  const en = await kinds.handle(benchOf({ display: 'en' }), undefined);
  assert.equal(benchOf().kinds.find(({ id }) => id === zh[0]?.id)?.language, 'zh');
  assert.equal(benchOf().kinds.find(({ id }) => id === en[0]?.id)?.language, 'en');
  const words = zh.find(({ id }) => id === 'request')?.search.split(' ');
  for (const typed of ['请示', 'qs', 'qingshi']) assert.ok(words?.includes(typed), typed);
});

test('every kind can be chosen', async () =>
  assert.equal((await kinds.handle(benchOf(), undefined)).length, benchOf().kinds.length));

test('the text for an issue has versions, counts, client and settings', () => {
  const bench = benchOf({ settings: { language: 'en' }, client: plainClient, version: '9.9.9', display: 'en' });
  assert.deepEqual(diagnosticInfo.handle(bench, undefined).text.split('\n'), [
    'Language server 9.9.9 · display en',
    `Kinds ${bench.kinds.length} · rules ${bench.rules.length} · snippets ${bench.snippets().length}`,
    'Client: is pushed diagnostics · snippets false · snippet edits false',
    'Settings: {"language":"en"}',
  ]);
  assert.match(diagnosticInfo.handle(benchOf(), undefined).text, /^Client: pulls diagnostics · snippets true/mu);
});

test('every feature of the folder is in the list', () => {
  const folder = 'server/src/features';
  const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
  const made = readdirSync(folder).filter((file) => /= define\w*Feature\(/u.test(read(file)));
  assert.ok(made.includes('outline.ts'));
  for (const file of made) assert.ok(read('index.ts').includes(`'./${file}'`), file);
});
