import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import * as v from 'valibot';
import { cli, complete, incomplete, withFiles } from './run.ts';

const outputShape = v.object({
  files: v.array(v.object({ path: v.string(), error: v.optional(v.object({ code: v.string() })) })),
});

/** The paths that are checked, in their order. */
async function checked(folder: string, ...paths: readonly string[]): Promise<readonly string[]> {
  const { out } = await cli(['check', '--format', 'json', ...paths], { in: folder });
  return v
    .parse(outputShape, JSON.parse(out))
    .files.map(({ path, error }) => (error ? `${path}: ${error.code}` : path));
}

/** Files of these names, all the same report. */
const named = (...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, complete]));

suite('folders', { concurrency: true }, () => {
  test('are searched for md, markdown, rst, txt and report, in the order of names', () =>
    withFiles(
      named('b.md', 'a.markdown', 'c/d.txt', 'c/e.REPORT', 'f.report.txt', 'f.rst', 'g.docx', 'h.html'),
      async (folder) => {
        assert.deepEqual(await checked(folder, '.'), [
          'a.markdown',
          'b.md',
          'c/d.txt',
          'c/e.REPORT',
          'f.report.txt',
          'f.rst',
        ]);
        assert.deepEqual(await checked(folder, 'c', 'b.md', '.'), [
          'c/d.txt',
          'c/e.REPORT',
          'b.md',
          'a.markdown',
          'f.report.txt',
          'f.rst',
        ]);
      },
    ));

  test('hidden files and node_modules are left out, named ones are not', () =>
    withFiles(named('.a.md', '.b/c.md', 'node_modules/d.md', 'e.html', 'f.md'), async (folder) => {
      assert.deepEqual(await checked(folder, '.'), ['f.md']);
      assert.deepEqual(await checked(folder, '.a.md', '.b', 'node_modules', 'e.html'), [
        '.a.md',
        '.b/c.md',
        'node_modules/d.md',
        'e.html',
      ]);
    }));

  test('what .gitignore names is left out, nested ones included, and what they take back is not', () => {
    const files = {
      ...named(
        '旧稿/a.md',
        'b.md',
        'b.tmp.md',
        'c/b.md',
        'c/d.tmp.md',
        'c/keep.tmp.md',
        'c/[草稿]/x.md',
        'c/[草稿]/y.md',
      ),
      ...named('c/d/x.md', 'c/out/z.md', 'c/d/out/z.md', 'e/x.md'),
      '.gitignore': '\uFEFF# 临时文件\r\n旧稿/\r\n*.tmp.md\r\nout/\r\n',
      'c/.gitignore': '!keep.tmp.md\n/b.md\n!/d/out/\n',
      'c/[草稿]/.gitignore': 'x.md\n',
    };
    return withFiles(files, async (folder) => {
      const expected = ['b.md', 'c/[草稿]/y.md', 'c/d/out/z.md', 'c/d/x.md', 'c/keep.tmp.md', 'e/x.md'];
      assert.deepEqual(await checked(folder, '.'), expected);
    });
  });

  test('the rules of the repository hold for a folder inside it, unless that folder is ignored itself', () =>
    withFiles(
      {
        ...named('a/b/x.md', 'a/b/y.md', '旧稿/y.md', '旧稿/z.md'),
        '.gitignore': 'x.md\n旧稿\n',
        '旧稿/.gitignore': 'z.md',
      },
      async (folder) => {
        mkdirSync(join(folder, '.git'));
        assert.deepEqual(await checked(join(folder, 'a'), 'b'), ['b/y.md']);
        assert.deepEqual(await checked(folder, '旧稿', 'a/b/x.md'), ['旧稿/y.md', 'a/b/x.md']);
      },
    ));

  test('links are not followed, a named one is', { skip: process.platform === 'win32' }, () =>
    withFiles(named('a/b.md'), async (folder) => {
      symlinkSync('..', join(folder, 'a/loop'));
      symlinkSync('b.md', join(folder, 'a/c.md'));
      assert.deepEqual(await checked(folder, '.'), ['a/b.md']);
      assert.deepEqual(await checked(folder, 'a/c.md'), ['a/c.md']);
    }),
  );

  test('a path is a name, never a pattern, and may be spelled composed or decomposed', () =>
    withFiles(named('[草稿].md', '草.md', 'u\u0308ber*.md'), async (folder) => {
      assert.deepEqual(await checked(folder, '[草稿].md'), ['[草稿].md']);
      assert.deepEqual(await checked(folder, '\u00fcber*.md'), ['u\u0308ber*.md']);
      assert.deepEqual(await checked(folder, '*.md'), ['*.md: not-found']);
    }));

  test('the same file is checked once, files outside the working directory are told from it', () =>
    withFiles(named('a/b.md', 'c.md'), async (folder) => {
      assert.deepEqual(await checked(join(folder, 'a'), '../c.md', join(folder, 'c.md'), './b.md', '.'), [
        '../c.md',
        'b.md',
      ]);
    }));

  test('a folder without reports is clean', () =>
    withFiles({ 'a.html': incomplete }, async (folder) => {
      const { code, error } = await cli(['check', '.'], { in: folder });
      assert.deepEqual({ code, error }, { code: 0, error: 'No findings; files: 0, of a known kind: 0.\n' });
    }));
});
