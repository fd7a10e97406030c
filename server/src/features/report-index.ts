/** What is remembered of a report that is not open: the names in it and their lines, no text. */
import type { Analysis } from '../core/analyze.ts';
import type { Heading } from '../core/parse/blocks.ts';
import { allSections } from '../core/report/report.ts';
import type { Range } from '../core/text/lines.ts';
import { fullNameOf, headingSpan, nameOf } from './names.ts';

export interface IndexedReport {
  readonly uri: string;
  /** Its title, or the name of its file, then its sections, a line each: one string takes less room than many. */
  readonly names: string;
  /** Four numbers for each name: line, first and last column (UTF-16 units), units of the number before the title. */
  readonly places: Int32Array;
  /** Whether the first name stands in the text; otherwise it is that of the file. */
  readonly titled: boolean;
}

/** A report with more sections is a law; its first ones are found. */
const most = 5000;

export function indexOf(uri: string, fileName: string, { report, text, lines }: Analysis): IndexedReport {
  const headings: Heading[] = report.title ? [report.title] : [];
  for (const { heading } of allSections(report)) if (headings.length < most) headings.push(heading);
  const names = headings.map((heading) => oneLine(heading.title === '' ? nameOf(heading, text) : fullNameOf(heading)));
  const places = headings.flatMap((heading, index) => {
    const { start, end } = lines.rangeOf(headingSpan(heading));
    // A title over several lines is shown by its first one.
    const last = end.line === start.line ? end.character : lines.endOf(start.line) - lines.startOf(start.line);
    const before = heading.title === '' ? 0 : Math.max(0, (names[index] ?? '').length - heading.title.length);
    return [start.line, start.character, last, before];
  });
  const titled = report.title !== undefined;
  return {
    uri,
    names: (titled ? names : [oneLine(fileName), ...names]).join('\n'),
    places: Int32Array.from(titled ? places : [0, 0, 0, 0, ...places]),
    titled,
  };
}

/** The place of a name, by its number among the names. */
export function rangeOf({ places }: IndexedReport, name: number): Range {
  const line = places[name * 4] ?? 0;
  return {
    start: { line, character: places[name * 4 + 1] ?? 0 },
    end: { line, character: places[name * 4 + 2] ?? 0 },
  };
}

/** Units of a name before its title. */
export function titleStart({ places }: IndexedReport, name: number): number {
  return places[name * 4 + 3] ?? 0;
}

function oneLine(name: string): string {
  return name.replace(/[\r\n]+/gu, ' ');
}
