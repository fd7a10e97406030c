/** What is kept of a workspace from one start to the next: it saves the reading, and is never another index than a fresh one. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { setTimeout as passed } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { WorkspaceSymbol } from 'vscode-languageserver';
import { Setups } from '../../server/src/config/setups.ts';
import { sketchSize } from '../../server/src/core/text/shingles.ts';
import { filesOfIndex, indexBytes, type KeptFile } from '../../server/src/lsp/index-file.ts';
import { parts } from '../../server/src/lsp/parts.ts';
import { Workspace, type WorkspaceOptions } from '../../server/src/lsp/workspace.ts';
import { nodeHost } from '../../server/src/node-host.ts';
import { ended, rich, type Spawned, started } from './client.ts';
import { MemoryHost, uriOf } from './memory-host.ts';

const file = 'file:///storage/index';
const long =
  '全年开展入户走访三百二十次，收集群众意见一百四十六条，当场答复九十条，转办五十六条，办结率百分之九十八，群众满意率逐季上升。';
const report = (section: string): string => `# 个人对照检查材料\n\n## 一、${section}\n\n${long}\n`;
const readme = '# Read me\n\nThis is a program.\n';

const setting = { program: '1', folder: 'file:///w', quiet: true };

/** A server that starts: it knows nothing but what was kept. */
function startedOn(host: MemoryHost, { program, folder, quiet }: typeof setting, more: Partial<WorkspaceOptions> = {}) {
  const { kinds, titleWords, rules } = parts;
  const setups = new Setups({ host, kinds, words: titleWords, rules });
  const workspace = new Workspace({
    host,
    setup: (uri) => setups.find(uri),
    shipped: kinds,
    open: () => [],
    watch: () => true,
    now: () => 1e6,
    failed: (error) => assert.fail(String(error)),
    idle: () => (quiet ? host.pause() : new Promise(() => undefined)),
    place: { file: () => file, program: () => program, wait: () => host.pause() },
    ...more,
  });
  workspace.setFolders([folder]);
  return { workspace, setups };
}

/** All that is known, in an order that does not depend on how it came to be known. */
async function contents(workspace: Workspace): Promise<unknown> {
  const reports = (await workspace.reports(() => false)) ?? [];
  const plain = reports.map(({ places, ...rest }) => ({ ...rest, places: [...places] }));
  return plain.sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** Until what is to be written is written. */
async function settled(host: MemoryHost): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await host.pause();
}

async function kept(files: Readonly<Record<string, string>>, asked = setting): Promise<MemoryHost> {
  const host = new MemoryHost(files);
  const { workspace } = startedOn(host, asked);
  await workspace.neighbours(() => false);
  await settled(host);
  assert.equal(host.saves, 1);
  host.read.length = 0;
  return host;
}

const files = { 'a.md': report('问题'), 'b/c.md': report('措施'), 'd.md': readme, 'b/e.report': '一、原因\n' };

suite('the next start', () => {
  test('reads no file that is as it was, and writes nothing', async () => {
    const host = await kept(files);
    const { workspace } = startedOn(host, setting);
    assert.equal(host.loads, 1);
    const known = await contents(workspace);
    assert.deepEqual([host.read, host.loads], [[], 2]);
    const { workspace: fresh } = startedOn(new MemoryHost(files), setting);
    assert.deepEqual(known, await contents(fresh));
    await settled(host);
    assert.equal(host.saves, 1);
  });

  test('knows what paragraphs others have in common with a report', async () => {
    const host = await kept(files);
    const neighbours = await startedOn(host, setting).workspace.neighbours(() => false);
    assert.deepEqual(host.read, []);
    const found = neighbours?.of('file:///w/a.md').alike(long, 0.9);
    assert.deepEqual(
      found
        ?.map((copy) => ({ ...copy.report, ...copy.range.start, likeness: copy.likeness }))
        .map(({ file, line }) => [file, line]),
      [[uriOf('b/c.md'), 4]],
    );
  });

  test('reads again for sketches where none were kept', async () => {
    const host = new MemoryHost(files);
    await contents(startedOn(host, setting).workspace);
    await settled(host);
    host.read.length = 0;
    const { workspace } = startedOn(host, setting);
    await contents(workspace);
    assert.deepEqual(host.read, []);
    const neighbours = await workspace.neighbours(() => false);
    assert.deepEqual(host.read.sort(), ['a.md', 'b/c.md', 'b/e.report']);
    assert.equal(neighbours?.of('file:///w/a.md').alike(long, 0.9).length, 1);
  });

  test('notices what is changed, new or gone, and keeps that', async () => {
    const host = await kept(files);
    host.files.set('a.md', report('新问题'));
    host.files.set('n.md', report('新写的'));
    host.files.delete('b/c.md');
    const now = await contents(startedOn(host, setting).workspace);
    assert.deepEqual(host.read.sort(), ['a.md', 'n.md']);
    const { workspace: fresh } = startedOn(new MemoryHost(Object.fromEntries(host.files)), setting);
    assert.deepEqual(now, await contents(fresh));
    await settled(host);
    assert.equal(host.saves, 2);
    host.read.length = 0;
    assert.deepEqual(await contents(startedOn(host, setting).workspace), now);
    assert.deepEqual(host.read, []);
  });

  test('a report that is gone is kept no longer, even if that is all that happened', async () => {
    const host = await kept(files);
    host.files.delete('a.md');
    await contents(startedOn(host, setting).workspace);
    await settled(host);
    assert.equal(host.saves, 2);
  });

  test('gives the addresses as the client writes them now', async () => {
    const host = await kept({ 'a.md': report('问题') });
    const { workspace } = startedOn(host, { ...setting, folder: 'file:///%77' });
    const [found] = (await workspace.reports(() => false)) ?? [];
    assert.deepEqual([found?.uri, host.read], ['file:///%77/a.md', []]);
  });
});

