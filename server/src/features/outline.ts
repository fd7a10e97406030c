/** The outline: Outline view, breadcrumbs, Go to Symbol and sticky scroll all read it. */

import { type DocumentSymbol, DocumentSymbolRequest, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Analysis } from '../core/analyze.ts';
import type { Section } from '../core/report/report.ts';
import { beside } from '../core/text/beside.ts';
import type { Lines, Range } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import { defineFeature, type ReportDocument } from './feature.ts';
import { composedOf, staying } from './kept.ts';
import { lengthListOf, shortLength } from './lengths.ts';
import { headingSpan, nameOf } from './names.ts';
import { withoutTail } from './tail.ts';

export const outline = defineFeature({
  request: DocumentSymbolRequest.type,
  capabilities: { documentSymbolProvider: { label: 'Report Docs' } },
  rank: 'view',
  handle: (document, { client, display }): DocumentSymbol[] | SymbolInformation[] => {
    const tree = treeOf(document, display);
    return client.symbolTree ? tree : listOf(tree, document.uri);
  },
});

/** While a frame stands, headings stay as they are in their lines: what was told of most sections is told again. */
const told = beside<Analysis['parsed']['frame'], Told>();

interface Told {
  readonly display: 'zh' | 'en';
  readonly language: 'zh' | 'en';
  /** Of the outermost sections. */
  readonly symbols: readonly DocumentSymbol[];
}

function treeOf({ analysis }: ReportDocument, display: 'zh' | 'en'): DocumentSymbol[] {
  const { report, lines, text, language, parsed } = analysis;
  const known = told.get(parsed.frame);
  const before = known?.display === display && known.language === language ? known.symbols : [];
  const lengths = lengthListOf(analysis);
  let index = 0;
  const detail = (): string => shortLength(lengths[index++] ?? 0, language, display);
  const symbols = report.sections.map((section, at) => staying(symbolOf(section, before[at], { analysis, detail })));
  told.set(parsed.frame, { display, language, symbols });
  if (!report.title) return whole(symbols, symbols);
  // The title spans the document, so that breadcrumbs find it around every cursor.
  const range = lines.rangeOf(report.span);
  const selectionRange = lines.rangeOf(headingSpan(report.title));
  const name = nameOf(report.title, text);
  return whole([{ name, kind: SymbolKind.File, range, selectionRange, children: symbols }], symbols);
}

/** A short outline is written faster in one go. */
function whole(tree: DocumentSymbol[], parts: readonly DocumentSymbol[]): DocumentSymbol[] {
  return parts.length < few ? tree : composedOf(tree);
}

const few = 50;

/** Icons tell how deep a section lies: what divides the report, what divides that, and the rest. */
function kindOf({ heading: { level } }: Section): SymbolKind {
  if (level === 1) return SymbolKind.Module;
  return level === 2 ? SymbolKind.Namespace : SymbolKind.String;
}

interface Telling {
  readonly analysis: Analysis;
  /** Of the next section; asked once for each, in the order of the text. */
  readonly detail: () => string;
}

/** The symbol of a section; the one from before where there is nothing new to tell. */
function symbolOf(section: Section, before: DocumentSymbol | undefined, telling: Telling): DocumentSymbol {
  const { analysis } = telling;
  const { heading } = section;
  const detail = telling.detail();
  const children = childrenOf(section, before?.children ?? none, telling);
  // A clause without a title is called by its text.
  const name = before && heading.title !== '' ? before.name : nameOf(heading, analysis.text);
  const span = withoutTail(section, analysis);
  const same = before && before.children === children && before.detail === detail && before.name === name;
  if (same && endsThere(span, before.range, analysis)) return before;
  const selectionRange = before?.selectionRange ?? analysis.lines.rangeOf(headingSpan(heading));
  return { name, detail, kind: kindOf(section), range: rangeOf(span, analysis), selectionRange, children };
}

const none: DocumentSymbol[] = [];

/** The list from before where all in it is as it was: a key is over before a list for each section could be made. */
function childrenOf({ children }: Section, before: DocumentSymbol[], telling: Telling): DocumentSymbol[] {
  let made: DocumentSymbol[] | undefined;
  for (let at = 0; at < children.length; at++) {
    const child = children[at];
    if (!child) continue;
    const symbol = symbolOf(child, before[at], telling);
    if (!made && symbol === before[at]) continue;
    made ??= before.slice(0, at);
    made.push(symbol);
  }
  return made ?? (before.length === children.length ? before : before.slice(0, children.length));
}

/** Whether a span that begins where it did ends there too; told without a search for its last line. */
function endsThere(span: Span, { end }: Range, { lines, text }: Analysis): boolean {
  const whole = span.end !== text.length && lines.startOf(end.line + 1) === span.end;
  return whole && end.character === columnsIn(end.line, lines);
}

function columnsIn(line: number, lines: Lines): number {
  return lines.endOf(line) - lines.startOf(line);
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
