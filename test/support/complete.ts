/** Writing missing sections in, as tests ask for it: a text in, the text after it out. */
import { completeSections, missingSections, type SnippetEdit } from '../../server/src/core/kind/complete.ts';
import { analysisOf, findingsOf, type Options } from './analysis.ts';
import { applied } from './fixes.ts';

/** Ids of the sections that are missing. */
export function missingIn(text: string, options: Options = {}): readonly string[] {
  return missingSections(analysisOf(text, options)).map(({ id }) => id);
}

/** Line (from 0) and words of the places the findings point at. */
export function missingAt(text: string, options: Options = {}): readonly string[] {
  const analysis = analysisOf(text, options);
  return findingsOf(analysis, 'missing-section').map(
    ({ span }) => `${analysis.lines.lineAt(span.start)}: ${text.slice(span.start, span.end)}`,
  );
}

/** The edits for the sections of these ids, or for all that are missing. */
export function completion(text: string, options: Options = {}, ids?: readonly string[]): readonly SnippetEdit[] {
  const analysis = analysisOf(text, options);
  const wanted = missingSections(analysis).filter(({ id }) => ids?.includes(id) ?? true);
  return completeSections(analysis, wanted);
}

export function completed(text: string, options: Options = {}, ids?: readonly string[]): string {
  return applied(
    text,
    completion(text, options, ids).map((edit) => ({ ...edit, snippet: true })),
  );
}

/** Numbers of the tab stops in the order they stand in. */
export function tabStops(edits: readonly SnippetEdit[]): readonly number[] {
  return edits.flatMap(({ text }) =>
    [...text.matchAll(/\\[$}\\]|\$\{?(\d+)/gu)].flatMap(([, number]) => (number === undefined ? [] : [Number(number)])),
  );
}

/** The text without the first-level section that was found for an id; what closes the report stays. */
export function without(text: string, id: string, options: Options = {}): string {
  const { matches, tail } = analysisOf(text, options);
  const span = matches.find(({ wanted }) => wanted.id === id)?.section?.span;
  if (!span) throw new Error(`no section ${id} in the text`);
  const end = span.start < tail.start ? Math.min(span.end, tail.start) : span.end;
  return text.slice(0, span.start) + text.slice(end);
}
