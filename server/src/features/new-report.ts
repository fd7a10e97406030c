/** A new report: the frame of its kind with its tab stops, known for what it is from the first line. */
import { analyze } from '../core/analyze.ts';
import { snippetText } from '../core/text/snippet.ts';
import { declared, newReportSnippet } from '../core/writing/new-report.ts';
import { type NewReportParams, type NewReportText, requests } from '../lsp/protocol.ts';
import { defineWorkbenchFeature } from './feature.ts';

export const newReport = defineWorkbenchFeature(
  requests.newReport,
  ({ kinds }, { kind: id, title }: NewReportParams): NewReportText | null => {
    const kind = kinds.find((one) => one.id === id);
    if (!kind) return null;
    // 一、 makes a heading of a plain line; without a number, or with one that lists have too, it takes a `#`.
    const language = kind.numbering === 'zh-official' ? 'report' : 'markdown';
    const snippet = newReportSnippet(kind, { title, markdown: language === 'markdown' });
    const known = analyze(snippetText(snippet), { kinds }).detected?.kind.id === id;
    return { snippet: known ? snippet : declared(snippet, kind), language };
  },
);
