/** Files that the client knows and the server does not: settings and kinds on a virtual file system. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { clientRequests } from '../../server/src/lsp/protocol.ts';
import { type Client, ended, rich, type Spawned, started } from './client.ts';

const report = '个人对照检查材料\n\n一、存在的主要问题\n\n学习不够。\n\n二、整改措施\n\n每天学习。\n';
const kind = `version: 1
id: weekly
title: { zh: 周报, en: Weekly report }
detect: { title: [工作周报] }
sections:
  - { id: done, title: 本周完成, presence: required }
`;

/** A client with a file system of its own, a table from address to text. */
async function clientWith(
  files: ReadonlyMap<string, string>,
  t: TestContext,
  initializationOptions?: unknown,
): Promise<Spawned> {
  const client = await started({ capabilities: rich, initializationOptions }, t);
  const { connection } = client;
  connection.onRequest(clientRequests.listFolder, ({ uri }: { uri: string }) => {
    const names = [...files.keys()]
      .filter((name) => name.startsWith(`${uri}/`))
      .map((name) => name.slice(uri.length + 1));
    return [...new Set(names.map((name) => name.replace(/\/.*/u, '')))].map((name) => ({
      name,
      folder: !files.has(`${uri}/${name}`),
    }));
  });
  connection.onRequest(clientRequests.readFile, ({ uri }: { uri: string }) => {
    const text = files.get(uri);
    if (text === undefined) throw new Error('no such file');
    return { stamp: text, text };
  });
  connection.onRequest(clientRequests.fileExists, ({ uri }: { uri: string }) => files.has(uri));
  return client;
}

async function codes({ connection }: Client, uri: string): Promise<readonly unknown[]> {
  const asked = { textDocument: { uri } };
  const answer: DocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', asked);
  return answer.kind === 'full' ? answer.items.map(({ code, severity }) => `${String(code)} ${severity}`) : [];
}

const files = new Map([
  ['vscode-vfs://github/team/reports.yaml', 'version: 1\nrules:\n  missing-section: hint\n'],
  ['vscode-vfs://github/team/.reports/kinds/weekly.yaml', kind],
]);

test('settings and kinds of a virtual file system are asked of the client', async (t) => {
  const client = await clientWith(files, t, { files: true });
  await client.open('vscode-vfs://github/team/a/材料.md', report, 'markdown');
  assert.deepEqual(await codes(client, 'vscode-vfs://github/team/a/材料.md'), ['missing-section 4']);
  await client.open('vscode-vfs://github/team/周报.md', '# 教务处工作周报\n\n一、下周打算\n\n开会。\n', 'markdown');
  assert.deepEqual(await codes(client, 'vscode-vfs://github/team/周报.md'), ['missing-section 4']);
  assert.equal(await ended(client), 0);
});

test('a client that does not offer it is not asked', async (t) => {
  const client = await clientWith(files, t);
  await client.open('vscode-vfs://github/team/材料.md', report, 'markdown');
  assert.deepEqual(await codes(client, 'vscode-vfs://github/team/材料.md'), ['missing-section 2']);
  assert.equal(await ended(client), 0);
});
