/** Settings and kinds of a folder as a client sees them: they hold at once, and what is wrong in them is told. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { type Client, ended, rich, started } from './client.ts';

const report = '个人对照检查材料\n\n一、存在的主要问题\n\n学习不够。\n\n二、整改措施\n\n每天学习。\n';
const weekly = `version: 1
id: weekly
title: { zh: 周报, en: Weekly report }
detect: { title: [工作周报] }
sections:
  - { id: done, title: 本周完成, presence: required }
`;

function folderOf(t: TestContext, files: Readonly<Record<string, string>>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'report-docs-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return (name) => pathToFileURL(join(folder, name)).href;
}

async function codes(client: Client, uri: string): Promise<readonly unknown[]> {
  const asked = { textDocument: { uri } };
  const answer: DocumentDiagnosticReport = await client.connection.sendRequest('textDocument/diagnostic', asked);
  return answer.kind === 'full' ? answer.items.map(({ code, severity }) => `${String(code)} ${severity}`) : [];
}

test('reports.yaml holds for a document, and a change of it at once', async (t) => {
  const uriOf = folderOf(t, { 'reports.yaml': 'version: 1\nrules:\n  missing-section: hint\n' });
  const client = await started({ capabilities: rich }, t);
  await client.open(uriOf('材料.md'), report, 'markdown');
  assert.deepEqual(await codes(client, uriOf('材料.md')), ['missing-section 4']);
  await client.open(uriOf('reports.yaml'), 'version: 1\nrules:\n  missing-section: off\n', 'yaml');
  // It is read when its writer pauses.
  while ((await codes(client, uriOf('材料.md'))).length > 0) await delay(20);
  await client.open(uriOf('乙.md'), report, 'markdown');
  assert.deepEqual(await codes(client, uriOf('乙.md')), []);
  assert.equal(await ended(client), 0);
});

test('a kind of the folder is known, and what is wrong in its file is told there', async (t) => {
  const uriOf = folderOf(t, {
    '.reports/kinds/weekly.yaml': weekly,
    '.reports/kinds/broken.yaml': `${weekly.replace('id: weekly', 'id: broken').replace('工作周报', '工作月报')}colour: red\n`,
  });
  const client = await started({ capabilities: rich }, t);
  await client.open(uriOf('a/周报.md'), '# 教务处工作周报\n\n一、下周打算\n\n开会。\n', 'markdown');
  assert.deepEqual(await codes(client, uriOf('a/周报.md')), ['missing-section 2']);
  const [problem] = await client.push(({ uri }) => uri.endsWith('broken.yaml'));
  assert.match(String(problem?.message), /colour/u);
  assert.equal(problem?.range.start.line, 6);
  assert.equal(await ended(client), 0);
});
