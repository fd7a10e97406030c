/** Folding by section, of long enumerations, and of what is no text: front matter, comments, code, and regions a writer marks. */
import {
  type FoldingRange,
  FoldingRangeKind,
  type FoldingRangeParams,
  FoldingRangeRequest,
} from 'vscode-languageserver';
import type { Analysis } from '../core/analyze.ts';
import { foldsOf } from '../core/report/enumeration-folds.ts';
import { allSections } from '../core/report/report.ts';
import type { Lines } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import { defineFeature } from './feature.ts';
import { withoutTail } from './tail.ts';

export const folding = defineFeature({
  request: FoldingRangeRequest.type,
  capabilities: { foldingRangeProvider: true },
  rank: 'view',
  handle: ({ analysis }, _bench, _params: FoldingRangeParams): FoldingRange[] => [
    ...sectionFolds(analysis),
    ...enumerationFolds(analysis),
    ...otherFolds(analysis),
    ...regionFolds(analysis),
  ],
});

/** From the heading to the last line with text, so that blank lines keep sections apart when they are folded. */
function sectionFolds(analysis: Analysis): FoldingRange[] {
  const { report, lines } = analysis;
  return Array.from(allSections(report)).flatMap((section) => {
    const startLine = section.heading.line;
    const endLine = lastLineWithText(withoutTail(section, analysis), lines);
    return endLine > startLine ? [{ startLine, endLine }] : [];
  });
}

/** Under the line that leads in, and each point of several lines under its first; no line begins two folds. */
function enumerationFolds(analysis: Analysis): FoldingRange[] {
  const { report, lines, survey } = analysis;
  const taken = new Set(Array.from(allSections(report), ({ heading }) => heading.line));
  return survey.enumerations.flatMap((enumeration) =>
    foldsOf(enumeration, survey.passages).flatMap((span) => {
      const startLine = lines.lineAt(span.start);
      const endLine = lastLineWithText(span, lines);
      if (endLine <= startLine || taken.has(startLine)) return [];
      taken.add(startLine);
      return [{ startLine, endLine }];
    }),
  );
}

function otherFolds({ parsed, lines }: Analysis): FoldingRange[] {
  return parsed.blocks.flatMap(({ type, span }) => {
    if (type !== 'fence' && type !== 'comment' && type !== 'front-matter') return [];
    const startLine = lines.lineAt(span.start);
    const endLine = lastLineWithText(span, lines);
    if (endLine <= startLine) return [];
    return [type === 'comment' ? { startLine, endLine, kind: FoldingRangeKind.Comment } : { startLine, endLine }];
  });
}

/** `<!-- #region -->` … `<!-- #endregion -->`: where we fold, the editor's own markers do not. */
function regionFolds({ parsed }: Analysis): FoldingRange[] {
  const open: number[] = [];
  return parsed.scanned.flatMap(({ role, text }, endLine): FoldingRange[] => {
    const mark = role === 'comment' ? /^\s*<!--\s*#(end)?region\b/u.exec(text) : null;
    if (!mark) return [];
    if (mark[1] === undefined) open.push(endLine);
    const startLine = mark[1] === undefined ? undefined : open.pop();
    return startLine === undefined ? [] : [{ startLine, endLine, kind: FoldingRangeKind.Region }];
  });
}

/** The last line of a span that is not blank. */
function lastLineWithText({ start, end }: Span, lines: Lines): number {
  const first = lines.lineAt(start);
  let last = lines.lineAt(Math.max(start, end - 1));
  while (last > first && lines.textOf(last).trim() === '') last--;
  return last;
}
