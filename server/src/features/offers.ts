/** Phrases at a place; completion and “插入片段…” both begin here. */
import { snippetText } from '../core/text/snippet.ts';
import { snippetPreview } from '../core/text/snippet-preview.ts';
import { offersAt } from '../core/writing/offers.ts';
import type { Query } from '../core/writing/query.ts';
import type { Snippet } from '../core/writing/snippets.ts';
import type { ReportDocument, Workbench } from './feature.ts';

/** Best first, and none twice. */
export function offersOf(
  { analysis, languageId, setup }: ReportDocument,
  query: Query,
  bench: Workbench,
): readonly Snippet[] {
  const { snippets, kinds, spellings, today, display } = bench;
  const offers = offersAt(analysis, query, {
    snippets: setup.snippets.length > 0 ? [...setup.snippets, ...snippets()] : snippets(),
    kinds,
    spellings: spellings(),
    today: today(),
    display,
    markdown: languageId === 'markdown',
  });
  const seen = new Set<string>();
  return offers.filter(({ title, body }) => {
    const twin = seen.has(title) || seen.has(body);
    seen.add(title).add(body);
    return !twin;
  });
}

/** Code, front matter and comments are no prose. */
export function isProse({ analysis }: ReportDocument, line: number): boolean {
  const role = analysis.parsed.scanned[line]?.role;
  return role !== 'fence' && role !== 'front-matter' && role !== 'comment' && role !== 'directive';
}

/** What it gives when nothing is filled in. */
export function plainText({ body, own }: Snippet): string {
  return own ? snippetPreview(body) : snippetText(body);
}
