/** Findings as diagnostics: pulled by clients that can, pushed by `lsp/serve.ts` to the others. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver';
import type { Finding } from '../rules/run.ts';
import { defineFeature, type ReportDocument, type Workbench } from './feature.ts';
import { findingsOf } from './findings.ts';

/** The name under which our diagnostics stand in the editor. */
const source = 'report-docs';

export const diagnostics = defineFeature({
  request: DocumentDiagnosticRequest.type,
  capabilities: {
    diagnosticProvider: { identifier: source, interFileDependencies: false, workspaceDiagnostics: false },
  },
  // A document that ceases to be a report must lose its diagnostics, so it is asked for too.
  always: true,
  handle: (document, bench, _params: DocumentDiagnosticParams): DocumentDiagnosticReport => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: diagnosticsOf(document, bench),
  }),
});

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** None for a document that is no report. */
export function diagnosticsOf(document: ReportDocument, bench: Workbench): Diagnostic[] {
  if (!document.recognized) return [];
  return findingsOf(document, bench).map((finding) => diagnosticOf(finding, document, bench));
}

export function diagnosticOf(
  finding: Finding,
  { analysis: { lines }, uri }: ReportDocument,
  bench: Workbench,
): Diagnostic {
  return {
    range: lines.rangeOf(finding.span),
    severity: severities[finding.severity],
    source,
    code: finding.rule,
    codeDescription: { href: pageOf(finding.rule, bench) },
    message: finding.message,
    relatedInformation: finding.related.map(({ message, span }) => ({
      message,
      location: { uri, range: lines.rangeOf(span) },
    })),
  };
}

/** The page that comes with the extension where the client can open it, else the one on the web. */
function pageOf(rule: string, { homepage, client: { openRuleCommand } }: Workbench): string {
  if (openRuleCommand === undefined) return `${homepage.replace(/#.*$/u, '')}/blob/main/docs/rules/${rule}.md`;
  return `command:${openRuleCommand}?${encodeURIComponent(JSON.stringify([rule]))}`;
}
