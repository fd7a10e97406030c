/** Findings that speak of other files: they come when the folder was looked through, and go with what they speak of. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { pushed, started } from './client.ts';

const paragraphs = [
  '全年开展入户走访三百二十次，收集群众意见一百四十六条，当场答复九十条，转办五十六条，办结率百分之九十八，群众满意率逐季上升。',
  '组织志愿服务活动二十四场，参与居民一千二百人次，评选示范楼栋十二个，化解邻里纠纷三十一起，三个老旧院落完成停车位改造并交付使用。',
  '楼栋长队伍年龄偏大，会用手机填报的不到一半，巡查记录常常隔日补登，数据的及时性和准确性都打了折扣，影响了问题的快速处置。',
];

const report = (year: number): string => `# ${year}年工作总结\n\n## 一、主要工作\n\n${paragraphs.join('\n\n')}\n`;

suite('reports of the workspace beside the open one', () => {
  test('are compared in the background, once and after changes', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'report-docs-neighbours-'));
    t.after(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, '旧稿.md'), report(2023));
    writeFileSync(join(folder, 'new.md'), report(2024));
    const uri = pathToFileURL(folder).href;
    const workspace = { ...pushed.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
    const workspaceFolders = [{ uri, name: 'w' }];
    const client = await started({ capabilities: { ...pushed, workspace }, workspaceFolders }, t);
    const copied = ({ diagnostics }: { diagnostics: readonly { code?: unknown }[] }): boolean =>
      diagnostics.some(({ code }) => code === 'copied-report');
    await client.open(`${uri}/new.md`, report(2024), 'markdown');
    const first = await client.push(() => true);
    assert.ok(!copied({ diagnostics: first }), 'no diagnostic waits for the other files');
    const found = (await client.push(copied)).find(({ code }) => code === 'copied-report');
    assert.match(String(found?.message), /3 段与“旧稿\.md”几乎相同/u);
    assert.deepEqual(
      found?.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]),
      [4, 6, 8].map((line) => [`${uri}/${encodeURIComponent('旧稿.md')}`, line]),
    );
    rmSync(join(folder, '旧稿.md'));
    const changes = [{ uri: `${uri}/${encodeURIComponent('旧稿.md')}`, type: 3 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    const textDocument = { uri: `${uri}/new.md`, version: 2 };
    const contentChanges = [{ text: `${report(2024)}\n又及。\n` }];
    await client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    assert.ok(!copied({ diagnostics: await client.push(({ version }) => version === 2) }));
  });
});
