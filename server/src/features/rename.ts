/** Rename of a section: its title, and the words of references that quote the title. Numbers and all other text stay. */
import {
  type PrepareRenameParams,
  PrepareRenameRequest,
  type Range,
  type RenameParams,
  RenameRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Analysis } from '../core/analyze.ts';
import type { Section } from '../core/report/report.ts';
import { type Span, touches } from '../core/text/span.ts';
import type { Edit } from '../rules/rule.ts';
import { workspaceEditOf } from './edits.ts';
import { defineFeature } from './feature.ts';
import { mentionsOf, pointedAt } from './mentions.ts';

export const rename = defineFeature({
  request: RenameRequest.type,
  capabilities: { renameProvider: { prepareProvider: true } },
  handle: (document, { client }, { position, newName }: RenameParams): WorkspaceEdit | null => {
    const { analysis } = document;
    const named = namedAt(analysis, analysis.lines.offsetAt(position));
    const title = newName.trim();
    if (!named || title === '' || /[\r\n]/u.test(title)) return null;
    const spans = [named.section.heading.titleSpan, ...quotesOf(analysis, named.section)];
    const edits = spans.map((span): Edit => ({ span, text: title }));
    return workspaceEditOf(
      document,
      edits.sort((a, b) => a.span.start - b.span.start),
      client,
    );
  },
});

export const prepareRename = defineFeature({
  request: PrepareRenameRequest.type,
  handle: ({ analysis }, _bench, { position }: PrepareRenameParams): { range: Range; placeholder: string } | null => {
    const { lines, text } = analysis;
    const named = namedAt(analysis, lines.offsetAt(position));
    return named && { range: lines.rangeOf(named.span), placeholder: text.slice(named.span.start, named.span.end) };
  },
});

interface Named {
  readonly section: Section;
  /** The title in its heading, or as the reference under the cursor quotes it. */
  readonly span: Span;
}

function namedAt(analysis: Analysis, offset: number): Named | null {
  const pointed = pointedAt(analysis, offset);
  if (pointed?.target.type !== 'section') return null;
  const { section } = pointed.target;
  const { titleSpan } = section.heading;
  if (titleSpan.end <= titleSpan.start) return null;
  // From its number too: the title is what can be called anew there.
  if (!pointed.reference) return { section, span: titleSpan };
  const quote = quotesOf(analysis, section).find((span) => touches(span, offset));
  return quote ? { section, span: quote } : null;
}

/** The words of references that are the title; a number before it in the same quotation marks stays. */
function quotesOf(analysis: Analysis, section: Section): readonly Span[] {
  const { text } = analysis;
  const number = section.heading.number?.text ?? '';
  return mentionsOf(analysis, { type: 'section', section })
    .filter(({ form }) => form === 'title')
    .map(({ span }) => {
      const words = text.slice(span.start, span.end);
      const kept =
        number !== '' && words.startsWith(number) ? /^\s*/u.exec(words.slice(number.length))?.[0].length : undefined;
      return { start: kept === undefined ? span.start : span.start + number.length + kept, end: span.end };
    });
}
