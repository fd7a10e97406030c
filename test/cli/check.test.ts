import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as v from 'valibot';
import { cli, complete, incomplete, readme, withFiles } from './run.ts';

const outputShape = v.strictObject({
  version: v.literal(1),
  files: v.array(
    v.strictObject({
      path: v.string(),
      kind: v.nullable(v.string()),
      findings: v.array(
        v.strictObject({
          rule: v.string(),
          severity: v.picklist(['error', 'warning', 'info', 'hint']),
          message: v.string(),
          authority: v.string(),
          line: v.number(),
          column: v.number(),
          endLine: v.number(),
          endColumn: v.number(),
          fixable: v.boolean(),
        }),
      ),
      error: v.optional(v.strictObject({ code: v.string(), message: v.string() })),
    }),
  ),
  summary: v.strictObject({
    files: v.number(),
    recognized: v.number(),
    findings: v.number(),
    errors: v.number(),
    warnings: v.number(),
    infos: v.number(),
    hints: v.number(),
  }),
});

const shapeOf = (out: string): v.InferOutput<typeof outputShape> => v.parse(outputShape, JSON.parse(out));

suite('check', { concurrency: true }, () => {
  test('a complete report is clean: nothing on standard output, exit code 0', () =>
    withFiles({ 'a.md': complete }, async (folder) => {
      const { code, out, error } = await cli(['check', 'a.md'], { in: folder });
      assert.deepEqual({ code, out }, { code: 0, out: '' });
      assert.match(error, /^No findings; files: 1, of a known kind: 1\.\n$/u);
    }));

  test('a finding is a line as the problem matcher reads it, and exit code 1', () =>
    withFiles({ '材料/a.md': incomplete }, async (folder) => {
      const { code, out, error } = await cli(['check', '材料/a.md'], { in: folder });
      assert.equal(code, 1);
      assert.match(out, /^材料\/a\.md:3:1: warning \[missing-section\] 缺少“产生问题的原因剖析”[^\n]*\n$/u);
      assert.match(error, /^Findings: 1 \(warnings 1\)/u);
    }));

  test('JSON has an entry for each file, its places count from 1', () =>
    withFiles({ 'a.md': incomplete, 'b.md': complete, 'c.md': readme }, async (folder) => {
      const { code, out, error } = await cli(['check', '--format', 'json', 'c.md', 'a.md', 'b.md'], { in: folder });
      const { files, summary } = shapeOf(out);
      assert.deepEqual({ code, error }, { code: 1, error: '' });
      assert.deepEqual(
        files.map(({ path, kind, findings }) => [path, kind, findings.length]),
        [
          ['c.md', null, 0],
          ['a.md', 'self-check-personal', 1],
          ['b.md', 'self-check-personal', 0],
        ],
      );
      const { message, authority, ...rest } = files[1]?.findings[0] ?? { message: '', authority: '' };
      assert.notEqual(authority, '');
      assert.match(message, /产生问题的原因剖析/u);
      const place = { line: 3, column: 1, endLine: 3, endColumn: 10 };
      const said = { rule: 'missing-section', severity: 'warning' };
      assert.deepEqual(rest, { ...said, ...place, fixable: true });
      assert.deepEqual(summary, { files: 3, recognized: 2, findings: 1, errors: 0, warnings: 1, infos: 0, hints: 0 });
    }));

  test('a byte order mark and CRLF move no place', () =>
    withFiles({ 'a.md': `\uFEFF${incomplete.replaceAll('\n', '\r\n')}` }, async (folder) => {
      const { out } = await cli(['check', 'a.md'], { in: folder });
      assert.match(out, /^a\.md:3:1: /u);
    }));

  test('--fail-on says from which severity on the run fails', () =>
    withFiles({ 'a.md': incomplete }, async (folder) => {
      const codes = await Promise.all(
        ['error', 'warning', 'info', 'hint', 'never'].map(
          async (level) => (await cli(['check', '--fail-on', level, 'a.md'], { in: folder })).code,
        ),
      );
      assert.deepEqual(codes, [0, 1, 1, 1, 0]);
    }));

  test('--kind names the kind of what is not recognized, a declaration goes before it', () =>
    withFiles(
      { 'a.txt': '近期情况\n\n工作平稳。\n', 'b.md': `<!-- report: other -->\n\n${readme}` },
      async (folder) => {
        const args = ['check', '--kind', 'self-check-personal', '--format', 'json', 'a.txt', 'b.md'];
        const { code, out } = await cli(args, { in: folder });
        assert.equal(code, 1);
        assert.deepEqual(
          shapeOf(out).files.map(({ kind }) => kind),
          ['self-check-personal', null],
        );
      },
    ));

  test('--language changes the messages, which are otherwise in the language of the report', () =>
    withFiles({ 'a.md': incomplete }, async (folder) => {
      const english = await cli(['check', '--language', 'en', 'a.md'], { in: folder, env: { LANG: 'zh_CN.UTF-8' } });
      assert.match(english.out, /\[missing-section\] Section “产生问题的原因剖析” is missing/u);
      assert.match(english.error, /^Findings: 1/u);
      const chinese = await cli(['check', '--language=zh-cn', 'a.md'], { in: folder });
      assert.match(chinese.out, /warning \[missing-section\] 缺少/u);
      assert.match(chinese.error, /^发现问题 1 个（警告 1）；文件 1 个，其中认出文种的 1 个。\n$/u);
    }));

  test('- is standard input, and is read once', async () => {
    const { code, out } = await cli(['check', '--format', 'json', '-', '-'], { stdin: incomplete });
    assert.equal(code, 1);
    assert.deepEqual(
      shapeOf(out).files.map(({ path, findings }) => [path, findings.length]),
      [['-', 1]],
    );
  });

  test('a file that cannot be read is exit code 2, the others are checked all the same', () =>
    withFiles({ 'a.md': incomplete, 'b.md': new Uint8Array([0x89, 0x50, 0, 1, 2, 0xff]) }, async (folder) => {
      const text = await cli(['check', 'missing.md', 'b.md', 'a.md'], { in: folder });
      assert.equal(text.code, 2);
      assert.match(text.out, /^a\.md:3:1: warning/u);
      assert.match(text.error, /^report-docs: missing\.md: there is no such file or folder\.$/mu);
      assert.match(text.error, /^report-docs: b\.md: this is a binary file, not a text\.$/mu);
      assert.match(text.error, /; not readable: 2\./u);
      const json = await cli(['check', '--format', 'json', 'missing.md', 'b.md', 'a.md'], { in: folder });
      assert.deepEqual(
        shapeOf(json.out).files.map(({ kind, findings, error }) => [kind, findings.length, error?.code]),
        [
          [null, 0, 'not-found'],
          [null, 0, 'binary'],
          ['self-check-personal', 1, undefined],
        ],
      );
    }));

  test('reasons are told in Chinese where the run is', async () => {
    const { error } = await cli(['check', '没有.md'], { env: { LC_ALL: 'zh_CN.UTF-8' } });
    assert.match(error, /没有\.md: 没有这个文件或文件夹。/u);
  });

  test('colours only where they are wanted, and controls in a name are shown', () =>
    withFiles({ 'a\u001b[31m\u202e.md': incomplete }, async (folder) => {
      const name = 'a\\u001b[31m\\u202e.md';
      const plain = await cli(['check', '.'], { in: folder });
      assert.ok(plain.out.startsWith(`${name}:3:1: warning [`));
      const both = await cli(['check', '.'], { in: folder, env: { FORCE_COLOR: '1' } });
      assert.ok(both.out.startsWith(`\u001b[1m${name}\u001b[0m:3:1: \u001b[33mwarning\u001b[0m `));
      const none = await cli(['check', '.'], { in: folder, env: { NO_COLOR: '1' } });
      assert.equal(none.out, plain.out);
    }));
});
