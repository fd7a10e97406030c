/** Declaring the kind of a document in its own text, where it stays with the file. */
import type { Analysis } from '../core/analyze.ts';
import { emptySpan } from '../core/text/span.ts';
import { type DocumentEdits, requests, type TreatAsParams } from '../lsp/protocol.ts';
import type { Edit } from '../rules/rule.ts';
import { defineFeature } from './feature.ts';

export const treatAs = defineFeature({
  request: { method: requests.treatAs },
  always: true,
  handle: ({ uri, version, analysis }, _bench, { kind }: TreatAsParams): DocumentEdits | null => {
    const edit = declaration(analysis, kind);
    if (!edit) return null;
    const range = analysis.lines.rangeOf(edit.span);
    return { uri, version, edits: [{ range, newText: edit.text, snippet: false }] };
  },
});

/** Changes the id where one stands, else adds a line to the front matter, else puts a comment on top. */
function declaration({ declared, parsed, lines, text }: Analysis, kind: string): Edit | undefined {
  if (declared) return declared.id === kind ? undefined : { span: declared.span, text: kind };
  const matter = parsed.scanned[0]?.role === 'front-matter';
  if (matter) return { span: emptySpan(lines.startOf(1)), text: `report: ${kind}${lines.eol}` };
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const blank = text.trim() === '' ? '' : lines.eol;
  return { span: emptySpan(start), text: `<!-- report: ${kind} -->${lines.eol}${blank}` };
}
