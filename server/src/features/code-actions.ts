/** What an editor offers at a place: fixes of what is wrong there, then refactorings. */
import {
  type CodeAction,
  type CodeActionParams,
  CodeActionRequest,
  CodeActionResolveRequest,
} from 'vscode-languageserver';
import { defineFeature, type OfDocument } from './feature.ts';
import { quickFixes, quickFixKinds } from './quick-fixes.ts';
import { refactoringKinds, refactoringsAt, resolvedRefactoring } from './refactorings.ts';

export const codeActions = defineFeature({
  request: CodeActionRequest.type,
  // Editors ask wherever the cursor goes, and nobody waits for the bulb.
  rank: 'findings',
  capabilities: {
    codeActionProvider: { codeActionKinds: [...quickFixKinds, ...refactoringKinds], resolveProvider: true },
  },
  handle: async (document, bench, params: CodeActionParams): Promise<CodeAction[]> => [
    ...quickFixes(document, bench, params),
    ...(await refactoringsAt(document, bench, params)),
  ],
});

export const resolveCodeAction = defineFeature({
  request: CodeActionResolveRequest.type,
  // An action of a text that is no report any more is given back as it was.
  always: true,
  handle: (document, bench, { textDocument: _, ...action }: CodeAction & OfDocument): Promise<CodeAction> =>
    resolvedRefactoring(document, bench, action),
});
