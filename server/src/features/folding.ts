/** Folding by section, and of what is no text: front matter, comments, code. */
import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams, FoldingRangeRequest } from 'vscode-languageserver';
import type { Analysis } from '../core/analyze.ts';
import { allSections } from '../core/report/report.ts';
import { defineFeature } from './feature.ts';

export const folding = defineFeature({
  request: FoldingRangeRequest.type,
  capabilities: { foldingRangeProvider: true },
  handle: ({ analysis }, _bench, _params: FoldingRangeParams): FoldingRange[] => [
    ...sectionFolds(analysis),
    ...otherFolds(analysis),
  ],
});

function sectionFolds({ report, lines, tail, text }: Analysis): FoldingRange[] {
  const last = lastLineWithText(text, lines.lineAt(tail.start), lines);
  return Array.from(allSections(report)).flatMap(({ heading, span }) => {
    // The closing and the signature belong to the report; folding its last section leaves them in sight.
    const bound = span.end > tail.start && span.start < tail.start ? last : lines.lineAt(Math.max(span.start, span.end - 1));
    const endLine = lastLineWithText(text, bound + 1, lines);
    return endLine > heading.line ? [{ startLine: heading.line, endLine }] : [];
  });
}

function otherFolds({ parsed, lines }: Analysis): FoldingRange[] {
  return parsed.blocks.flatMap(({ type, span }) => {
    if (type !== 'fence' && type !== 'comment' && type !== 'front-matter') return [];
    const startLine = lines.lineAt(span.start);
    const endLine = lines.lineAt(Math.max(span.start, span.end - 1));
    if (endLine <= startLine) return [];
    return [type === 'comment' ? { startLine, endLine, kind: FoldingRangeKind.Comment } : { startLine, endLine }];
  });
}

/** The last line before `line` that is not blank. */
function lastLineWithText(_text: string, line: number, lines: Analysis['lines']): number {
  let last = Math.min(line, lines.count) - 1;
  while (last > 0 && lines.textOf(last).trim() === '') last--;
  return last;
}
