/** Findings, which stand at offsets of a text → what is told of them, which needs the text no more. */
import type { Analysis } from '../core/analyze.ts';
import { snippetText } from '../core/text/snippet.ts';
import type { Finding, RelatedPlace } from '../rules/run.ts';
import type { CheckedText } from './check-text.ts';
import { type FindingDetail, placeIn, placeOf, type ToldFinding, type ToldRelated } from './checked.ts';
import { fingerprintOf } from './fingerprint.ts';

/** With `detailed` also what only few outputs show. */
export function toldOf({ findings, analysis }: CheckedText, detailed: boolean): readonly ToldFinding[] {
  return findings.map((finding) => {
    const { rule, severity, message, authority, span, fixes } = finding;
    return {
      rule,
      severity,
      message,
      authority,
      ...placeOf(span, analysis.lines),
      fixable: fixes.length > 0,
      safe: fixes.some(({ safe }) => safe),
      ...(detailed && { detail: detailOf(finding, analysis) }),
    };
  });
}

function detailOf(finding: Finding, analysis: Analysis): FindingDetail {
  const { lines } = analysis;
  return {
    fingerprint: fingerprintOf(finding, analysis),
    source: lines.textOf(lines.lineAt(finding.span.start)),
    related: finding.related.map((one) => relatedOf(one, analysis)),
    fixes: finding.fixes.map(({ title, safe, preferred, edits }) => ({
      title,
      safe,
      preferred,
      edits: edits.map(({ span, text, snippet }) => ({
        ...placeOf(span, lines),
        text: snippet ? snippetText(text) : text,
      })),
    })),
  };
}

function relatedOf({ message, span, elsewhere }: RelatedPlace, { lines }: Analysis): ToldRelated {
  if (!elsewhere) return { message, ...placeOf(span, lines) };
  return { message, ...placeIn(elsewhere.range), file: elsewhere.file };
}
