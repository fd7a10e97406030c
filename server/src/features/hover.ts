/** Hover on headings, on words that stand for something, and on findings; see `hover-texts.ts` for what is said. */
import { type Hover, type HoverParams, HoverRequest, MarkupKind } from 'vscode-languageserver';
import { touches } from '../core/text/span.ts';
import { defineFeature } from './feature.ts';
import { findingsOf } from './findings.ts';

export const hover = defineFeature({
  request: HoverRequest.type,
  capabilities: { hoverProvider: true },
  handle: async (document, bench, { position }: HoverParams): Promise<Hover | null> => {
    const { analysis } = document;
    const offset = analysis.lines.offsetAt(position);
    const findings = findingsOf(document, bench).filter(({ span }) => touches(span, offset));
    const { hoverAt } = await import('./hover-texts.ts');
    const found = hoverAt(analysis, offset, { findings, bench });
    if (!found) return null;
    const kind = bench.client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
    return { contents: { kind, value: found.value }, range: analysis.lines.rangeOf(found.span) };
  },
});
