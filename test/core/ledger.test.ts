/** The table of problems, causes and measures. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { ledgerIn } from '../support/correspondence.ts';
import { dedent } from '../support/dedent.ts';
import { specimen } from '../support/shared.ts';

const material = dedent(`
  # 个人对照检查材料

  一、存在的主要问题

  （一）理论学习不深入。浅尝辄止。

  （二）联系群众不紧密。下得少。

  二、原因分析

  （一）思想武装抓得不紧。以干代学。

  （二）担当精神有所弱化。求稳怕乱。

  三、整改措施

  （一）加强理论学习。每周自学半天（责任人：本人；完成时限：2025年6月底）。

  （二）践行宗旨、服务群众。每月到窗口值班一天。
`);

test('a row for each problem, then what answers none', () =>
  assert.equal(
    ledgerIn(material),
    `${dedent(`
      | 序号 | 问题 | 原因 | 整改措施 | 责任人 | 完成时限 |
      | --- | --- | --- | --- | --- | --- |
      | 1 | 理论学习不深入 | 思想武装抓得不紧 | 加强理论学习 | 本人 | 2025年6月底 |
      | 2 | 联系群众不紧密 |  | 践行宗旨、服务群众 |  |  |
      | 3 |  | 担当精神有所弱化 |  |  |  |
    `)}\n`,
  ));

test('the same as CSV, with the line ends of RFC 4180', () =>
  assert.equal(
    ledgerIn(material, 'csv'),
    [
      '序号,问题,原因,整改措施,责任人,完成时限',
      '1,理论学习不深入,思想武装抓得不紧,加强理论学习,本人,2025年6月底',
      '2,联系群众不紧密,,践行宗旨、服务群众,,',
      '3,,担当精神有所弱化,,,',
      '',
    ].join('\r\n'),
  ));

test('no problems, no table', () => {
  assert.equal(ledgerIn('# 个人对照检查材料\n\n一、整改措施\n\n（一）加强学习。每周自学。\n'), '');
  assert.equal(ledgerIn('# 随记\n\n今天下雨。\n'), '');
});

suite('what a cell may hold', () => {
  const report = (title: string): string =>
    `# 整改报告\n\n## 一、检查发现的问题\n\n### ${title}\n\n内容。\n\n## 二、整改措施\n\n### 改正\n\n内容。\n`;
  const cells = (title: string, format: 'markdown' | 'csv'): string | undefined =>
    ledgerIn(report(title), format, { kind: 'rectification-report' })
      .split(/\r?\n/u)
      .at(format === 'csv' ? 1 : 2);

  const csv: Readonly<Record<string, string>> = {
    '=1+1': "'=1+1",
    '@SUM(A1)': "'@SUM(A1)",
    '＋86 电话': "'＋86 电话",
    '说“停”, 不停': '"说“停”, 不停"',
    '说"停"不停': '"说""停""不停"',
  };
  for (const [title, cell] of Object.entries(csv)) {
    test(`CSV: ${title}`, () => assert.ok(cells(title, 'csv')?.startsWith(`1,${cell},`), cells(title, 'csv')));
  }

  test('Markdown: bars and marks are text', () =>
    assert.ok(cells('甲|乙 的张*同志', 'markdown')?.startsWith('| 1 | 甲\\|乙 的张\\*同志 |')));
});

const seed = specimen();
test('the specimen has five rows', { skip: seed.skip }, () => {
  if (seed.path === undefined) return;
  const rows = ledgerIn(readFileSync(seed.path, 'utf8')).trimEnd().split('\n').slice(2);
  assert.deepEqual(
    rows.map((row) => row.split(' | ').slice(2, 4).join(' ← ')),
    [
      '党性锤炼有所放松 ← 坚定政治信念',
      '进取精神有所松动 ← ',
      '宗旨意识有所淡化 ← 强化宗旨意识',
      '理论学习不够扎实 ← 加强理论学习',
      '党性锤炼有所放松 ← 坚定政治信念；加强作风建设',
    ],
  );
});
