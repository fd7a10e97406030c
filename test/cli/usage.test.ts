import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { cli } from './run.ts';

const chinese = { LANG: 'zh_CN.UTF-8' };

suite('usage', { concurrency: true }, () => {
  test('--version is that of the manifest', async () => {
    const { code, out } = await cli(['--version']);
    const manifest: { readonly version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual({ code, out }, { code: 0, out: `${manifest.version}\n` });
  });

  test('help names the commands, the options and the kinds, with exit code 0', async () => {
    const program = await cli(['--help']);
    assert.equal(program.code, 0);
    for (const name of [
      'check',
      'outline',
      'kinds',
      'new',
      'derive',
      'ledger',
      'rules',
      'server',
      '--version',
      '--language',
    ])
      assert.ok(program.out.includes(name), name);
    const check = await cli(['check', '--help']);
    assert.equal(check.code, 0);
    for (const name of ['--format', '--fail-on', '--kind', '--encoding', 'self-check-personal', 'Exit codes:']) {
      assert.ok(check.out.includes(name), name);
    }
  });

  test('help is in Chinese where the environment or --language says so', async () => {
    const isChinese = async (args: readonly string[], env: Readonly<Record<string, string>>): Promise<boolean> =>
      /^用法：/u.test((await cli(args, { env })).out);
    assert.ok(await isChinese(['--help'], chinese));
    assert.ok(await isChinese(['--help'], { LC_ALL: 'zh_TW.UTF-8', LANG: 'en_US.UTF-8' }));
    assert.ok(await isChinese(['--language', 'zh-cn', 'check', '--help'], {}));
    assert.ok(await isChinese(['outline', '--help', '--language=zh-cn'], { LC_MESSAGES: 'C' }));
    assert.ok(!(await isChinese(['--help'], { LC_ALL: 'C.UTF-8', ...chinese })));
    assert.ok(!(await isChinese(['--help', '--language', 'en'], chinese)));
  });

  test('every line of the help fits into 80 columns', async () => {
    for (const env of [{}, chinese]) {
      for (const args of [
        [],
        ['check'],
        ['outline'],
        ['kinds'],
        ['new'],
        ['derive'],
        ['ledger'],
        ['format'],
        ['rules'],
      ].map((name) => [...name, '--help'])) {
        const { out } = await cli(args, { env });
        for (const line of out.split('\n')) {
          assert.ok([...line].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0) <= 80, line);
        }
      }
    }
  });

  test('wrong use is exit code 2, told on standard error with a way out', async () => {
    const wrong: readonly (readonly [readonly string[], RegExp, RegExp?])[] = [
      [['chek', 'a.md'], /unknown command 'chek' \(Did you mean check\?\)/u, /没有命令 chek（是不是 check？）/u],
      [
        ['check', '--formt', 'json', 'a.md'],
        /unknown option '--formt' \(Did you mean --format\?\)/u,
        /没有选项 --formt（是不是 --format？）/u,
      ],
      [
        ['check', '--format', 'xml', 'a.md'],
        /'xml' is invalid\. Allowed choices are text, json, sarif, junit, github, checkstyle\./u,
        /取值“xml”无效，可以是：text, json, sarif/u,
      ],
      [['check', '--kind', 'poem', 'a.md'], /unknown kind 'poem'; report-docs kinds lists them/u, /没有文种“poem”/u],
      [['check', '--fail-on'], /argument missing/u, /缺少取值/u],
      [['check'], /missing required argument 'path'/u, /缺少参数 path/u],
      [['outline'], /missing required argument 'file'/u],
      [['outline', 'a.md', 'b.md'], /too many arguments/u, /参数太多/u],
      [['server'], /required option '--stdio' not specified/u, /必须有选项 --stdio/u],
    ];
    for (const [args, english, translated] of wrong) {
      const { code, out, error } = await cli(args);
      assert.deepEqual({ code, out }, { code: 2, out: '' }, args.join(' '));
      assert.match(error, english);
      assert.match(error, /\nSee report-docs --help\.\n$/u);
      if (translated) assert.match((await cli(args, { env: chinese })).error, translated);
    }
  });

  test('without arguments the help is shown as wrong use', async () => {
    const { code, out, error } = await cli([]);
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(error, /^Usage: report-docs/u);
  });
});
