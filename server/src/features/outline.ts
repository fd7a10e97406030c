/** The outline: Outline view, breadcrumbs, Go to Symbol and sticky scroll all read it. */
import { type DocumentSymbol, DocumentSymbolRequest, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Analysis } from '../core/analyze.ts';
import type { Section } from '../core/report/report.ts';
import type { Range } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import { defineFeature, type ReportDocument } from './feature.ts';
import { lengthsOf, shortLength } from './lengths.ts';
import { headingSpan, nameOf } from './names.ts';
import { withoutTail } from './tail.ts';

export const outline = defineFeature({
  request: DocumentSymbolRequest.type,
  capabilities: { documentSymbolProvider: { label: '报告结构 Report' } },
  handle: (document, { client, display }): DocumentSymbol[] | SymbolInformation[] => {
    const tree = treeOf(document, display);
    return client.symbolTree ? tree : listOf(tree, document.uri);
  },
});

function treeOf({ analysis }: ReportDocument, display: 'zh' | 'en'): DocumentSymbol[] {
  const { report, lines, text, language } = analysis;
  const lengths = lengthsOf(analysis);
  const detailOf = (section: Section): string => shortLength(lengths.get(section) ?? 0, language, display);
  const children = report.sections.map((section) => symbolOf(section, analysis, detailOf));
  if (!report.title) return children;
  // The title spans the document, so that breadcrumbs find it around every cursor.
  const range = lines.rangeOf(report.span);
  const selectionRange = lines.rangeOf(headingSpan(report.title));
  return [{ name: nameOf(report.title, text), kind: SymbolKind.File, range, selectionRange, children }];
}

/** Icons tell how deep a section lies: what divides the report, what divides that, and the rest. */
function kindOf({ heading: { level } }: Section): SymbolKind {
  if (level === 1) return SymbolKind.Module;
  return level === 2 ? SymbolKind.Namespace : SymbolKind.String;
}

function symbolOf(section: Section, analysis: Analysis, detailOf: (section: Section) => string): DocumentSymbol {
  const { heading, children } = section;
  return {
    name: nameOf(heading, analysis.text),
    detail: detailOf(section),
    kind: kindOf(section),
    range: rangeOf(withoutTail(section, analysis), analysis),
    selectionRange: analysis.lines.rangeOf(headingSpan(heading)),
    children: children.map((child) => symbolOf(child, analysis, detailOf)),
  };
}

/** Up to the end of the section's last line, not to the start of the next section's line; at the end of the text up to it. */
function rangeOf(span: Span, { lines, text }: Analysis): Range {
  const { start, end } = lines.rangeOf(span);
  if (end.character > 0 || end.line <= start.line || span.end === text.length) return { start, end };
  return { start, end: lines.positionAt(lines.endOf(end.line - 1)) };
}

/** For clients that show no tree. */
function listOf(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...listOf(children, uri, name),
  ]);
}
