/**
 * Hover on a heading: its whole title, which section of the kind it is, what belongs there, how long it is, who mentions
 * it, and which problems, causes and measures belong to it. On words that point or count: what is there.
 */
import { type Hover, type HoverParams, HoverRequest, MarkupKind } from 'vscode-languageserver';
import type { Analysis } from '../core/analyze.ts';
import type { Heading } from '../core/parse/blocks.ts';
import { allSections, type Section } from '../core/report/report.ts';
import { touches } from '../core/text/span.ts';
import { defineFeature, type Workbench } from './feature.ts';
import { lengthOf } from './lengths.ts';
import { escaped } from './markdown.ts';
import { mentionedText, saidOfWords } from './mention-hover.ts';
import { fullNameOf, headingSpan } from './names.ts';
import { partnerTexts } from './partners.ts';
import { withoutTail } from './tail.ts';

export const hover = defineFeature({
  request: HoverRequest.type,
  capabilities: { hoverProvider: true },
  handle: ({ analysis }, bench, { position }: HoverParams): Hover | null => {
    const offset = analysis.lines.offsetAt(position);
    const { title } = analysis.report;
    if (title && touches(headingSpan(title), offset)) return ofTitle(analysis, title, bench);
    const section = [...allSections(analysis.report)].find(({ heading }) => touches(headingSpan(heading), offset));
    const said = saidOfWords(analysis, offset, bench.display);
    if (said) return shown({ ...said, range: analysis.lines.rangeOf(said.span) }, bench.client.markdown);
    return section ? ofSection(analysis, section, bench) : null;
  },
});

function ofTitle(analysis: Analysis, title: Heading, { display, client }: Workbench): Hover {
  const { detected, report } = analysis;
  const texts = [detected ? detected.kind.title[display] : '', lengthOf(analysis, report.span, display)];
  return shown({ name: title.title, texts, range: analysis.lines.rangeOf(title.titleSpan) }, client.markdown);
}

function ofSection(analysis: Analysis, section: Section, { display, client }: Workbench): Hover {
  const { heading } = section;
  const wanted = analysis.matches.find((match) => match.section?.heading === heading)?.wanted;
  const colon = display === 'zh' ? '：' : ': ';
  const texts = [
    wanted ? [wanted.title, wanted.guidance].filter((text) => text !== '').join(colon) : '',
    ...partnerTexts(analysis, section, display),
    lengthOf(analysis, withoutTail(section, analysis), display),
    mentionedText(analysis, { type: 'section', section }, display),
  ];
  return shown(
    { name: fullNameOf(heading), texts, range: analysis.lines.rangeOf(headingSpan(heading)) },
    client.markdown,
  );
}

interface Shown {
  readonly name: string;
  readonly texts: readonly string[];
  readonly range: Hover['range'] & {};
}

function shown({ name, texts, range }: Shown, markdown: boolean): Hover {
  const paragraphs = texts.filter((text) => text !== '');
  const value = markdown
    ? [`**${escaped(name)}**`, ...paragraphs.map(escaped)].join('\n\n')
    : [name, ...paragraphs].join('\n\n');
  return { contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value }, range };
}
