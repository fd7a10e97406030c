/** Findings as they are read in a review: kind, then one line a finding, its fixes below it. */
import { analysisOf, findingsOf, type Options } from './analysis.ts';

/** `3:1 warning missing-section 缺少…`, and indented `* 补上…` for the preferred fix, `- …` for others. */
export function printedFindings(text: string, options: Options = {}): string {
  const analysis = analysisOf(text, options);
  const kind = analysis.detected ? `${analysis.detected.kind.id} (${analysis.detected.reason.type})` : 'none';
  const lines = findingsOf(analysis).flatMap(({ rule, severity, message, span, fixes }) => {
    const { line, character } = analysis.lines.positionAt(span.start);
    const said = `${line + 1}:${character + 1} ${severity} ${rule} ${message}`;
    return [
      said,
      ...fixes.map(({ title, preferred, safe }) => `    ${preferred ? '*' : '-'} ${title}${safe ? ' (safe)' : ''}`),
    ];
  });
  return [`kind: ${kind}`, ...lines].join('\n');
}
