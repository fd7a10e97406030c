import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cli, complete, incomplete, type Ran, withFiles } from './run.ts';

/** A warning and a safe hint. */
const report = `${incomplete}\n(二)改进作风。深入基层。\n`;

const weekly = `version: 1
id: weekly
title: { zh: 周报, en: Weekly }
detect: { title: [部门周报] }
sections:
  - { id: done, title: 本周完成, presence: required }
  - { id: plan, title: 下周计划, presence: required }
`;

function rulesIn({ out }: Ran): readonly string[] {
  return [...out.matchAll(/ \[([a-z-]+)\] /gu)].map(([, rule = '']) => rule);
}

suite('choice of rules', { concurrency: true }, () => {
  test('--rule checks only these, also where the folder has them off', () =>
    withFiles(
      { 'a.md': report, 'reports.yaml': 'version: 1\nrules: { missing-section: off, number-mixed-width: off }\n' },
      async (folder) => {
        const check = async (...args: readonly string[]): Promise<readonly string[]> =>
          rulesIn(await cli(['check', 'a.md', ...args], { in: folder }));
        assert.deepEqual(await check('--rule', 'missing-section'), ['missing-section']);
        assert.deepEqual(await check('--rule', 'missing-section', '--rule', 'number-mixed-width'), [
          'missing-section',
          'number-mixed-width',
        ]);
        assert.deepEqual(await check('--rule', 'number-gap'), []);
      },
    ));

  test('--timing tells the dearest at the end, beside the findings', () =>
    withFiles({ 'a.md': report }, async (folder) => {
      const plain = await cli(['check', 'a.md'], { in: folder });
      const timed = await cli(['check', 'a.md', '--timing'], { in: folder });
      assert.deepEqual([timed.code, timed.out], [plain.code, plain.out]);
      const [head, table = ''] = timed.error.split(/^(?=\d+ ms, most of them in:$)/mu);
      assert.equal(head, plain.error);
      assert.match(table, /^\d+ ms, most of them in:\n(?: {2}\S.* +\d+\.\d ms +\d+%\n){10}$/u);
      assert.match(table, /^ {2}\(parsing, telling the kind\) /mu);
      const chinese = await cli(['check', 'a.md', '--timing', '--language', 'zh-cn'], { in: folder });
      assert.match(chinese.error, /^用时 \d+ 毫秒，其中最多的：$/mu);
    }));

  test('an unknown rule is wrong use, with the nearest', async () => {
    const { code, error } = await cli(['check', '--rule', 'number-gaps', 'a.md']);
    assert.equal(code, 2);
    assert.match(error, /unknown rule 'number-gaps' \(Did you mean number-gap\?\)/u);
  });

  test('--profile goes before that of the folder', () =>
    withFiles({ 'a.md': report, 'reports.yaml': 'version: 1\nprofile: strict\n' }, async (folder) => {
      const quiet = rulesIn(await cli(['check', '--profile', 'quiet', 'a.md'], { in: folder }));
      assert.ok(quiet.includes('missing-section') && !quiet.includes('number-mixed-width'));
      const own = rulesIn(await cli(['check', 'a.md'], { in: folder }));
      assert.ok(own.includes('number-mixed-width'));
    }));

  test('--max-warnings lets so many pass, and fails beyond them', () =>
    withFiles({ 'a.md': report, 'b.md': incomplete }, async (folder) => {
      const code = async (...args: readonly string[]): Promise<number> =>
        (await cli(['check', '.', '--rule', 'missing-section', ...args], { in: folder })).code;
      assert.deepEqual(
        await Promise.all([
          code(),
          code('--max-warnings', '2'),
          code('--max-warnings', '1'),
          code('--max-warnings', '1', '--fail-on', 'error'),
          code('--max-warnings', '2', '--fail-on', 'hint'),
          code('--max-warnings', 'many'),
        ]),
        [1, 0, 1, 1, 0, 2],
      );
    }));
});

suite('kinds of a folder', { concurrency: true }, () => {
  const files = {
    '.reports/kinds/weekly.yaml': weekly,
    'a.md': '# 部门周报\n\n## 本周完成\n\n两项。\n',
    'b.md': '# 近况\n\n## 本周完成\n\n两项。\n',
  };

  test('--kind takes one, an unknown one is told with the nearest', () =>
    withFiles(files, async (folder) => {
      assert.match((await cli(['check', '--kind', 'weekly', 'b.md'], { in: folder })).out, /下周计划/u);
      const wrong = await cli(['check', '--kind', 'weekli', 'b.md'], { in: folder });
      assert.equal(wrong.code, 2);
      assert.match(wrong.error, /unknown kind 'weekli' \(Did you mean weekly\?\)/u);
      assert.equal((await cli(['check', '--no-config', '--kind', 'weekly', 'b.md'], { in: folder })).code, 2);
    }));

  test('kinds lists them first and explains them, new writes them', () =>
    withFiles(files, async (folder) => {
      assert.match((await cli(['kinds'], { in: folder })).out, /^weekly +Weekly\n/u);
      assert.match((await cli(['kinds', 'weekly'], { in: folder })).out, /required {2}下周计划/u);
      const { code, out } = await cli(['new', 'weekly'], { in: folder });
      assert.equal(code, 0);
      assert.match(out, /本周完成/u);
      const missing = await cli(['check', '--rule', 'missing-section', '-'], { in: folder, stdin: out });
      assert.deepEqual([missing.code, missing.out], [0, '']);
      assert.match(missing.error, /of a known kind: 1/u);
    }));

  test('ledger and derive know them, too', () =>
    withFiles({ ...files, 'c.md': complete }, async (folder) => {
      const { error } = await cli(['ledger', 'a.md'], { in: folder });
      assert.match(error, /lists no problems one by one, so there is no table to make \(kind: Weekly\)/u);
      assert.equal((await cli(['derive', 'a.md', '--id', 'x'], { in: folder })).code, 0);
    }));

  test('a broken file is told: kinds is exit code 2, new still writes', () =>
    withFiles({ ...files, '.reports/kinds/bad.yaml': 'version: 1\nid: [\n' }, async (folder) => {
      const kinds = await cli(['kinds'], { in: folder });
      assert.equal(kinds.code, 2);
      assert.match(kinds.error, /^report-docs: \.reports\/kinds\/bad\.yaml:\d+:\d+: /mu);
      assert.equal((await cli(['new', 'weekly'], { in: folder })).code, 0);
    }));
});
