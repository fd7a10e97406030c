/**
 * How a report is laid out: what a folder asks for, and where it asks for nothing what the document mostly does itself.
 * A document of two minds is left as it is.
 */

/** What `reports.yaml` says under `format`; what it leaves out is decided by the document. */
export interface FormatSettings {
  /** Between paragraphs and around headings. */
  readonly blankLines?: 'one' | 'keep' | 'none' | undefined;
  /** At the start of Chinese paragraphs: two ideographic spaces, none, or as they are. */
  readonly indent?: 'two' | 'none' | 'keep' | undefined;
  /** `full`: （一） for (一), and no blank behind 一、 and （一）. */
  readonly marker?: 'full' | 'keep' | undefined;
  /** Between Chinese characters and Latin letters; nothing is changed unless it is asked for. */
  readonly spacing?: 'space' | 'none' | 'keep' | undefined;
}

/** The words each setting knows; the reader of `reports.yaml` and its schema both ask here. */
export const formatChoices = {
  blankLines: ['one', 'keep', 'none'],
  indent: ['keep', 'none', 'two'],
  marker: ['keep', 'full'],
  spacing: ['keep', 'none', 'space'],
} as const;

/** What is done to one document; headings and paragraphs may be indented in ways of their own. */
export interface FormatStyle {
  readonly blankLines: 'one' | 'keep' | 'none';
  readonly indent: { readonly paragraphs: Indent; readonly headings: Indent };
  readonly brackets: 'full' | 'keep';
  readonly markerBlanks: 'none' | 'keep';
  readonly spacing: 'space' | 'none' | 'keep';
}

export type Indent = 'two' | 'none' | 'keep';

/** How often the document does what; see `format-facts.ts`. */
export interface FormatCounts {
  /** Gaps between paragraphs and headings, by their number of blank lines. */
  readonly gaps: { readonly none: number; readonly one: number; readonly more: number };
  readonly paragraphs: IndentCounts;
  readonly headings: IndentCounts;
  readonly brackets: { readonly full: number; readonly half: number };
  /** Numbers with and without a blank before Chinese words. */
  readonly markers: { readonly spaced: number; readonly close: number };
}

export interface IndentCounts {
  readonly two: number;
  readonly none: number;
  readonly other: number;
}

/** The settings where there are some; else what at least two thirds of the places do. */
export function styleOf(settings: FormatSettings, counts: FormatCounts): FormatStyle {
  const { blankLines, indent, marker, spacing } = settings;
  return {
    blankLines: blankLines ?? usualGap(counts.gaps),
    indent: {
      paragraphs: indent ?? usualIndent(counts.paragraphs),
      headings: indent ?? usualIndent(counts.headings),
    },
    brackets: marker ?? usualBrackets(counts.brackets),
    markerBlanks: marker === 'full' ? 'none' : marker === 'keep' ? 'keep' : usualBlanks(counts.markers),
    spacing: spacing ?? 'keep',
  };
}

/** Fewer places than this show no habit. */
const habit = 3;

function mostly(count: number, total: number): boolean {
  return total >= habit && count * 3 >= total * 2;
}

/** Taking away blank lines takes more than a habit: nearly all places must do without. */
function usualGap({ none, one, more }: FormatCounts['gaps']): FormatStyle['blankLines'] {
  const total = none + one + more;
  if (mostly(one, total)) return 'one';
  return total >= 10 && none * 10 >= total * 9 ? 'none' : 'keep';
}

function usualIndent({ two, none, other }: IndentCounts): Indent {
  const total = two + none + other;
  if (mostly(two, total)) return 'two';
  return mostly(none, total) ? 'none' : 'keep';
}

function usualBrackets({ full, half }: FormatCounts['brackets']): 'full' | 'keep' {
  return mostly(full, full + half) ? 'full' : 'keep';
}

function usualBlanks({ spaced, close }: FormatCounts['markers']): 'none' | 'keep' {
  return mostly(close, spaced + close) ? 'none' : 'keep';
}

/** The same style with less and less in it, for a text that the whole of it would change the meaning of. */
export function* gentler(style: FormatStyle): Generator<FormatStyle> {
  const still = { paragraphs: 'keep', headings: 'keep' } as const;
  yield style;
  yield { ...style, blankLines: 'keep' };
  yield { ...style, indent: still };
  yield { ...style, blankLines: 'keep', indent: still };
  yield { ...style, blankLines: 'keep', indent: still, spacing: 'keep' };
  yield { blankLines: 'keep', indent: still, brackets: 'keep', markerBlanks: 'keep', spacing: 'keep' };
}
