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

/** Applies where a heading is marked in another way, and none is marked in a way that the new one cannot show. */
export function convertedTo(notation: Notation): Refactoring {
  return (analysis) => {
    const sections = allSections(analysis.report).map(({ heading }) => heading);
    const headings = sections.filter(({ form }) => form === 'alone');
    const { title } = analysis.report;
    const changed = (one: Heading): boolean => differs(one, dressOf(one, notation));
    if (sections.length === 0 || !canShow(headings, notation)) return undefined;
    if (title?.marks.underlined || !(title ? [title, ...headings] : headings).some(changed)) return undefined;
    // Below other lines a `#` makes no title: there it stays as it is.
    return () =>
      (title && converted(analysis, [title, ...headings], notation)) ?? converted(analysis, headings, notation);
  };
}

/** Without `#` only a number shows the level of a heading. */
function canShow(headings: readonly Heading[], notation: Notation): boolean {
  if (headings.some(({ marks }) => marks.underlined)) return false;
  const unnumbered = headings.filter(({ number }) => !number);
  if (notation === 'plain') return unnumbered.every(({ marks }) => marks.hashes === 0 && !marks.bold);
  return notation === 'markdown' || new Set(unnumbered.map(({ level }) => level)).size <= 1;
}

/** In bold Markdown the title alone has a `#`. */
function dressOf({ level }: Heading, notation: Notation): Dress {
  const hashes = level < deepest && (notation === 'markdown' || (notation === 'bold' && level === 0)) ? level + 1 : 0;
  return { hashes, bold: notation === 'bold' && level > 0 };
}

function differs({ marks }: Heading, { hashes, bold }: Dress): boolean {
  return marks.hashes !== hashes || marks.bold !== bold;
}

function converted(analysis: Analysis, headings: readonly Heading[], notation: Notation): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  const bared = new Set(headings.filter((one) => losesHashes(one, notation)).map(({ line }) => line));
  for (const heading of headings) {
    const dress = dressOf(heading, notation);
    if (!differs(heading, dress)) continue;
    const own = dressed(analysis, heading, dress);
    if (!own) return undefined;
    edits.push(...(bared.has(heading.line) ? apart(analysis, heading, own, bared) : own));
    if (dress.hashes > 0) edits.push(...inOneLine(analysis, heading));
  }
  return edits.length > 0 ? checked(analysis, merged(edits), outlined(analysis)) : undefined;
}

function losesHashes(heading: Heading, notation: Notation): boolean {
  return heading.marks.hashes > 0 && dressOf(heading, notation).hashes === 0;
}

/** A line with `#` ends the paragraph above and begins one below; without it only a blank line does. */
function apart(
  { lines }: Analysis,
  { line }: Heading,
  edits: readonly Edit[],
  bared: ReadonlySet<number>,
): readonly Edit[] {
  const filled = (at: number): boolean => at >= 0 && at < lines.count && lines.textOf(at).trim() !== '';
  const breakAt = (offset: number): Edit => ({ span: { start: offset, end: offset }, text: lines.eol });
  return merged([
    ...(filled(line - 1) && !bared.has(line - 1) ? [breakAt(lines.startOf(line))] : []),
    ...edits,
    ...(filled(line + 1) ? [breakAt(lines.endOf(line))] : []),
  ]);
}

/** A title that was broken over lines: behind `#` there is one line alone. */
function inOneLine({ text }: Analysis, { titleSpan }: Heading): readonly Edit[] {
  const breaks = text.slice(titleSpan.start, titleSpan.end).matchAll(/[\s\u3000]*[\r\n][\s\u3000]*/gu);
  return Array.from(breaks, ({ 0: blanks, index }) => {
    const start = titleSpan.start + index;
    return { span: { start, end: start + blanks.length }, text: '' };
  });
}
