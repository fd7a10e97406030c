/**
 * Comments in a report that silence rules: `<!-- report-docs-disable number-gap -->` from there on,
 * `-enable` again, `-disable-line` and `-disable-next-line` for one line. Without a name all rules are meant.
 */
import type { Analysis } from '../core/analyze.ts';
import { byHeadings } from '../core/parse/by-frame.ts';
import { finder } from '../core/report/gather.ts';
import type { Span } from '../core/text/span.ts';

export interface Suppression {
  readonly type: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  /** Of the whole comment. */
  readonly span: Span;
  /** Line of the comment, from 0. */
  readonly line: number;
  /** None for all rules. */
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
}

/** A suppression, and the rules of which it silenced a finding. */
export interface SuppressionUse {
  readonly suppression: Suppression;
  readonly silenced: ReadonlySet<string>;
}

/** In the order of the text; none inside code. */
export function suppressionsIn(analysis: Analysis): readonly Suppression[] {
  if (!commented(analysis) && silencing(analysis.survey.passages).length === 0) return [];
  const { text, lines, parsed } = analysis;
  const found: Suppression[] = [];
  for (const match of text.matchAll(comment)) {
    const line = lines.lineAt(match.index);
    const role = parsed.scanned[line]?.role;
    const type = typeOf(match[1]);
    if (!type || (role !== 'comment' && role !== 'text' && role !== 'table')) continue;
    const names = match[2] ?? '';
    const at = match.index + match[0].indexOf(names, match[0].indexOf(match[1] ?? '') + type.length);
    const rules = Array.from(names.matchAll(/[^\s,，、]+/gu), ({ 0: id, index }) => ({
      id,
      span: { start: at + index, end: at + index + id.length },
    }));
    found.push({ type, line, rules, span: { start: match.index, end: match.index + match[0].length } });
  }
  return found;
}

const word = 'report-docs-';

/** A comment stands in a line of its own, behind a heading or in a passage; of passages an edit tells. */
const commented = byHeadings(({ parsed }: Analysis) => parsed.scanned.some(({ text }) => text.includes(word)));

const silencing = finder(({ text }) => (text.includes(word) ? true : undefined));

const comment = /<!--\s*report-docs-(disable-next-line|disable-line|disable|enable)((?:\s+(?!-->)[^\s<>]+)*)\s*-->/gu;

function typeOf(word: string | undefined): Suppression['type'] | undefined {
  return (['disable', 'enable', 'disable-line', 'disable-next-line'] as const).find((type) => type === word);
}

/** The suppression that silences the rule at the line (from 0); the last one that speaks of it. */
export function silencerOf(suppressions: readonly Suppression[], rule: string, line: number): Suppression | undefined {
  let running: Suppression | undefined;
  for (const one of suppressions) {
    if (one.rules.length > 0 && !one.rules.some(({ id }) => id === rule)) continue;
    if (one.type === 'disable-line' ? one.line === line : one.type === 'disable-next-line' && one.line + 1 === line) {
      return one;
    }
    if (one.line > line) continue;
    if (one.type === 'disable') running = one;
    if (one.type === 'enable') running = undefined;
  }
  return running;
}
