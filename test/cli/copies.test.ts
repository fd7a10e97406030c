/** Reports of one run are compared with those before them. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cli, withFiles } from './run.ts';

const paragraphs = [
  '全年开展入户走访三百二十次，收集群众意见一百四十六条，当场答复九十条，转办五十六条，办结率百分之九十八，群众满意率逐季上升。',
  '组织志愿服务活动二十四场，参与居民一千二百人次，评选示范楼栋十二个，化解邻里纠纷三十一起，三个老旧院落完成停车位改造并交付使用。',
  '楼栋长队伍年龄偏大，会用手机填报的不到一半，巡查记录常常隔日补登，数据的及时性和准确性都打了折扣，影响了问题的快速处置。',
];

const report = (year: number, body: readonly string[] = paragraphs): string =>
  `# ${year}年工作总结\n\n## 一、主要工作\n\n${body.join('\n\n')}\n`;

const check = (folder: string, ...args: readonly string[]) =>
  cli(['check', '--language', 'zh-cn', '--fail-on', 'never', ...args], { in: folder });

suite('copies of other reports', { concurrency: true }, () => {
  test('the later one names the earlier one, in the order of the run', () =>
    withFiles({ 'a/2023.md': report(2023), 'b/2024.md': report(2024) }, async (folder) => {
      const { out } = await check(folder, '--rule', 'copied-report', '.');
      assert.equal(
        out,
        'b/2024.md:5:1: info [copied-report] 有 3 段与“a/2023.md”几乎相同，请核对是否为沿用的旧内容（依据：实务）。\n',
      );
      const { out: turned } = await check(folder, '--rule', 'copied-report', 'b', 'a');
      assert.match(turned, /^a\/2023\.md:5:1: .*“b\/2024\.md”/u);
    }));

  test('SARIF has the places in the other file', () =>
    withFiles({ '2023 年.md': report(2023), '2024.md': report(2024) }, async (folder) => {
      const { out } = await check(folder, '--format', 'sarif', '--rule', 'copied-report', '.');
      assert.match(
        out,
        /"relatedLocations":\[\{"id":0,.{1,200}"uri":"2023%20%E5%B9%B4\.md"\},"region":\{"startLine":5/u,
      );
    }));

  test('single paragraphs are told in strict only, a file is no copy of itself', () =>
    withFiles({ 'a.md': report(2023), 'b.md': report(2024, paragraphs.slice(0, 1)) }, async (folder) => {
      const { out } = await check(folder, '--profile', 'recommended', 'a.md', 'b.md', 'a.md');
      assert.doesNotMatch(out, /copied/u);
      const { out: strict } = await check(folder, '--profile', 'strict', '.');
      assert.match(strict, /b\.md:5:1: info \[copied-paragraph\] 这一段与“a\.md”第 5 行的几乎相同/u);
    }));
});
