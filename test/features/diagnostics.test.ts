import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Diagnostic, DiagnosticSeverity, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import type { Workbench } from '../../server/src/features/feature.ts';
import { defineRule } from '../../server/src/rules/rule.ts';
import { marked, unmarked } from '../support/marks.ts';
import { anyParams, benchOf, type Desk, documentOf, richClient } from './support.ts';

/**
 * What is expected stands in the file: marks where diagnostics are, and below `===` one line for each, in the order of
 * the text, with its related places indented.
 */
function check(file: string): void {
  const [source = '', expected = ''] = readFileSync(`${folder}/${file}`, 'utf8').split(/^===\n/mu);
  const { text } = unmarked(source);
  const desk = { uri: `file:///${file.replace(/\.md\.txt$/u, '.md')}`, languageId: languageOf(file) };
  const found = diagnosticsOf(text, { rules: sectionRules }, desk);
  const { lines } = documentOf(text).analysis;
  assert.equal(
    marked(
      text,
      found.map(({ range }) => lines.spanOf(range)),
    ),
    source,
  );
  assert.equal(found.map(printed).join(''), expected);
}

const folder = 'test/features/diagnostics';
/** What the files are about; further rules have pages of their own. */
const sectionRules = benchOf().rules.filter(({ id }) => id === 'missing-section');

for (const file of readdirSync(folder)) test(file, () => check(file));

const lacking = '个人对照检查材料\n\n一、存在的主要问题\n\n一是学习不够。\n\n二、整改措施\n\n每天学习。\n';

test('code, source and a link to the page of the rule', () => {
  const [diagnostic] = diagnosticsOf(lacking);
  assert.equal(diagnostic?.code, 'missing-section');
  assert.equal(diagnostic.source, 'report-docs');
  assert.match(diagnostic.codeDescription?.href ?? '', /^https:\/\/.*\/docs\/rules\/missing-section\.md$/u);
  assert.doesNotMatch(diagnostic.codeDescription?.href ?? '', /#/u);
});

test('the link is a command where the client has one', () => {
  const client = { ...richClient, openRuleCommand: 'reportDocs.openRule' };
  const [diagnostic] = diagnosticsOf(lacking, { client });
  assert.equal(diagnostic?.codeDescription?.href, 'command:reportDocs.openRule?%5B%22missing-section%22%5D');
});

test('messages are in the language of the report, or in the one that is set', () => {
  const message = (settings: Workbench['settings']): string => String(diagnosticsOf(lacking, { settings })[0]?.message);
  assert.match(message({}), /^缺少/u);
  assert.match(message({ language: 'auto' }), /^缺少/u);
  assert.match(message({ language: 'zh-cn' }), /^缺少/u);
  assert.match(message({ language: 'en' }), /is missing/u);
});

test('switched off by its setting', () =>
  assert.deepEqual(diagnosticsOf(lacking, { settings: { diagnostics: { enable: false } } }), []));

test('a rule that fails is logged, and the others speak', () => {
  const broken = defineRule({
    id: 'broken',
    title: { zh: '坏', en: 'Broken' },
    level: 'error',
    authority: '实务',
    messages: {},
    check: () => {
      throw new Error('on purpose');
    },
  });
  const logged: string[] = [];
  const found = diagnosticsOf(lacking, { rules: [broken, ...sectionRules], log: (message) => logged.push(message) });
  assert.equal(found.length, 1);
  assert.match(logged.join(), /^Rule broken failed: Error: on purpose/u);
});

function diagnosticsOf(text: string, other: Partial<Workbench> = {}, desk: Desk = {}): readonly Diagnostic[] {
  const report = diagnostics.handle(documentOf(text, desk), benchOf({ rules: sectionRules, ...other }), anyParams);
  assert.equal(report.kind, DocumentDiagnosticReportKind.Full);
  return report.kind === DocumentDiagnosticReportKind.Full ? report.items : [];
}

function printed({ severity, code, message, relatedInformation = [] }: Diagnostic): string {
  const name = Object.entries(DiagnosticSeverity)
    .find(([, value]) => value === severity)?.[0]
    .toLowerCase();
  const places = relatedInformation.map(({ message: text, location: { range } }) => {
    const { line, character } = range.start;
    return `  ${line + 1}:${character + 1} ${text}\n`;
  });
  return `${name} ${code} ${message}\n${places.join('')}`;
}

function languageOf(file: string): string {
  // Not `.md`: a formatter of Markdown would read the line of marks as one that underlines a heading.
  if (file.endsWith('.md.txt')) return 'markdown';
  return /\.report(?:\.txt)?$/u.test(file) ? 'report' : 'plaintext';
}
