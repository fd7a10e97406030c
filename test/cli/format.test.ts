import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { cli, type Ran, withFiles } from './run.ts';

const untidy = '# 个人对照检查材料\n一、 存在的问题\n\n\n学习不够。 \n';
const style = 'version: 1\nformat: { blankLines: one, marker: full }\n';
const tidy = '# 个人对照检查材料\n\n一、存在的问题\n\n学习不够。\n';
const files = { 'reports.yaml': style, '材料.md': untidy, '好.md': tidy, '说明.md': '# 随记 \n\n\n\n今天下雨。\n' };

function format(...args: readonly string[]): Promise<Ran> {
  return withFiles(files, (folder) => cli(['format', ...args], { in: folder }));
}

suite('format', { concurrency: true }, () => {
  test('one file, laid out, on standard output', async () => {
    assert.deepEqual(await format('材料.md'), { code: 0, out: tidy, error: '' });
  });

  test('what is no report stays as it is', async () => {
    assert.equal((await format('说明.md')).out, files['说明.md']);
  });

  test('several files ask for what is to be done with them', async () => {
    const { code, out, error } = await format('.');
    assert.deepEqual(
      { code, out, error },
      { code: 2, out: '', error: 'report-docs: several files need --check, --diff or --write\n' },
    );
  });

  test('--check names the files and fails; in order is 0', async () => {
    assert.deepEqual(await format('.', '--check'), { code: 1, out: '材料.md\n', error: 'Files to lay out: 1.\n' });
    assert.deepEqual(await format('好.md', '--check'), { code: 0, out: '', error: 'Files to lay out: 0.\n' });
  });

  test('reStructuredText of a folder is left to its own habits', async () => {
    const text = untidy.replace('# ', '<!-- report: self-check-personal -->\n# ');
    const run = (...args: readonly string[]): Promise<Ran> =>
      withFiles({ 'reports.yaml': style, 'a.rst': text }, (folder) => cli(['format', ...args], { in: folder }));
    assert.deepEqual(await run('.', '--check'), { code: 0, out: '', error: 'Files to lay out: 0.\n' });
  });

  test('--diff shows the lines', async () => {
    const { code, out } = await format('.', '--diff');
    assert.equal(code, 1);
    assert.match(out, /^--- a\/材料\.md\n\+\+\+ b\/材料\.md\n@@ /u);
    assert.match(out, /^\+一、存在的问题$/mu);
  });

  test('--write changes what must be changed, and in its encoding', async () => {
    const gbk = Uint8Array.from([
      0xd2, 0xbb, 0xa1, 0xa2, 0x20, 0xce, 0xca, 0xcc, 0xe2, 0x0d, 0x0a, 0xc4, 0xda, 0xc8, 0xdd, 0xd2, 0xbb, 0xb6, 0xce,
      0xa1, 0xa3, 0x0d, 0x0a,
    ]);
    await withFiles({ ...files, 'a.report': gbk }, async (folder) => {
      const { code, out, error } = await cli(['format', '.', '--write'], { in: folder });
      assert.deepEqual({ code, out, error }, { code: 0, out: '', error: 'Files changed: 2.\n' });
      assert.equal(readFileSync(join(folder, '材料.md'), 'utf8'), tidy);
      assert.equal(readFileSync(join(folder, '说明.md'), 'utf8'), files['说明.md']);
      const written = new TextDecoder('gb18030').decode(Uint8Array.from(readFileSync(join(folder, 'a.report'))));
      assert.equal(written, '一、问题\r\n\r\n内容一段。\r\n');
    });
  });

  test('standard input by the name of a file', async () => {
    const args = ['format', '-', '--stdin-filename', '甲.md'];
    const { code, out } = await withFiles(files, (folder) => cli(args, { in: folder, stdin: untidy }));
    assert.deepEqual({ code, out }, { code: 0, out: tidy });
  });

  test('a file that is not there, a style that is none', async () => {
    const missing = await format('没有.md', '--check');
    assert.deepEqual(
      [missing.code, missing.error.split('\n')[0]],
      [2, 'report-docs: 没有.md: there is no such file or folder.'],
    );
    const broken = { ...files, 'reports.yaml': 'version: 1\nformat: { indent: three }\n' };
    const { code, error } = await withFiles(broken, (folder) => cli(['format', '材料.md'], { in: folder }));
    assert.equal(code, 2);
    assert.match(error, /reports\.yaml:2:19: One of keep, none, two is expected\./u);
  });
});
