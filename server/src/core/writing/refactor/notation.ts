/**
 * A whole report in one way of marking headings: by their numbers alone, `**一、…**` or `#`. Run-in headings keep
 * their line: a `#` would make all of their paragraph a heading.
 */
import type { Analysis } from '../../analyze.ts';
import type { Heading } from '../../parse/blocks.ts';
import { allSections } from '../../report/report.ts';
import { type Dress, dressed } from './dress.ts';
import { checked, type Edit, merged, outlined, type Refactoring } from './plan.ts';

export type Notation = 'plain' | 'bold' | 'markdown';

/** Deeper ones have no mark in Markdown. */
const deepest = 6;

/** Applies where a heading is marked in another way. */
export function convertedTo(notation: Notation): Refactoring {
  return (analysis) => {
    const headings = headingsOf(analysis).filter((heading) => differs(heading, dressOf(heading, notation)));
    if (headings.length === 0 || analysis.report.sections.length === 0) return undefined;
    return () => {
      const edits = headings.map((heading) => converted(analysis, heading, notation));
      return edits.every((own) => own !== undefined)
        ? checked(analysis, merged(edits.flat()), outlined(analysis))
        : undefined;
    };
  };
}

/** Those that fill their line. */
function headingsOf({ report, lines }: Analysis): readonly Heading[] {
  const title = report.title && lines.lineAt(report.title.titleSpan.end) === report.title.line ? [report.title] : [];
  return [...title, ...Array.from(allSections(report), ({ heading }) => heading)].filter(
    ({ form }) => form === 'alone',
  );
}

/** In bold Markdown the title alone has a `#`. */
function dressOf({ level, number }: Heading, notation: Notation): Dress {
  const hashes = level < deepest && (notation === 'markdown' || (notation === 'bold' && level === 0)) ? level + 1 : 0;
  return { hashes, bold: notation === 'bold' && level > 0 && number !== undefined };
}

function differs({ marks }: Heading, { hashes, bold }: Dress): boolean {
  return marks.hashes !== hashes || marks.bold !== bold;
}

function converted(analysis: Analysis, heading: Heading, notation: Notation): readonly Edit[] | undefined {
  const dress = dressOf(heading, notation);
  const edits = dressed(analysis, heading, dress);
  return edits && heading.marks.hashes > 0 && dress.hashes === 0 ? apart(analysis, heading, edits) : edits;
}

/** A line with `#` ends the paragraph above and begins one below; without it only a blank line does. */
function apart({ lines }: Analysis, { line }: Heading, edits: readonly Edit[]): readonly Edit[] {
  const filled = (at: number): boolean => at >= 0 && at < lines.count && lines.textOf(at).trim() !== '';
  const breakAt = (offset: number): Edit => ({ span: { start: offset, end: offset }, text: lines.eol });
  return merged([
    ...(filled(line - 1) ? [breakAt(lines.startOf(line))] : []),
    ...edits,
    ...(filled(line + 1) ? [breakAt(lines.endOf(line))] : []),
  ]);
}
