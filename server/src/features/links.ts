/** Links: words that point to a section or an attachment lead there with a click. */
import { type DocumentLink, type DocumentLinkParams, DocumentLinkRequest } from 'vscode-languageserver';
import type { Span } from '../core/text/span.ts';
import { defineFeature, type ReportDocument } from './feature.ts';
import { placesOf } from './mentions.ts';
import { nameOfTarget } from './target-names.ts';

export const links = defineFeature({
  request: DocumentLinkRequest.type,
  capabilities: { documentLinkProvider: { resolveProvider: false } },
  rank: 'view',
  handle: (document, _bench, _params: DocumentLinkParams): DocumentLink[] => {
    const { survey } = document.analysis;
    const references = survey.references.flatMap(({ span, target }) => {
      const [place] = target ? placesOf(target) : [];
      return target && place ? [linkOf(document, span, place, nameOfTarget(target, document.analysis))] : [];
    });
    const notes = survey.attachments.flatMap(({ note, head, title }) =>
      note && head ? [linkOf(document, note, head, title)] : [],
    );
    return [...references, ...notes];
  },
});

/** `#L12,5` opens the document at line 12, column 5, as editors read it. */
function linkOf({ uri, analysis: { lines } }: ReportDocument, from: Span, to: Span, tooltip: string): DocumentLink {
  const { line, character } = lines.positionAt(to.start);
  return { range: lines.rangeOf(from), target: `${uri}#L${line + 1},${character + 1}`, tooltip };
}