suite('what was kept is of no use', () => {
  const readAgain = async (host: MemoryHost, asked = setting): Promise<number> => {
    await contents(startedOn(host, asked).workspace);
    return host.read.filter((path) => !path.startsWith('.') && path !== 'reports.yaml').length;
  };

  test('to another program', async () =>
    assert.equal(await readAgain(await kept(files), { ...setting, program: '2' }), 4));

  test('where the folder has other kinds, or gives files another one', async () => {
    const host = await kept(files);
    host.files.set('.reports/kinds/own.yaml', ownKind);
    assert.equal(await readAgain(host), 4);
    const other = await kept(files);
    other.files.set('reports.yaml', 'version: 1\nkinds:\n  b/*: work-summary\n');
    assert.equal(await readAgain(other), 2);
    const same = await kept(files);
    same.files.set('reports.yaml', 'version: 1\nunit: 甲局\n');
    assert.equal(await readAgain(same), 0);
  });

  test('where it is broken, at any place', async () => {
    const host = await kept(files);
    const bytes = host.stored.get(file) ?? new Uint8Array();
    const fresh = await contents(startedOn(new MemoryHost(files), setting).workspace);
    for (let at = 0; at < bytes.length; at += 7) {
      const broken = at % 2 === 0 ? bytes.slice(0, at) : bytes.map((byte, index) => (index === at ? byte ^ 4 : byte));
      host.stored.set(file, broken);
      host.read.length = 0;
      assert.deepEqual(await contents(startedOn(host, setting).workspace), fresh);
      assert.equal(host.read.length, 4);
    }
  });
});

suite('writing', () => {
  test('waits as long as somebody writes, and for the whole index', async () => {
    const host = new MemoryHost(files);
    const { workspace } = startedOn(host, { ...setting, quiet: false });
    await contents(workspace);
    await settled(host);
    assert.equal(host.saves, 0);
    const other = new MemoryHost(files);
    let asked = 0;
    await startedOn(other, setting).workspace.reports(() => ++asked > 1);
    await settled(other);
    assert.deepEqual([other.saves, other.read.length < 4], [0, true]);
  });

  test('follows changes, and nothing is written or read where there is no place', async () => {
    const host = await kept(files);
    const { workspace } = startedOn(host, setting);
    await contents(workspace);
    host.files.set('a.md', report('又改了'));
    workspace.changed(uriOf('a.md'), false);
    await contents(workspace);
    await settled(host);
    assert.equal(host.saves, 2);
    const none = new MemoryHost(files);
    const place = { file: () => undefined, program: () => '1' };
    await contents(startedOn(none, setting, { place }).workspace);
    await settled(none);
    assert.deepEqual([none.loads, none.saves], [0, 0]);
  });

  test('a setting that changes no report has none read again', async () => {
    const host = await kept(files);
    const { workspace, setups } = startedOn(host, setting);
    await contents(workspace);
    host.files.set('reports.yaml', 'version: 1\nignore: ["b/*"]\n');
    setups.changed();
    workspace.reset();
    await contents(workspace);
    assert.deepEqual(host.read.sort(), ['b/c.md', 'b/e.report', 'reports.yaml']);
  });
});

