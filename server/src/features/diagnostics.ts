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
import { findingsOf, languageOf } from './findings.ts';
import { pageOf } from './rule-page.ts';

/** The name under which our diagnostics stand in the editor. */
const source = 'report-docs';

export const diagnostics = defineFeature({
  request: DocumentDiagnosticRequest.type,
  capabilities: {
    diagnosticProvider: { identifier: source, interFileDependencies: false, workspaceDiagnostics: false },
  },
  // A document that ceases to be a report must lose its diagnostics, so it is asked for too.
  always: true,
  rank: 'findings',
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
  const findings = capped(findingsOf(document, bench));
  return findings.map(({ finding, more }) => diagnosticOf(finding, document, bench, more));
}

export function diagnosticOf(finding: Finding, document: ReportDocument, bench: Workbench, more = 0): Diagnostic {
  const { uri, analysis } = document;
  const { lines } = analysis;
  const language = languageOf(document, bench);
  return {
    range: lines.rangeOf(finding.span),
    severity: severities[finding.severity],
    source,
    code: finding.rule,
    codeDescription: { href: pageOf(finding.rule, bench) },
    message: messageOf(finding, language) + (more > 0 ? moreWords(more, language) : ''),
    relatedInformation: finding.related.map(({ message, span, elsewhere }) => ({
      message,
      location: elsewhere ? { uri: elsewhere.file, range: elsewhere.range } : { uri, range: lines.rangeOf(span) },
    })),
  };
}

/** Findings of one rule that are shown in one document; more only hide the others. */
const most = 100;

interface Shown {
  readonly finding: Finding;
  /** Further findings of the rule that are not shown. */
  readonly more: number;
}

function capped(findings: readonly Finding[]): readonly Shown[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const seen = new Map<string, number>();
  return findings.flatMap((finding) => {
    const index = (seen.get(finding.rule) ?? 0) + 1;
    seen.set(finding.rule, index);
    if (index > most) return [];
    return [{ finding, more: index === most ? (counts.get(finding.rule) ?? 0) - most : 0 }];
  });
}

function moreWords(count: number, language: 'zh' | 'en'): string {
  return language === 'zh' ? `（本规则另有 ${count} 处未列出）` : ` (${count} more of this rule are not listed)`;
}

/** What, and who asks for it; a message that names its authority is left as it is. */
function messageOf({ message, authority }: Finding, language: 'zh' | 'en'): string {
  if (authority === '' || message.includes(authority)) return message;
  const bare = message.replace(/[。.]$/u, '');
  return language === 'zh' ? `${bare}（依据：${authority}）。` : `${bare} (${authority}).`;
}
