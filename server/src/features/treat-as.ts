/** Declaring the kind of a document in its own text, where it stays with the file. */
import { declaredKind } from '../core/kind/declared.ts';
import { scan } from '../core/parse/scan.ts';
import { Lines } from '../core/text/lines.ts';
import { emptySpan } from '../core/text/span.ts';
import { type DocumentEdits, requests, type TreatAsParams } from '../lsp/protocol.ts';
import type { Edit } from '../rules/rule.ts';
import { defineFeature } from './feature.ts';

export const treatAs = defineFeature({
  request: { method: requests.treatAs },
  always: true,
  handle: ({ uri, version, text }, _bench, { kind }: TreatAsParams): DocumentEdits | null => {
    // What is no report yet has no analysis: its lines are looked at here.
    const lines = new Lines(text);
    const edit = declaration(lines, kind);
    if (!edit) return null;
    const range = lines.rangeOf(edit.span);
    return { uri, version, edits: [{ range, newText: edit.text, snippet: false }] };
  },
});

/** Changes the id where one stands, else adds a line to the front matter, else puts a comment on top. */
function declaration(lines: Lines, kind: string): Edit | undefined {
  const scanned = scan(lines);
  const declared = declaredKind(scanned, lines);
  if (declared) return declared.id === kind ? undefined : { span: declared.span, text: kind };
  if (scanned[0]?.role === 'front-matter')
    return { span: emptySpan(lines.startOf(1)), text: `report: ${kind}${lines.eol}` };
  const start = lines.text.startsWith('\uFEFF') ? 1 : 0;
  const blank = lines.text.trim() === '' ? '' : lines.eol;
  return { span: emptySpan(start), text: `<!-- report: ${kind} -->${lines.eol}${blank}` };
}
