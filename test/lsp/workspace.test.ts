import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { WorkspaceSymbol } from 'vscode-languageserver';
import { Setups } from '../../server/src/config/setups.ts';
import type { ReportDocument } from '../../server/src/features/feature.ts';
import { browserHost } from '../../server/src/lsp/browser-host.ts';
import { parts } from '../../server/src/lsp/parts.ts';
import { Workspace, type WorkspaceOptions } from '../../server/src/lsp/workspace.ts';
import { nodeHost } from '../../server/src/node-host.ts';
import { keyOf, pathOf } from '../../server/src/uris.ts';
import { documentOf } from '../features/support.ts';
import { ended, rich, started } from './client.ts';
import { MemoryHost, uriOf } from './memory-host.ts';

const report = (section: string): string => `# 个人对照检查材料\n\n## 一、${section}\n\n正文。\n`;
const readme = '# Read me\n\nThis is a program.\n';

interface Desk extends Partial<WorkspaceOptions> {
  readonly open?: () => ReportDocument[];
}

function workspaceOf(host: MemoryHost, desk: Desk = {}): Workspace {
  const failed = (error: unknown): void => {
    throw error;
  };
  const { kinds, titleWords, rules } = parts;
  const setups = new Setups({ host: browserHost, kinds, words: titleWords, rules });
  const setup = (uri: string) => setups.find(uri);
  const options = { setup, shipped: kinds, open: () => [], watch: () => true, now: () => 1e6, failed, ...desk };
  const workspace = new Workspace({ ...options, host });
  workspace.setFolders(['file:///w']);
  return workspace;
}

/** Path and names of each report, sorted. */
async function contents(workspace: Workspace): Promise<readonly string[]> {
  const reports = (await workspace.reports(() => false)) ?? [];
  return reports.map(({ uri, names }) => `${pathOf(uri).replace('/w/', '')}: ${names.replace(/\n/gu, ' | ')}`).sort();
}

