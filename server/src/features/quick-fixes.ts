/** Quick fixes, worked out from scratch: the server keeps nothing between the diagnostic and the question for its cure. */
import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionRequest } from 'vscode-languageserver';
import type { Finding } from '../rules/run.ts';
import { diagnosticOf } from './diagnostics.ts';
import { workspaceEditOf } from './edits.ts';
import { defineFeature, type ReportDocument, type Workbench } from './feature.ts';
import { findingsOf } from './findings.ts';

export const quickFixes = defineFeature({
  request: CodeActionRequest.type,
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  handle: (document, bench, { range, context }: CodeActionParams): CodeAction[] => {
    if (!bench.client.codeActions || !(context.only ?? [CodeActionKind.QuickFix]).some(isOurs)) return [];
    const asked = document.analysis.lines.spanOf(range);
    const findings = findingsOf(document, bench).filter(
      ({ span }) => span.start <= asked.end && asked.start <= span.end,
    );
    return withoutTwins(findings.flatMap((finding) => actionsOf(finding, document, bench)));
  },
});

/** The empty kind asks for all. */
function isOurs(kind: string): boolean {
  return kind === '' || kind === CodeActionKind.QuickFix;
}

function actionsOf(finding: Finding, document: ReportDocument, bench: Workbench): CodeAction[] {
  return finding.fixes.map(({ title, edits, preferred }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, document, bench)],
    isPreferred: preferred,
    edit: workspaceEditOf(document, edits, bench.client),
  }));
}

/** Several findings at one place share the fix that mends them all; it is listed once, last. */
function withoutTwins(actions: readonly CodeAction[]): CodeAction[] {
  const byTitle = new Map<string, CodeAction>();
  for (const action of actions) {
    const twin = byTitle.get(action.title);
    byTitle.delete(action.title);
    const all = [...(twin?.diagnostics ?? []), ...(action.diagnostics ?? [])];
    byTitle.set(action.title, { ...action, diagnostics: all });
  }
  return [...byTitle.values()].sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false));
}
