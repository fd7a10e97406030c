/** Above each first-level section, where the writer wants it: how long it is, how it is divided, what it lacks. */
import { type CodeLens, type CodeLensParams, CodeLensRequest } from 'vscode-languageserver';
import { defineFeature } from './feature.ts';

export const codeLens = defineFeature({
  request: CodeLensRequest.type,
  capabilities: { codeLensProvider: { resolveProvider: false } },
  rank: 'view',
  handle: async ({ analysis }, { settings, display }, _params: CodeLensParams): Promise<CodeLens[]> => {
    if (settings.codeLens?.enable !== true) return [];
    const { lensTexts } = await import('./lens-texts.ts');
    // A lens needs a command; one without a name is shown as text.
    return lensTexts(analysis, display).map(({ span, title }) => ({
      range: analysis.lines.rangeOf(span),
      command: { title, command: '' },
    }));
  },
});
