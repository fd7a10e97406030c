import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import iconv from 'iconv-lite';
import { withEdits } from '../../server/src/cli/fix.ts';
import { rewrite } from '../../server/src/cli/write.ts';
import { cli, complete, incomplete, withFiles } from './run.ts';

const faulty = complete.replace('不够系统，', '不够系统,');
const onWindows = process.platform === 'win32';

function bytes(text: string, encoding: string, addBOM = false): Uint8Array {
  const { buffer, byteOffset, byteLength } = iconv.encode(text, encoding, { addBOM });
  return new Uint8Array(buffer, byteOffset, byteLength);
}

const contentOf = (folder: string, name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

/** How a file may come; it must stay so. */
const forms: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf8.md': (text) => bytes(text, 'utf8'),
  'bom.md': (text) => bytes(text, 'utf8', true),
  'crlf.md': (text) => bytes(text.replaceAll('\n', '\r\n'), 'utf8', true),
  'cr.md': (text) => bytes(text.replaceAll('\n', '\r'), 'utf8'),
  'gbk.txt': (text) => bytes(text.replaceAll('\n', '\r\n'), 'gbk'),
  'gb18030.txt': (text) => bytes(`${text}\n𠮷祥如意。\n`, 'gb18030'),
  'utf16le.txt': (text) => bytes(text, 'utf-16le', true),
  'utf16be.txt': (text) => bytes(text, 'utf-16be', true),
  'utf16be-plain.txt': (text) => bytes(text, 'utf-16be'),
};
const each = (text: string): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, form(text)]));

suite('check --fix', { concurrency: true }, () => {
  test('writes the safe fixes and keeps encoding, byte order mark and line ends', () =>
    withFiles(each(faulty), async (folder) => {
      const { code, out, error } = await cli(['check', '--fix', '.'], { in: folder });
      assert.deepEqual({ code, out }, { code: 0, out: '' });
      assert.match(error, /^No findings; files: 9, of a known kind: 9; fixes made: 9\.\n$/u);
      for (const [name, content] of Object.entries(each(complete))) {
        assert.deepEqual(contentOf(folder, name), content, name);
      }
      assert.deepEqual(readdirSync(folder).toSorted(), Object.keys(forms).toSorted());
      const again = await cli(['check', '--fix', '.'], { in: folder });
      assert.match(again.error, /fixes made: 0\./u);
    }));

  test('tells what is left, with places in the text as it is now', () =>
    withFiles({ 'a.md': incomplete.replace('不够系统，', '不够系统,') }, async (folder) => {
      const { code, out, error } = await cli(['check', '--fix', 'a.md'], { in: folder });
      assert.equal(code, 1);
      assert.match(out, /^a\.md:3:1: warning \[missing-section\] [^\n]*\n$/u);
      assert.match(error, /fixes made: 1\./u);
      assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), incomplete);
    }));

  test('a comment whose rules all find nothing goes as a whole: one without a name would silence every rule', () => {
    const comment = '<!-- report-docs-disable number-gap, ellipsis-form -->\n\n';
    return withFiles({ 'a.md': comment + incomplete }, async (folder) => {
      const { code, out } = await cli(['check', '--fix', 'a.md'], { in: folder });
      assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), `\n${incomplete}`);
      assert.match(out, /^a\.md:4:1: warning \[missing-section\] [^\n]*\n$/u);
      assert.equal(code, 1);
    });
  });

  test('without it the summary says how many it would mend', () =>
    withFiles({ 'a.md': faulty }, async (folder) => {
      assert.match((await cli(['check', 'a.md'], { in: folder })).error, /\nOf these --fix mends 1\.\n$/u);
      const json = await cli(['check', '--fix', '--format', 'json', 'a.md'], { in: folder });
      assert.match(json.out, /"fixed": 1\n/u);
    }));

  test('keeps rights and goes through links; a file that may not be written is exit code 2', { skip: onWindows }, () =>
    withFiles({ 'a.md': faulty, 'b.md': faulty }, async (folder) => {
      chmodSync(join(folder, 'a.md'), 0o640);
      mkdirSync(join(folder, 'links'));
      symlinkSync('../a.md', join(folder, 'links/a.md'));
      assert.equal((await cli(['check', '--fix', 'links/a.md'], { in: folder })).code, 0);
      assert.equal(statSync(join(folder, 'a.md')).mode & 0o777, 0o640);
      assert.ok(lstatSync(join(folder, 'links/a.md')).isSymbolicLink());
      assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), complete);
      if (process.getuid?.() === 0) return;
      chmodSync(join(folder, 'b.md'), 0o444);
      const { code, error } = await cli(['check', '--fix', 'b.md'], { in: folder });
      assert.equal(code, 2);
      assert.match(error, /b\.md: writing failed, it was left as it is/u);
    }),
  );

  test('a character that the encoding lacks leaves the file alone', () =>
    withFiles({ 'a.txt': bytes('中文。', 'gbk'), 'b.txt': bytes('中文', 'big5') }, async (folder) => {
      const gbk = { text: '中文。', form: { encoding: 'gb18030', mark: false } };
      const problem = await rewrite(join(folder, 'a.txt'), '中文𠮷。', gbk);
      assert.deepEqual(problem, { code: 'lacking-character', detail: 'GBK: 𠮷' });
      assert.deepEqual(contentOf(folder, 'a.txt'), bytes('中文。', 'gbk'));
      const big5 = { text: '中文', form: { encoding: 'big5', mark: false } };
      assert.deepEqual((await rewrite(join(folder, 'b.txt'), '中文简', big5))?.detail, 'big5: 简');
      assert.deepEqual(readdirSync(folder).toSorted(), ['a.txt', 'b.txt']);
    }));

  test('snippets become plain text, new lines end as the others do', () => {
    const edits = [
      { span: { start: 0, end: 1 }, text: '$1甲\n$0', snippet: true },
      { span: { start: 3, end: 3 }, text: '$1\n' },
    ];
    assert.equal(withEdits('xabc', edits, '\r\n'), '甲\r\nab$1\r\nc');
  });
});

