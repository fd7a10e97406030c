/** Growing a selection: word, sentence, point of an enumeration, paragraph, section by section, document. */
import { type SelectionRange, type SelectionRangeParams, SelectionRangeRequest } from 'vscode-languageserver';
import type { Analysis } from '../core/analyze.ts';
import { sectionsAt } from '../core/report/report.ts';
import { unitsAt } from '../core/report/units.ts';
import { type Span, touches } from '../core/text/span.ts';
import { defineFeature } from './feature.ts';
import { withoutTail } from './tail.ts';

export const selection = defineFeature({
  request: SelectionRangeRequest.type,
  capabilities: { selectionRangeProvider: true },
  handle: ({ analysis }, _bench, { positions }: SelectionRangeParams): SelectionRange[] =>
    positions.map((position) => rangesAt(analysis, analysis.lines.offsetAt(position))),
});

function rangesAt(analysis: Analysis, offset: number): SelectionRange {
  const { report, lines } = analysis;
  const sections = sectionsAt(report, offset).filter((section) => touches(withoutTail(section, analysis), offset));
  const inner = sections.at(-1);
  const spans: Span[] = [report.span, ...sections.map((section) => withoutTail(section, analysis))];
  if (inner && touches(inner.body, offset)) {
    spans.push({ start: inner.body.start, end: Math.min(inner.body.end, withoutTail(inner, analysis).end) });
  }
  if (!inner && touches(report.preamble, offset)) spans.push(report.preamble);
  const line = lines.lineAt(offset);
  const units = unitsAt(analysis, offset);
  if (!units[0] || lines.lineAt(units[0].start) === lines.lineAt(units[0].end)) {
    spans.push({ start: lines.startOf(line), end: lines.endOf(line) });
  }
  spans.push(...units);
  // Each one must lie within the one before; equal ones would need a second press for nothing.
  let chain: SelectionRange | undefined;
  let outer: Span | undefined;
  for (const span of spans) {
    if (outer && (span.start < outer.start || span.end > outer.end || sameSpan(span, outer))) continue;
    chain = chain ? { range: lines.rangeOf(span), parent: chain } : { range: lines.rangeOf(span) };
    outer = span;
  }
  return chain ?? { range: lines.rangeOf({ start: offset, end: offset }) };
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