suite('bounds', () => {
  test('of more reports than there is room for the last are left out; one that is written later puts out the oldest', async () => {
    const many = Array.from({ length: 12 }, (_, index) => [`${index}.md`, report(`第${index}`)] as const);
    const host = new MemoryHost(Object.fromEntries(many));
    const { workspace } = startedOn(host, setting, { mostReports: 10 });
    const names = async (): Promise<readonly string[]> =>
      ((await workspace.reports(() => false)) ?? []).map(({ uri }) => uri.replace('file:///w/', ''));
    const before = await names();
    assert.equal(before.length, 10);
    host.files.set('new.md', report('新的'));
    workspace.changed(uriOf('new.md'), false);
    assert.deepEqual(await names(), [...before.slice(1), 'new.md']);
  });

  test('of too many bytes those are kept that were read last', async () => {
    const sketches = new Uint8Array(sketchSize * 190_000);
    const big: KeptFile = {
      stamp: '1',
      judged: '',
      report: { names: 'a', titled: true, places: Int32Array.of(0, 0, 1, 0) },
      sketched: true,
      sketch: { title: 'a', sketches, places: new Int32Array(570_000) },
    };
    const all = Array.from({ length: 9 }, (_, index) => [`file:///w/${index}.md`, big] as const);
    const bytes: Uint8Array[] = [];
    for await (const part of indexBytes(all, '1', async () => undefined)) bytes.push(part);
    const back = await filesOfIndex(new Uint8Array(Buffer.concat(bytes)), '1', async () => undefined);
    assert.deepEqual(
      [...(back?.keys() ?? [])],
      all.slice(-6).map(([key]) => key),
    );
  });
});

suite('on the disk', () => {
  const start = (folder: string, storage: string, t: TestContext): Promise<Spawned> =>
    started(
      {
        capabilities: rich,
        workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'w' }],
        initializationOptions: { storage: pathToFileURL(storage).href },
      },
      t,
    );
  const found = async ({ connection }: Spawned): Promise<readonly string[]> => {
    const symbols: WorkspaceSymbol[] | null = await connection.sendRequest('workspace/symbol', { query: '一、' });
    return (symbols ?? []).map(({ name }) => name).sort();
  };

  test('a second server answers from what the first has kept', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'report-docs-kept-'));
    const storage = join(folder, '.storage', 'deeper');
    t.after(() => rmSync(folder, { recursive: true }));
    const place = join(folder, 'a.md');
    writeFileSync(place, report('问题'));
    writeFileSync(join(folder, 'b.md'), report('措施'));
    utimesSync(place, 1e9, 1e9);
    const first = await start(folder, storage, t);
    assert.deepEqual(await found(first), ['一、措施', '一、问题']);
    const name = 'workspace-index';
    // Written beside it first.
    for (let turn = 0; turn < 300 && names(storage).join() !== name; turn++) await passed(100);
    assert.deepEqual(names(storage), [name]);
    assert.ok(!readFileSync(join(storage, name), 'utf8').includes('入户走访'), 'no text is kept');
    await ended(first);
    // As long as before and of the same time: who does not read it cannot know.
    writeFileSync(place, report('原因'));
    utimesSync(place, 1e9, 1e9);
    writeFileSync(join(folder, 'b.md'), report('新措施'));
    const second = await start(folder, storage, t);
    assert.deepEqual(await found(second), ['一、新措施', '一、问题']);
    await ended(second);
    writeFileSync(join(storage, name), 'something else');
    const third = await start(folder, storage, t);
    assert.deepEqual(await found(third), ['一、原因', '一、新措施']);
    await ended(third);
    assert.deepEqual(third.logged, []);
  });

  test('nothing is left where it cannot be written, and too much is not read', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'report-docs-kept-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const uri = pathToFileURL(join(folder, 'index')).href;
    await nodeHost.storage?.save(
      uri,
      (async function* () {
        yield Uint8Array.of(1, 2, 3);
      })(),
    );
    assert.deepEqual(
      [await nodeHost.storage?.load(uri, 3), await nodeHost.storage?.load(uri, 2)],
      [Uint8Array.of(1, 2, 3), undefined],
    );
    await nodeHost.storage?.save(
      uri,
      (async function* () {
        yield Uint8Array.of(4);
        throw new Error('no more room');
      })(),
    );
    assert.deepEqual([readdirSync(folder), await nodeHost.storage?.load(uri, 3)], [['index'], Uint8Array.of(1, 2, 3)]);
    assert.equal(await nodeHost.storage?.load('vscode-vfs://github/a', 3), undefined);
  });
});

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const ownKind = `version: 1
id: own
title: { zh: 周报, en: Weekly report }
detect: { title: [工作周报] }
sections:
  - { id: done, title: 本周完成, presence: required }
`;
