/** Fixes as a user sees them: the text after them, snippets as the plain text they stand for. */
import { snippetText } from '../../server/src/core/text/snippet.ts';
import type { Edit } from '../../server/src/rules/rule.ts';
import type { Finding } from '../../server/src/rules/run.ts';
import { analysisOf, findingsOf, type Options, strictSettings } from './analysis.ts';

/** The text with the edits applied. Edits that overlap are a fault of the rule. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let offset = 0;
  for (const { span, text: written, snippet } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    if (span.start < offset || span.end < span.start || span.end > text.length) {
      throw new Error(`edits overlap or lie outside of the text: ${JSON.stringify(edits)}`);
    }
    result += text.slice(offset, span.start) + (snippet ? snippetText(written) : written);
    offset = span.end;
  }
  return result + text.slice(offset);
}

/** The text after the rule's preferred fixes, one after the other as one who clicks through them applies them. */
export function fixed(text: string, rule: string, options: Options = {}): string {
  let result = text;
  for (let round = 0; round < 100; round++) {
    const fix = fixable(result, rule, options)[0];
    if (!fix) return result;
    result = applied(result, fix.edits);
  }
  throw new Error(`the fixes of ${rule} come to no end`);
}

/** Fixes come to an end, and what they leave has nothing more to fix. A rule that mends nothing here has nothing to show. */
export function checkFixes(text: string, options: Options = {}): void {
  const all = findingsOf(analysisOf(text, options), undefined, { settings: options.settings ?? strictSettings });
  const mending = new Set(all.filter(({ fixes }) => fixes.length > 0).map(({ rule }) => rule));
  for (const id of mending) {
    const left = fixable(fixed(text, id, options), id, options);
    if (left.length > 0) throw new Error(`${id} is still there: ${left.map(({ title }) => title).join(', ')}`);
  }
}

/** The preferred fix of every finding of the rule that has one. */
export function fixable(text: string, rule: string, options: Options = {}): readonly Finding['fixes'][number][] {
  const { settings } = options;
  return findingsOf(analysisOf(text, options), rule, settings ? { settings } : {}).flatMap(({ fixes }) => {
    const fix = fixes.find(({ preferred }) => preferred) ?? (fixes.length === 1 ? fixes[0] : undefined);
    return fix ? [fix] : [];
  });
}
