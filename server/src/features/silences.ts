/** The ways out of a finding that somebody does not want: silence for the line, the file, or the folder. */
import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { fileWithRuleOff } from '../config/rule-off.ts';
import type { Finding } from '../rules/run.ts';
import { silenceFile, silenceLine } from '../rules/silencing.ts';
import { childUri, parentUri } from '../uris.ts';
import { diagnosticOf } from './diagnostics.ts';
import { fileEditOf, workspaceEditOf } from './edits.ts';
import type { ReportDocument, Workbench } from './feature.ts';
import { languageOf } from './findings.ts';

/** For each rule that speaks at the place; after all that mends. */
export function silencesOf(findings: readonly Finding[], document: ReportDocument, bench: Workbench): CodeAction[] {
  const first = new Map(findings.map((finding) => [finding.rule, finding]));
  return [...first.values()].flatMap((finding) => silences(finding, document, bench));
}

/** Chinese writers read what a rule says, not its id; an English id reads well behind “ignore”. */
const titles = {
  line: { zh: '忽略这一处：{title}', en: 'Ignore here: {rule}' },
  file: { zh: '本文件中忽略：{title}', en: 'Ignore in this file: {rule}' },
  folder: { zh: '在 reports.yaml 中关闭：{title}', en: 'Switch off in reports.yaml: {rule}' },
} as const;

function silences(finding: Finding, document: ReportDocument, bench: Workbench): CodeAction[] {
  const { rule, span } = finding;
  const { analysis } = document;
  const language = languageOf(document, bench);
  const named = bench.rules.find(({ id }) => id === rule)?.title[language] ?? rule;
  const action = (way: keyof typeof titles, edit: WorkspaceEdit | undefined): CodeAction[] =>
    edit
      ? [
          {
            title: titles[way][language].replace('{rule}', rule).replace('{title}', () => named),
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnosticOf(finding, document, bench)],
            edit,
          },
        ]
      : [];
  const line = silenceLine(analysis, rule, analysis.lines.lineAt(span.start));
  return [
    ...action('line', line && workspaceEditOf(document, [line], bench.client)),
    ...action('file', workspaceEditOf(document, [silenceFile(analysis, rule)], bench.client)),
    ...action('folder', inFolder(rule, document, bench)),
  ];
}

/** In the settings that hold for the document, or in new ones beside it. */
function inFolder(rule: string, { uri, setup }: ReportDocument, { client }: Workbench): WorkspaceEdit | undefined {
  if (!client.versionedEdits) return undefined;
  if (setup.file) {
    const change = setup.file.off(rule);
    return change && fileEditOf(setup.file.uri, setup.file.text, change);
  }
  if (!client.creates || !uri.startsWith('file:')) return undefined;
  return fileEditOf(childUri(parentUri(uri), 'reports.yaml'), fileWithRuleOff(rule), undefined);
}
