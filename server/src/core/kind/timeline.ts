/** Times of the day at which entries of a postmortem's timeline begin. */
import type { Analysis } from '../analyze.ts';
import type { Span } from '../text/span.ts';
import { matchedSections } from './matched-passages.ts';

export interface Moment {
  /** As written. */
  readonly text: string;
  readonly span: Span;
  /** Minutes of the day. */
  readonly value: number;
}

/** Runs of moments of one day, in the order of the text: a line with a date begins a new one. */
export function momentsOf(analysis: Analysis): readonly (readonly Moment[])[] {
  return matchedSections(analysis, 'timeline').flatMap(({ passages }) => {
    const runs: Moment[][] = [[]];
    let section: unknown;
    for (const { text, span, section: own } of passages) {
      if (own !== section || dated.test(text)) runs.push([]);
      section = own;
      const found = entry.exec(text);
      const [whole = '', lead = '', hours = '', minutes = '', half = ''] = found ?? [];
      if (!found) continue;
      const start = span.start + lead.length;
      const value = hourOf(Number(hours), half) * 60 + Number(minutes);
      runs.at(-1)?.push({
        text: whole.slice(lead.length).trim(),
        span: { start, end: start + whole.trimEnd().length - lead.length },
        value,
      });
    }
    return runs.filter((run) => run.length > 0);
  });
}

/** The time begins the entry, behind marks of emphasis, a table or a bracket. */
const entry = /^([|*_`[(~\s]{0,6})([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?:\s?([AaPp])\.?[Mm]\b)?/u;

const dated =
  /\d{4}-\d\d-\d\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\bDay \d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d{1,2}\/\d{1,2}|next day/u;

function hourOf(hours: number, half: string): number {
  if (half === '') return hours;
  return (hours % 12) + (/p/iu.test(half) ? 12 : 0);
}
