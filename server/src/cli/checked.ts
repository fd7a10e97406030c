/**
 * What a check found, as the formats of its output see it: plain data, which comes from another thread or from the cache
 * just as well.
 */
import type { Lines, Range } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import type { Severity } from '../rules/rule.ts';
import type { Language, Say } from './language.ts';
import type { Paint } from './output.ts';
import type { ProblemCode } from './problem.ts';

export interface CheckedFile {
  /** From the working directory, with slashes; `-` for standard input without a name. */
  readonly path: string;
  /** Null where the text is of no known kind; nothing but that is checked then. */
  readonly kind: string | null;
  /** Those that are told: without the ones a baseline knows. */
  readonly findings: readonly ToldFinding[];
  /** Of the messages. */
  readonly language: Language;
  /** The file could not be read, or not written. */
  readonly error?: { readonly code: ProblemCode; readonly message: string };
}

/** Lines and columns from 1, columns in UTF-16 units, the end column exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ToldFinding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly authority: string;
  /** Something mends it. */
  readonly fixable: boolean;
  /** `--fix` mends it. */
  readonly safe: boolean;
  /** Only where the output or a baseline asks for it. */
  readonly detail?: FindingDetail;
}

/** What few outputs show; it costs time to make and room to keep. */
export interface FindingDetail {
  readonly fingerprint: string;
  /** The line it begins in. */
  readonly source: string;
  readonly related: readonly ToldRelated[];
  readonly fixes: readonly ToldFix[];
}

export interface ToldRelated extends Place {
  readonly message: string;
  /** Where it stands in another file. */
  readonly file?: string;
}

export interface ToldFix {
  readonly title: string;
  readonly safe: boolean;
  readonly preferred: boolean;
  readonly edits: readonly (Place & { readonly text: string })[];
}

export function placeOf(span: Span, lines: Lines): Place {
  return placeIn(lines.rangeOf(span));
}

/** The same place, counted from 1. */
export function placeIn({ start, end }: Range): Place {
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** What is counted over all files. */
export interface Totals {
  readonly files: number;
  readonly recognized: number;
  readonly findings: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that `--fix` would mend. */
  readonly mendable: number;
  readonly unread: number;
  /** Fixes made, with `--fix`. */
  readonly fixed: number | undefined;
  /** With a baseline: findings it knows, and entries that are found no more. */
  readonly baseline: { readonly known: number; readonly stale: number } | undefined;
}

export interface FormatContext {
  /** In the language of the run. */
  readonly say: Say;
  readonly language: Language;
  readonly paint: Paint;
  /** Somebody looks at it: more than a line a finding may be written. */
  readonly terminal: boolean;
  /** Its width. */
  readonly columns: number;
}

/** Writes one run. What it has to say of a file is written when that file is done, so that nothing is kept. */
export interface FormatWriter {
  readonly start: () => string;
  readonly file: (file: CheckedFile) => string;
  readonly end: (totals: Totals) => string;
  /** To standard error, for people; nothing where the totals are part of the output. */
  readonly closing: (totals: Totals) => string;
}

export type CheckFormat = (context: FormatContext) => FormatWriter;
