/** Highlights: all members of the enumeration the cursor is on, all mentions of the section it is on. */
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  DocumentHighlightRequest,
} from 'vscode-languageserver';
import type { Analysis } from '../core/analyze.ts';
import { touches } from '../core/text/span.ts';
import { defineFeature } from './feature.ts';
import { mentionsOf, placesOf, pointedAt } from './mentions.ts';

export const highlight = defineFeature({
  request: DocumentHighlightRequest.type,
  capabilities: { documentHighlightProvider: true },
  handle: ({ analysis, languageId }, _bench, { position }: DocumentHighlightParams): DocumentHighlight[] | null => {
    const offset = analysis.lines.offsetAt(position);
    const ours = membersAt(analysis, offset) ?? mentionsAt(analysis, offset);
    if (ours) return ours;
    return languageId !== 'report' && isSentence(analysis, offset) ? [] : null;
  },
});

/** For plain text and Markdown a whole Chinese paragraph is one word to the editor; it would be marked all over. */
function isSentence({ lines }: Analysis, offset: number): boolean {
  const line = lines.lineAt(offset);
  const start = lines.startOf(line);
  const text = lines.textOf(line);
  const before = /[^\s\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]*$/u.exec(
    text.slice(Math.max(0, offset - start - 200), offset - start),
  );
  const behind = /^[^\s\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]*/u.exec(text.slice(offset - start, offset - start + 200));
  const run = `${before?.[0] ?? ''}${behind?.[0] ?? ''}`;
  return run.length > 12 && /\p{Script=Han}/u.test(run);
}

/** The counting words alone: members are paragraphs, and the editor marks equal words in them by itself. */
function membersAt({ survey, lines }: Analysis, offset: number): DocumentHighlight[] | undefined {
  const found = survey.enumerations.find(
    ({ span, lone, members }) =>
      !lone && touches(span, offset) && members.some(({ marker }) => touches(marker, offset)),
  );
  return found?.members.map(({ marker }) => ({ range: lines.rangeOf(marker), kind: DocumentHighlightKind.Text }));
}

/** A place no one mentions is left to the editor, which marks equal words. */
function mentionsAt(analysis: Analysis, offset: number): DocumentHighlight[] | undefined {
  const pointed = pointedAt(analysis, offset);
  const mentions = pointed ? mentionsOf(analysis, pointed.target) : [];
  if (!pointed || mentions.length === 0) return undefined;
  const { lines } = analysis;
  return [
    ...placesOf(pointed.target).map((span) => ({ range: lines.rangeOf(span), kind: DocumentHighlightKind.Write })),
    ...mentions.map(({ span }) => ({ range: lines.rangeOf(span), kind: DocumentHighlightKind.Read })),
  ];
}
