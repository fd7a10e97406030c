/** The door to refactorings: nothing of them is loaded or worked out while the cursor only moves. */
import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionTriggerKind } from 'vscode-languageserver';
import type { ReportDocument, Workbench } from './feature.ts';

/** What the server promises; each kind of ours lies in one of these. */
export const refactoringKinds: readonly string[] = [
  'refactor.move',
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorInline,
  CodeActionKind.RefactorRewrite,
];

/** Those that apply and were asked for. */
export async function refactoringsAt(
  document: ReportDocument,
  bench: Workbench,
  params: CodeActionParams,
): Promise<CodeAction[]> {
  const { only, triggerKind } = params.context;
  const asked = only
    ? only.some((kind) => kind === '' || /^refactor(?:\.|$)/u.test(kind))
    : triggerKind !== CodeActionTriggerKind.Automatic;
  if (!asked || !bench.client.codeActions) return [];
  const { actionsAt } = await import('./refactoring-actions.ts');
  return actionsAt(document, bench, params);
}

/** The action with its edit; as it was where it is none of ours, or the text has changed meanwhile. */
export async function resolvedRefactoring(
  document: ReportDocument,
  bench: Workbench,
  action: CodeAction,
): Promise<CodeAction> {
  if (!document.recognized) return action;
  const { resolvedAction } = await import('./refactoring-actions.ts');
  return resolvedAction(document, bench, action);
}
