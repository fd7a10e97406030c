/** Laying out a report or some lines of it, by the style of its folder; nothing but blanks and brackets changes. */
import {
  type DocumentFormattingParams,
  DocumentFormattingRequest,
  type DocumentRangeFormattingParams,
  DocumentRangeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver';
import { analyze } from '../core/analyze.ts';
import type { BlankEdit } from '../core/writing/blank-edits.ts';
import type { FormatRequest } from '../core/writing/format.ts';
import { pathOf } from '../uris.ts';
import { defineFeature, type ReportDocument } from './feature.ts';

export const formatting = defineFeature({
  request: DocumentFormattingRequest.type,
  capabilities: { documentFormattingProvider: true },
  handle: async (document, _bench, _params: DocumentFormattingParams): Promise<TextEdit[]> => {
    const { formatEdits, hasMarks } = await import('../core/writing/format.ts');
    const { analysis } = document;
    return editsOf(document, formatEdits(analysis, requestOf(document, hasMarks(analysis))));
  },
});

export const rangeFormatting = defineFeature({
  request: DocumentRangeFormattingRequest.type,
  capabilities: { documentRangeFormattingProvider: true },
  handle: async (document, _bench, { range: { start, end } }: DocumentRangeFormattingParams): Promise<TextEdit[]> => {
    const { formatRangeEdits, hasMarks } = await import('../core/writing/format.ts');
    const { analysis } = document;
    // A selection of whole lines ends before the first character of the next one.
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    const lines = { first: start.line, last };
    return editsOf(document, formatRangeEdits(analysis, requestOf(document, hasMarks(analysis)), lines));
  },
});

function requestOf({ uri, languageId, analysis, setup }: ReportDocument, marked: boolean): FormatRequest {
  const { kinds, format: settings } = setup;
  const reason = analysis.detected?.reason;
  // What somebody has decided holds for the text as it will be, too.
  const given = reason?.type === 'folder' || reason?.type === 'chosen' ? analysis.detected?.kind.id : undefined;
  const folder = given === undefined ? undefined : { id: given, glob: reason?.words ?? '' };
  const kind = given !== undefined && reason?.type === 'chosen' ? { kind: given } : {};
  return {
    markdown: languageId === 'markdown' || marked,
    settings,
    again: (text) => analyze(text, { kinds, path: pathOf(uri), folder, ...kind }, analysis),
  };
}

function editsOf({ analysis: { lines } }: ReportDocument, edits: readonly BlankEdit[]): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: lines.rangeOf(span), newText: text }));
}
