import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cli, type Ran, withFiles } from './run.ts';

const report = [
  '# 个人对照检查材料',
  '一、存在的主要问题',
  '（一）学习不深入。浅尝辄止。',
  '二、整改措施',
  '（一）加强学习。每周自学。',
].join('\n\n');
const files = {
  '材料.md': report,
  '说明.md': '# 随记\n\n今天下雨。\n',
  '通知.md': '# 关于放假的通知\n\n现将有关事项通知如下：\n\n一、时间\n\n五月一日。\n',
};

function ledger(...args: readonly string[]): Promise<Ran> {
  return withFiles(files, (folder) => cli(['ledger', ...args], { in: folder }));
}

suite('ledger', { concurrency: true }, () => {
  test('a Markdown table', async () => {
    const { code, out, error } = await ledger('材料.md');
    assert.deepEqual({ code, error }, { code: 0, error: '' });
    assert.match(out, /^\| 序号 \| 问题 \|.*\n\| --- .*\n\| 1 \| 学习不深入 \| {2}\| 加强学习 \| {2}\| {2}\|\n$/u);
  });

  test('CSV, with a byte order mark where it is wanted', async () => {
    const plain = await ledger('材料.md', '--format', 'csv');
    assert.equal(plain.out, '序号,问题,原因,整改措施,责任人,完成时限\r\n1,学习不深入,,加强学习,,\r\n');
    assert.equal((await ledger('材料.md', '--format', 'csv', '--bom')).out, `\ufeff${plain.out}`);
    assert.equal((await ledger('材料.md', '--bom')).out.startsWith('|'), true);
  });

  test('standard input', async () => {
    const { code, out } = await cli(['ledger', '-'], { stdin: report });
    assert.equal(code, 0);
    assert.match(out, /学习不深入/u);
  });

  test('a file without problems, without a kind, or not there: exit code 2 with the reason', async () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['通知.md', /^report-docs: 通知\.md: it lists no problems one by one/u],
      ['说明.md', /^report-docs: 说明\.md: its kind is not known/u],
      ['没有.md', /^report-docs: 没有\.md: there is no such file/u],
    ];
    for (const [name, message] of cases) {
      const { code, out, error } = await ledger(name);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(error, message);
    }
  });

  test('the kind can be named; an unknown one and an unknown format are wrong use', async () => {
    const { error } = await ledger('说明.md', '--kind', 'self-check-personal', '--language', 'zh-cn');
    assert.match(error, /没有逐条列出的问题，无法生成台账（文种：个人对照检查材料）/u);
    assert.equal((await ledger('材料.md', '--kind', 'nonsense')).code, 2);
    assert.equal((await ledger('材料.md', '--format', 'html')).code, 2);
  });
});
