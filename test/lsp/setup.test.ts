/** Settings and kinds of a folder as a client sees them: they hold at once, and what is wrong in them is told. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { CompletionList, DocumentDiagnosticReport } from 'vscode-languageserver';
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

test('phrases of the folder are suggested, a change holds at once, and what is wrong in their file is told there', async (t) => {
  const file = '.reports/snippets/mine.code-snippets';
  const uriOf = folderOf(t, { [file]: '{ "甲乙丙": { "prefix": "jyb", "body": "第一版" }, }' });
  const client = await started({ capabilities: rich }, t);
  await client.open(uriOf('材料.md'), `${report}\n/jyb`, 'markdown');
  const bodies = async (): Promise<readonly string[]> => {
    const asked = { textDocument: { uri: uriOf('材料.md') }, position: { line: 10, character: 4 } };
    const { items }: CompletionList = await client.connection.sendRequest('textDocument/completion', asked);
    return items.filter(({ label }) => label === '甲乙丙').map(({ textEdit }) => textEdit?.newText ?? '');
  };
  assert.deepEqual(await bodies(), ['第一版']);
  await client.open(uriOf(file), '{ "甲乙丙": { "prefix": "jyb", "body": "第二版" }, "丁": {} }', 'snippets');
  while ((await bodies())[0] !== '第二版') await delay(20);
  const [problem] = await client.push(({ uri }) => uri.endsWith('.code-snippets'));
  assert.match(String(problem?.message), /body/u);
  assert.equal(problem?.range.start.character, 45);
  assert.equal(await ended(client), 0);
});
