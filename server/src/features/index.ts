/** The features of the server: one line each. */
import { codeActions, resolveCodeAction } from './code-actions.ts';
import { codeLens } from './code-lens.ts';
import { completeSections } from './complete-sections.ts';
import { completion } from './completion.ts';
import { continueNumber } from './continue-number.ts';
import { definition } from './definition.ts';
import { deriveKind } from './derive-kind.ts';
import { diagnosticInfo } from './diagnostic-info.ts';
import { diagnostics } from './diagnostics.ts';
import type { Feature } from './feature.ts';
import { folding } from './folding.ts';
import { formatting, rangeFormatting } from './formatting.ts';
import { ghost } from './ghost.ts';
import { highlight } from './highlight.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { kinds } from './kinds.ts';
import { ledger } from './ledger.ts';
import { links } from './links.ts';
import { newReport } from './new-report.ts';
import { onTypeFormatting } from './on-type-formatting.ts';
import { outline } from './outline.ts';
import { references } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import { selection } from './selection.ts';
import { semanticTokens, semanticTokensInRange } from './semantic-tokens.ts';
import { snippets } from './snippets.ts';
import { structure } from './structure.ts';
import { treatAs } from './treat-as.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

export const features: readonly Feature[] = [
  outline,
  folding,
  selection,
  highlight,
  links,
  definition,
  references,
  rename,
  prepareRename,
  semanticTokens,
  semanticTokensInRange,
  workspaceSymbols,
  hover,
  formatting,
  rangeFormatting,
  codeLens,
  inlayHints,
  completion,
  continueNumber,
  onTypeFormatting,
  ghost,
  diagnostics,
  codeActions,
  resolveCodeAction,
  kinds,
  snippets,
  treatAs,
  completeSections,
  ledger,
  newReport,
  deriveKind,
  structure,
  diagnosticInfo,
];