suite('the walk through the folders', () => {
  test('finds reports by their names and heads, in all folders but hidden ones', async () => {
    const host = new MemoryHost({
      '总结.md': report('问题'),
      'README.md': readme,
      'a/b/材料 (1).report': '一、问题\n',
      'a/b.report.txt': 'x',
      'c.markdown': report('措施'),
      'd.MD': report('原因'),
      'e.txt': '一行普通的字。',
      'f.ts': report('不看'),
      '.git/g.md': report('不看'),
      'node_modules/h/i.md': report('不看'),
    });
    assert.deepEqual(await contents(workspaceOf(host)), [
      'a/b.report.txt: b.report.txt',
      'a/b/材料 (1).report: 材料 (1).report | 一、问题',
      'c.markdown: 个人对照检查材料 | 一、措施',
      'd.MD: 个人对照检查材料 | 一、原因',
      '总结.md: 个人对照检查材料 | 一、问题',
    ]);
    assert.equal(host.read.length, 7);
  });

  test('nothing is looked at before the first search, and nothing twice', async () => {
    const host = new MemoryHost({ 'a.md': report('问题'), 'b.md': readme });
    const workspace = workspaceOf(host);
    workspace.changed(uriOf('a.md'), false);
    assert.equal(host.listed, 0);
    await contents(workspace);
    await contents(workspace);
    assert.deepEqual([host.listed, host.read.sort()], [1, ['a.md', 'b.md']]);
  });

  test('stops when nobody waits, and goes on where it stopped', async () => {
    const host = new MemoryHost(
      Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${index}.md`, report('问题')])),
    );
    const workspace = workspaceOf(host);
    let asked = 0;
    assert.equal(await workspace.reports(() => ++asked > 20), undefined);
    assert.ok(host.read.length > 0 && host.read.length < 120, `${host.read.length}`);
    assert.equal((await contents(workspace)).length, 200);
    assert.equal(host.read.length, 200);
  });

  test('two searches at once wait for the same walk', async () => {
    const host = new MemoryHost({ 'a.md': report('问题'), 'b/c.md': report('措施') });
    const workspace = workspaceOf(host);
    const [one, two] = await Promise.all([contents(workspace), contents(workspace)]);
    assert.deepEqual(one, two);
    assert.deepEqual([one.length, host.read.length], [2, 2]);
  });
});

suite('changes', () => {
  test('a file that is written, made or deleted', async () => {
    const host = new MemoryHost({ 'a.md': report('问题'), 'b.md': readme, 'c.md': report('措施') });
    const workspace = workspaceOf(host);
    await contents(workspace);
    host.files.set('a.md', report('原因'));
    host.files.set('b.md', report('现在是'));
    host.files.set('d/e.md', report('新的'));
    host.files.delete('c.md');
    for (const path of ['a.md', 'b.md', 'd/e.md', '.x/f.md', 'g.ts']) workspace.changed(uriOf(path), false);
    workspace.changed(uriOf('c.md'), true);
    assert.deepEqual(await contents(workspace), [
      'a.md: 个人对照检查材料 | 一、原因',
      'b.md: 个人对照检查材料 | 一、现在是',
      'd/e.md: 个人对照检查材料 | 一、新的',
    ]);
    assert.equal(host.listed, 1);
  });

  test('a deleted folder takes its reports along, told or not', async () => {
    const host = new MemoryHost({ 'a/b.md': report('一'), 'a/c/d.md': report('二'), 'ab.md': report('三') });
    const workspace = workspaceOf(host);
    const before = new Set((await workspace.reports(() => false)) ?? []);
    host.files.delete('a/b.md');
    assert.equal((await workspace.existing(before)).size, 2);
    workspace.changed(uriOf('a'), true);
    assert.deepEqual(await contents(workspace), ['ab.md: 个人对照检查材料 | 一、三']);
  });

  test('where nobody tells, the folders are looked through again after a while; what is the same is not read', async () => {
    const host = new MemoryHost({ 'a.md': report('问题'), 'b.md': report('措施'), 'c.md': readme });
    let now = 1e6;
    const workspace = workspaceOf(host, { watch: () => false, now: () => now });
    await contents(workspace);
    host.files.set('a.md', report('原因'));
    host.files.delete('b.md');
    now += 5000;
    assert.deepEqual((await contents(workspace)).length, 2);
    now += 6000;
    assert.deepEqual(await contents(workspace), ['a.md: 个人对照检查材料 | 一、原因']);
    assert.deepEqual([host.listed, host.read.length], [2, 4]);
  });

  test('other folders', async () => {
    const host = new MemoryHost({ 'a/b.md': report('一'), 'c/d.md': report('二') });
    const workspace = workspaceOf(host);
    await contents(workspace);
    workspace.setFolders([uriOf('c')]);
    assert.deepEqual(await contents(workspace), ['c/d.md: 个人对照检查材料 | 一、二']);
    workspace.setFolders([]);
    assert.deepEqual(await contents(workspace), []);
  });

  test('an open document counts as it is written, wherever it is', async () => {
    const host = new MemoryHost({ 'a b.md': report('旧的') });
    const open = [
      documentOf(report('新的'), { languageId: 'markdown', uri: 'file:///w/a b.md' }),
      documentOf('一、草稿\n', { uri: 'untitled:Untitled-1' }),
      documentOf(readme, { languageId: 'markdown', uri: 'file:///elsewhere/README.md' }),
    ];
    const workspace = workspaceOf(host, { open: () => open });
    assert.deepEqual(await contents(workspace), [
      'Untitled-1: Untitled-1 | 一、草稿',
      'a b.md: 个人对照检查材料 | 一、新的',
    ]);
    open.length = 0;
    assert.deepEqual(await contents(workspace), ['a b.md: 个人对照检查材料 | 一、旧的']);
  });
});

test('addresses of one file have one key', () => {
  assert.equal(keyOf('file:///c%3A/%E6%9D%90%E6%96%99/a%20b.md'), keyOf('file:///C:/材料/a b.md'));
  assert.equal(keyOf('file:///w/\u0065\u0301.md'), keyOf('file:///w/\u00e9.md'));
  assert.notEqual(keyOf('vscode-vfs://github/a/b.md'), keyOf('vscode-vfs://gitlab/a/b.md'));
  assert.equal(keyOf('no address'), 'no address');
  assert.equal(uriOf("d/a b(1)!'*.md"), 'file:///w/d/a%20b%281%29%21%27%2A.md');
});

suite('the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-docs-'));
  const uri = pathToFileURL(folder).href;
  const write = (name: string, bytes: string | Uint8Array): void => writeFileSync(join(folder, name), bytes);
  mkdirSync(join(folder, 'sub'));
  write('a.md', `\uFEFF${report('问题')}`);
  write('long.md', report('长') + '正文很长。\n'.repeat(20_000));
  write('gbk.txt', Uint8Array.of(0xd2, 0xbb, 0xa1, 0xa2, 0xce, 0xc4, 0xbc, 0xfe));
  write('utf16.txt', new Uint8Array(Uint16Array.from('\uFEFF一、文件', (unit) => unit.charCodeAt(0)).buffer));
  write('huge.md', new Uint8Array(5_000_001));
  symlinkSync(join(folder, 'sub'), join(folder, 'link'));
  symlinkSync(join(folder, 'a.md'), join(folder, 'link.md'));
  const textOf = async (name: string): Promise<string> => {
    const look = await nodeHost.look(`${uri}/${name}`, undefined, () => true);
    return look.type === 'text' ? look.text : look.type;
  };

  test('links are left out', async () =>
    assert.deepEqual((await nodeHost.list(uri)).map(({ name, folder: is }) => (is ? `${name}/` : name)).sort(), [
      'a.md',
      'gbk.txt',
      'huge.md',
      'long.md',
      'sub/',
      'utf16.txt',
    ]));

  test('texts in the usual encodings; none that is too large, missing, or elsewhere', async () => {
    assert.equal(await textOf('a.md'), report('问题'));
    assert.equal((await textOf('long.md')).length, report('长').length + 120_000);
    assert.equal(await textOf('gbk.txt'), '一、文件');
    assert.equal(await textOf('utf16.txt'), '一、文件');
    assert.equal(await textOf('huge.md'), 'missing');
    assert.equal(await textOf('none.md'), 'missing');
    assert.equal((await nodeHost.look('vscode-vfs://github/a.md', undefined, () => true)).type, 'missing');
    assert.deepEqual(await nodeHost.list('vscode-vfs://github/a'), []);
  });

  test('only the head is shown to tell whether it is wanted, and a stamp saves the reading', async () => {
    let shown = 0;
    const look = await nodeHost.look(`${uri}/long.md`, undefined, (head) => {
      shown = head.length;
      return false;
    });
    assert.ok(shown > 5000 && shown < 17_000 && look.type === 'unwanted');
    assert.equal((await nodeHost.look(`${uri}/long.md`, look.stamp, () => true)).type, 'same');
    assert.deepEqual([await nodeHost.exists(`${uri}/a.md`), await nodeHost.exists(`${uri}/none.md`)], [true, false]);
  });

  test('a worker has none', async () => {
    await browserHost.pause();
    assert.deepEqual(await browserHost.list(uri), []);
    assert.equal((await browserHost.look(`${uri}/a.md`, undefined, () => true)).type, 'missing');
    assert.equal(await browserHost.exists(`${uri}/a.md`), false);
  });

  test('over a connection: search, tell of a change, search again', async () => {
    const workspaceFolders = [{ uri, name: 'w' }];
    const workspace = {
      ...rich.workspace,
      didChangeWatchedFiles: { dynamicRegistration: true },
      workspaceFolders: true,
    };
    const client = await started({ capabilities: { ...rich, workspace }, workspaceFolders });
    const search = (query: string): Promise<WorkspaceSymbol[] | null> =>
      client.connection.sendRequest('workspace/symbol', { query });
    const found = async (query: string): Promise<readonly string[] | undefined> =>
      (await search(query))?.map(({ name, containerName }) => `${containerName} > ${name}`);
    assert.deepEqual(await found('wenti'), ['个人对照检查材料 > 一、问题 wenti']);
    assert.ok(client.registered.includes('workspace/didChangeWatchedFiles'));
    const [symbol] = (await search('问题')) ?? [];
    assert.deepEqual(symbol?.location, {
      uri: `${uri}/a.md`,
      range: { start: { line: 2, character: 3 }, end: { line: 2, character: 7 } },
    });
    write('a.md', report('措施'));
    const changes = [{ uri: `${uri}/a.md`, type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual([await found('wt'), await found('cs')], [[], ['个人对照检查材料 > 一、措施 cs']]);
    // What is written and not saved counts.
    await client.open(`${uri}/a.md`, report('未存的'), 'markdown');
    assert.deepEqual([await found('cs'), await found('weicun')], [[], ['个人对照检查材料 > 一、未存的 weicun']]);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: `${uri}/a.md` } });
    assert.deepEqual(await found('cs'), ['个人对照检查材料 > 一、措施 cs']);
    const event = { added: [], removed: workspaceFolders };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    assert.deepEqual(await found(''), []);
    assert.equal(await ended(client), 0);
    rmSync(folder, { recursive: true });
  });
});
