/**
 * Which candidates are headings. Precision is the problem here, not recall: most numbered lines of the world are items
 * of a list or of a clause. Every line gets one verdict with one reason, and nothing else in the program decides this.
 */
import type { Candidate } from './candidate.ts';
import { contentsLines, isContentsTitle } from './contents.ts';
import { noteLines } from './notes.ts';
import { decideSeries, type Manners } from './numbered.ts';
import type { ScannedLine } from './scan.ts';
import { seriesOf } from './series.ts';
import { divides, isBoldHeading } from './unnumbered.ts';
import { heading, noHeading, type Verdict } from './verdict.ts';

/** A verdict for each candidate, in the order of the text. */
export function decide(candidates: readonly Candidate[], scanned: readonly ScannedLine[]): readonly Verdict[] {
  const contents = contentsLines(candidates, scanned);
  const notes = noteLines(candidates, scanned);
  const counted = candidates.filter(({ line }) => !contents.has(line) && !notes.has(line));
  const manners = mannersOf(counted);
  const verdicts = new Map<number, Verdict>();
  for (const series of seriesOf(counted)) {
    for (const verdict of decideSeries(series, manners)) verdicts.set(verdict.candidate.line, verdict);
  }
  const isHeading = (next: Candidate | undefined): boolean =>
    next !== undefined && (verdicts.get(next.line)?.heading ?? false);
  const numbered = candidates.map((candidate, index) => {
    if (contents.has(candidate.line)) return noHeading(candidate, 'not-contents');
    if (notes.has(candidate.line)) return noHeading(candidate, 'not-part');
    return verdicts.get(candidate.line) ?? unnumbered(candidate, scanned, isHeading(candidates[index + 1]));
  });
  return divides(numbered, scanned);
}

/** `over` tells that a numbered heading comes next. */
function unnumbered(candidate: Candidate, scanned: readonly ScannedLine[], over: boolean): Verdict {
  switch (candidate.sign) {
    case 'marked':
      return heading(candidate, 'marked');
    case 'underlined':
      return heading(candidate, 'underlined');
    case 'bold':
      // What stands behind it are not its sections.
      if (isContentsTitle(candidate.shape.title)) return noHeading(candidate, 'not-contents');
      return isBoldHeading(candidate, scanned, over);
    default:
      return noHeading(candidate, 'not-plain');
  }
}

/** How this document writes: what is usual in it decides what a doubtful line is. */
function mannersOf(candidates: readonly Candidate[]): Manners {
  const has = (is: (candidate: Candidate) => boolean): boolean => candidates.some(is);
  return {
    markdown: has(({ sign }) => sign === 'marked' || sign === 'underlined'),
    numberedMarks: has(({ sign, shape }) => sign === 'marked' && shape.marker !== undefined),
    official: has(({ sign, shape }) => sign === 'numbered' && /^han/u.test(shape.marker?.style ?? '')),
  };
}
