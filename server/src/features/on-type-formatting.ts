/**
 * Counting on in editors that format while one types: the line break stands there already when we are asked.
 * Our own client does without it and takes the key instead, since VS Code has formatting on type switched off.
 */
import {
  type DocumentOnTypeFormattingParams,
  DocumentOnTypeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver';
import { defineFeature } from './feature.ts';

export const onTypeFormatting = defineFeature({
  request: DocumentOnTypeFormattingRequest.type,
  capabilities: { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } },
  handle: async (
    { analysis },
    { settings },
    { position, ch }: DocumentOnTypeFormattingParams,
  ): Promise<TextEdit[] | null> => {
    const { lines } = analysis;
    const above = position.line - 1;
    const begun = ch === '\n' && above >= 0 && lines.textOf(position.line).trim() === '';
    if (!begun || settings.editing?.enable === false) return null;
    const { numberStep } = await import('../core/writing/number-step.ts');
    const found = numberStep('typed', analysis, lines.endOf(above));
    if (!found) return null;
    const [own, ...others] = found.edits;
    if (!own) return null;
    // What has been typed is replaced with it: the line break that ended a line, and its indent.
    const span = { start: own.span.start, end: lines.endOf(position.line) };
    return [{ ...own, span }, ...others].map((edit) => ({ range: lines.rangeOf(edit.span), newText: edit.text }));
  },
});
