import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import * as v from 'valibot';
import { cli, complete, incomplete, type Ran, withFiles } from './run.ts';

const shape = v.strictObject({ version: v.literal(1), files: v.record(v.string(), v.record(v.string(), v.number())) });

const files = { '材料/a.md': incomplete, 'b.md': incomplete.replace('不够系统，', '不够系统,'), 'c.md': complete };

/** In a folder whose findings are all in `基线/known.json`. */
function withBaseline<T>(
  use: (folder: string, check: (...args: readonly string[]) => Promise<Ran>) => Promise<T>,
): Promise<T> {
  return withFiles({ ...files, '基线/说明.docx': '' }, async (folder) => {
    const check = (...args: readonly string[]): Promise<Ran> => cli(['check', ...args], { in: folder });
    const { code, out, error } = await check('--write-baseline', '基线/known.json', '.');
    assert.deepEqual({ code, out }, { code: 0, out: '' });
    assert.match(error, /\nWrote 3 findings to the baseline 基线\/known\.json\.\n$/u);
    return use(folder, (...args) => check('--baseline', '基线/known.json', ...args));
  });
}

suite('baseline', { concurrency: true }, () => {
  test('is sorted JSON with paths from its own folder, and no words of the reports', () =>
    withBaseline(async (folder) => {
      const text = readFileSync(join(folder, '基线/known.json'), 'utf8');
      const { files: known } = v.parse(shape, JSON.parse(text));
      assert.deepEqual(Object.keys(known), ['../b.md', '../材料/a.md']);
      const keys = Object.keys(known['../b.md'] ?? {});
      assert.deepEqual(
        keys.map((key) => key.replace(/[0-9a-f]{16}$/u, '#')),
        ['halfwidth-punct #', 'missing-section #'],
      );
      assert.doesNotMatch(text, /理论学习/u);
    }));

  test('what it knows is not told, wherever the command is started', () =>
    withBaseline(async (folder, check) => {
      const { code, out, error } = await check('.');
      assert.deepEqual({ code, out }, { code: 0, out: '' });
      assert.match(error, /^No findings; files: 3, of a known kind: 3; known to the baseline: 3\.\n$/u);
      const inside = await cli(['check', '--baseline', '../基线/known.json', 'a.md'], { in: join(folder, '材料') });
      assert.equal(inside.code, 0);
    }));

  test('lines above, blanks, widths and other numbers change nothing', () =>
    withBaseline(async (folder, check) => {
      const moved = incomplete
        .replace('一、存在的主要问题', '新的一段话，写在前面。\n\n\n一、 存在的主要问题')
        .replaceAll('\n', '\r\n');
      writeFileSync(join(folder, '材料/a.md'), moved);
      assert.equal((await check('材料')).code, 0);
    }));

  test('one more of the same is told, and entries that are found no more are counted', () =>
    withBaseline(async (folder, check) => {
      writeFileSync(join(folder, 'b.md'), incomplete.replace('一知半解', '一知半解,了解不多'));
      const more = await check('b.md');
      assert.equal(more.code, 1);
      assert.match(more.out, /^b\.md:5:\d+: \w+ \[halfwidth-punct\][^\n]*\n$/u);
      writeFileSync(join(folder, 'b.md'), complete);
      rmSync(join(folder, '材料/a.md'));
      const { code, error } = await check('.');
      assert.equal(code, 0);
      assert.match(error, /\nEntries of the baseline that are found no more: 3\./u);
      assert.match((await check('--format', 'json', '.')).out, /"known": 0,\n {4}"stale": 3\n/u);
    }));

  test('one that is missing or broken is exit code 2, and nothing is checked', () =>
    withFiles({ 'a.md': incomplete, 'b.json': '{ "version": 2 }', 'c.json': '{' }, async (folder) => {
      for (const [name, message] of [
        ['no.json', /^report-docs: no\.json: the baseline cannot be read: ENOENT/u],
        ['b.json', /^report-docs: b\.json: it is no baseline of version 1\./u],
        ['c.json', /^report-docs: c\.json: the baseline cannot be read: /u],
      ] as const) {
        const { code, out, error } = await cli(['check', '--baseline', name, 'a.md'], { in: folder });
        assert.deepEqual({ code, out }, { code: 2, out: '' });
        assert.match(error, message);
      }
      const unwritable = await cli(['check', '--write-baseline', 'no/x.json', 'a.md'], { in: folder });
      assert.equal(unwritable.code, 2);
    }));
});
