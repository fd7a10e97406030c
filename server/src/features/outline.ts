/** The outline: Outline view, breadcrumbs, Go to Symbol and sticky scroll all read it. */
import { type DocumentSymbol, DocumentSymbolRequest, SymbolKind } from 'vscode-languageserver';
import type { Section } from '../core/report/report.ts';
import type { Lines, Range } from '../core/text/lines.ts';
import { defineFeature } from './feature.ts';
import { nameOf } from './names.ts';

export const outline = defineFeature({
  request: DocumentSymbolRequest.type,
  capabilities: { documentSymbolProvider: { label: '报告结构 Report' } },
  handle: ({ analysis: { report, lines, text } }): DocumentSymbol[] => {
    const children = report.sections.map((section) => symbolOf(section, lines, text));
    if (!report.title) return children;
    // The title spans the document, so that breadcrumbs find it around every cursor.
    const range = lines.rangeOf(report.span);
    const selectionRange = lines.rangeOf(report.title.titleSpan);
    return [{ name: nameOf(report.title, text), kind: SymbolKind.String, range, selectionRange, children }];
  },
});

function symbolOf({ heading, span, children }: Section, lines: Lines, text: string): DocumentSymbol {
  const start = heading.number?.span.start ?? heading.titleSpan.start;
  return {
    name: nameOf(heading, text),
    kind: SymbolKind.String,
    range: sectionRange(lines, span.start, span.end),
    selectionRange: lines.rangeOf({ start: Math.max(start, span.start), end: Math.max(heading.titleSpan.end, start) }),
    children: children.map((child) => symbolOf(child, lines, text)),
  };
}

/** Up to the end of the section's last line, not to the start of the next section's line. */
function sectionRange(lines: Lines, start: number, end: number): Range {
  const range = lines.rangeOf({ start, end });
  if (range.end.character > 0 || range.end.line <= range.start.line) return range;
  return { start: range.start, end: lines.positionAt(lines.endOf(range.end.line - 1)) };
}
