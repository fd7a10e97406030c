import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseKind } from '../../server/src/core/kind/parse-kind.ts';
import { cli, complete, incomplete, type Ran, readme, withFiles } from './run.ts';

const files = {
  '甲.md': complete,
  '乙.md': incomplete,
  'team-check.md': complete,
  'notes.md': 'Nothing.\n',
  'readme.md': readme,
};

function derive(...args: readonly string[]): Promise<Ran> {
  return withFiles(files, (folder) => cli(['derive', ...args], { in: folder }));
}

suite('derive', { concurrency: true }, () => {
  test('prints a kind file that parses, with comments and the names of the models', async () => {
    const { code, out, error } = await derive('甲.md', '乙.md', '--id', 'ours');
    assert.deepEqual({ code, error }, { code: 0, error: '' });
    assert.match(out, /^# 由这些材料导出：甲\.md、乙\.md\n/u);
    const { kind, problems } = parseKind(out);
    assert.deepEqual(problems, []);
    assert.equal(kind?.id, 'ours');
    assert.deepEqual(
      kind.sections.map(({ id, presence, guidance }) => [id, presence, guidance]),
      [
        ['problems', 'required', ''],
        ['causes', 'optional', ''],
        ['measures', 'required', ''],
      ],
    );
  });

  test('the id is by the name of the first file, where that is in Latin letters', async () => {
    assert.match((await derive('team-check.md')).out, /^id: team-check$/mu);
    assert.match((await derive('甲.md')).out, /^id: own-report$/mu);
    const taken = await withFiles({ 'pep.md': complete }, (folder) => cli(['derive', 'pep.md'], { in: folder }));
    assert.match(taken.out, /^id: pep-own$/mu);
  });

  test('a file without a first-level heading or one that cannot be read: exit code 2, and no kind', async () => {
    const empty = await derive('甲.md', 'notes.md');
    assert.deepEqual([empty.code, empty.out], [2, '']);
    assert.match(empty.error, /^report-docs: notes\.md: it has no first-level heading/u);
    const missing = await derive('missing.md');
    assert.deepEqual([missing.code, missing.out], [2, '']);
    assert.match(missing.error, /there is no such file/u);
  });

  test('wrong use: no file, an id that is none, an unknown encoding', async () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /missing required argument 'file'/u],
      [['甲.md', '--id', 'Not one'], /the id 'Not one' may have/u],
      [['甲.md', '--encoding', 'klingon'], /unknown encoding 'klingon'/u],
    ];
    for (const [args, message] of wrong) {
      const { code, out, error } = await derive(...args);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(error, message);
    }
  });
});