suite('check --fix-dry-run', { concurrency: true }, () => {
  test('prints a diff, writes nothing, and is exit code 1 where something would change', () =>
    withFiles({ '材料/一 二.md': faulty, 'b.md': incomplete }, async (folder) => {
      const { code, out, error } = await cli(['check', '--fix-dry-run', '.'], { in: folder });
      assert.equal(code, 1);
      assert.match(out, /^--- a\/材料\/一 二\.md\t\n\+\+\+ b\/材料\/一 二\.md\t\n@@ -2,7 \+2,7 @@\n/u);
      assert.match(
        out,
        /\n-（一）理论学习方面。学习不够系统,一知半解。\n\+（一）理论学习方面。学习不够系统，一知半解。\n/u,
      );
      assert.equal(error, 'Files: 2; fixes to make: 1. --fix writes them.\n');
      assert.equal(readFileSync(join(folder, '材料/一 二.md'), 'utf8'), faulty);
    }));

  test('is clean where nothing would change, whatever else is found, and does not go with --fix or --format', () =>
    withFiles({ 'a.md': incomplete }, async (folder) => {
      const { code, out } = await cli(['check', '--fix-dry-run', 'a.md'], { in: folder });
      assert.deepEqual({ code, out }, { code: 0, out: '' });
      const both = await cli(['check', '--fix', '--fix-dry-run', 'a.md'], { in: folder });
      assert.equal(both.code, 2);
      const chinese = await cli(['check', '--fix-dry-run', '--format', 'json', '.'], { env: { LANG: 'zh_CN.UTF-8' } });
      assert.match(chinese.error, /选项 --fix-dry-run 不能与 --format <name> 同用/u);
    }));
});

suite('check --stdin', { concurrency: true }, () => {
  test('prints the mended text in its encoding, and tells what is left on standard error', async () => {
    const { code, out, error } = await cli(['check', '--stdin', '--fix'], { stdin: faulty });
    assert.deepEqual({ code, out }, { code: 0, out: complete });
    assert.match(error, /fixes made: 1/u);
    const left = await cli(['check', '--fix', '-'], { stdin: incomplete });
    assert.deepEqual([left.code, left.out], [1, incomplete]);
    assert.match(left.error, /^-:3:1: warning \[missing-section\]/u);
  });

  test('a text that is no report comes out as it went in', async () => {
    const { code, out } = await cli(['check', '--stdin', '--fix'], { stdin: '# Notes\r\n\r\nText,文字\r\n' });
    assert.deepEqual({ code, out }, { code: 0, out: '# Notes\r\n\r\nText,文字\r\n' });
  });

  test('--stdin-filename lets reports.yaml speak of it', () =>
    withFiles(
      { 'a/reports.yaml': 'version: 1\nkinds: { "个人/*": self-check-personal }\nignore: [旧/]\n' },
      async (folder) => {
        const stdin = '近期情况\n\n工作平稳。\n';
        const check = (name: string, ...more: readonly string[]): ReturnType<typeof cli> =>
          cli(['check', '--stdin-filename', name, ...more], { in: folder, stdin });
        assert.match((await check('a/个人/x.md')).out, /^a\/个人\/x\.md:1:1: \w+ \[missing-section\]/u);
        assert.match((await check('a/x.md')).error, /of a known kind: 0/u);
        assert.match((await check('a/旧/x.md')).error, /files: 0/u);
        assert.equal((await check('a/旧/x.md', '--fix')).out, stdin);
      },
    ));

  test('stands without other paths', async () => {
    const { code, error } = await cli(['check', '--stdin', 'a.md']);
    assert.equal(code, 2);
    assert.match(error, /stand without other paths/u);
  });
});
