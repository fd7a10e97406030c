/** Hover on a heading: its whole title, which section of the kind it is, what belongs there, how long it is. */
import { type Hover, type HoverParams, HoverRequest, MarkupKind } from 'vscode-languageserver';
import type { Analysis } from '../core/analyze.ts';
import { allSections, type Section } from '../core/report/report.ts';
import { countCharacters, countWords } from '../core/text/count.ts';
import { touches } from '../core/text/span.ts';
import { defineFeature } from './feature.ts';

export const hover = defineFeature({
  request: HoverRequest.type,
  capabilities: { hoverProvider: true },
  handle: ({ analysis }, bench, { position }: HoverParams): Hover | null => {
    const offset = analysis.lines.offsetAt(position);
    const section = [...allSections(analysis.report)].find(({ heading }) => touches(headingSpan(heading), offset));
    if (section) return hoverOf(analysis, section, bench.display);
    const title = analysis.report.title;
    if (!title || !touches(title.titleSpan, offset) || !analysis.detected) return null;
    return markdown([`**${escaped(title.title)}**`, escaped(analysis.detected.kind.title[bench.display])], analysis, title.titleSpan);
  },
});

function hoverOf(analysis: Analysis, { heading, span }: Section, display: 'zh' | 'en'): Hover {
  const match = analysis.matches.find(({ section }) => section?.heading === heading);
  const paragraphs = [`**${escaped(`${heading.number?.text ?? ''}${heading.title}`)}**`];
  if (match) paragraphs.push(escaped([match.wanted.title, match.wanted.guidance].filter(Boolean).join(display === 'zh' ? '：' : ': ')));
  paragraphs.push(lengthOf(analysis.text.slice(span.start, span.end), analysis.language, display));
  return markdown(paragraphs, analysis, headingSpan(heading));
}

function lengthOf(text: string, language: 'zh' | 'en', display: 'zh' | 'en'): string {
  const count = language === 'zh' ? countCharacters(text) : countWords(text);
  if (language === 'en') return display === 'zh' ? `${count} 个词` : `${count} words`;
  return display === 'zh' ? `${count} 字（不计空格）` : `${count} characters without spaces`;
}

function headingSpan({ number, titleSpan }: Section['heading']): { start: number; end: number } {
  return { start: number?.span.start ?? titleSpan.start, end: Math.max(titleSpan.end, number?.span.end ?? 0) };
}

function markdown(paragraphs: readonly string[], { lines }: Analysis, span: { start: number; end: number }): Hover {
  return { contents: { kind: MarkupKind.Markdown, value: paragraphs.join('\n\n') }, range: lines.rangeOf(span) };
}

/** Text of the document is shown as text: a mask of asterisks is no emphasis. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~$]/gu, '\\$&');
}
