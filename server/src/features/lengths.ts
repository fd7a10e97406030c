/** How long a report and its sections are: characters without white space, words for English. */

import type { Analysis } from '../core/analyze.ts';
import { allSections, type Section } from '../core/report/report.ts';
import { beside } from '../core/text/beside.ts';
import { changeBetween } from '../core/text/change.ts';
import { countCharacters, countWords } from '../core/text/count.ts';
import type { Span } from '../core/text/span.ts';

/** The length of a part of the text, as hovers say it. */
export function lengthOf({ text, language }: Analysis, { start, end }: Span, display: 'zh' | 'en'): string {
  const part = text.slice(start, end);
  if (language === 'en') {
    const words = countWords(part);
    return display === 'zh' ? `${words} 个词` : words === 1 ? '1 word' : `${words} words`;
  }
  const characters = countCharacters(part);
  return display === 'zh' ? `${characters} 字（不计空格）` : `${characters} characters without spaces`;
}

/** The length of every section with all inside it, the report's closing left out; each unit of the text is counted once. */
export function lengthsOf(analysis: Analysis): ReadonlyMap<Section, number> {
  const lengths = lengthListOf(analysis);
  return new Map(allSections(analysis.report).map((section, index) => [section, lengths[index] ?? 0]));
}

/** The same in the order of `allSections`. */
export function lengthListOf(analysis: Analysis): ArrayLike<number> {
  const known = summed.get(analysis);
  if (known) return known;
  const { text, language, parsed } = analysis;
  const own = ownLengths(analysis, counted.get(parsed.frame));
  const whole = wholeLengths(analysis, own.lengths);
  counted.set(parsed.frame, { text, language, ...own });
  summed.set(analysis, whole);
  return whole;
}

const summed = beside<Analysis, Int32Array>();

/** What was counted last. While a frame stands, a key changes the length of what it falls into and of nothing else. */
const counted = beside<Analysis['parsed']['frame'], Counted>();

interface OwnLengths {
  /** Start and end of what is a section's own, one behind the other. */
  readonly places: Int32Array;
  readonly lengths: Int32Array;
}

interface Counted extends OwnLengths {
  readonly text: string;
  readonly language: 'zh' | 'en';
}

/** Of each section without those inside it. */
function ownLengths({ report, text, language, tail }: Analysis, before: Counted | undefined): OwnLengths {
  const count = language === 'zh' ? countCharacters : countWords;
  const sections = allSections(report);
  const places = new Int32Array(sections.length * 2);
  const lengths = new Int32Array(sections.length);
  const known = before?.language === language ? knownFrom(before, text) : undefined;
  sections.forEach(({ span: { start }, body }, index) => {
    const stop = start < tail.start ? Math.min(body.end, tail.start) : body.end;
    places[index * 2] = start;
    places[index * 2 + 1] = stop;
    lengths[index] = known?.(index, start, stop) ?? count(text.slice(start, stop));
  });
  return { places, lengths };
}

/** The length of a section that stands where it stood, in front of what was changed or behind it. */
function knownFrom(
  { text: old, places, lengths }: Counted,
  text: string,
): (index: number, start: number, stop: number) => number | undefined {
  const { from, oldTo, newTo } = changeBetween(old, text);
  return (index, start, stop) => {
    const by = stop <= from ? 0 : start >= newTo ? newTo - oldTo : undefined;
    if (by === undefined || places[index * 2] !== start - by || places[index * 2 + 1] !== stop - by) return undefined;
    return lengths[index];
  };
}

/** Own lengths summed up over the sections inside. */
function wholeLengths({ report }: Analysis, own: Int32Array): Int32Array {
  const whole = own.slice();
  let index = 0;
  const add = ({ children }: Section): number => {
    const at = index++;
    let sum = own[at] ?? 0;
    for (const child of children) sum += add(child);
    whole[at] = sum;
    return sum;
  };
  for (const section of report.sections) add(section);
  return whole;
}

/** The length of preamble and sections together: title and closing are no part of the body. */
export function wholeLength({ report, text, language, tail }: Analysis, lengths: ReadonlyMap<Section, number>): number {
  const count = language === 'zh' ? countCharacters : countWords;
  const { start, end } = report.preamble;
  const preamble = count(text.slice(start, Math.max(start, Math.min(end, tail.start))));
  return report.sections.reduce((sum, section) => sum + (lengths.get(section) ?? 0), preamble);
}

/** In the outline, beside the name, where there is little room. */
export function shortLength(count: number, language: 'zh' | 'en', display: 'zh' | 'en'): string {
  if (language === 'en') return display === 'zh' ? `${count} 词` : `${count} words`;
  return display === 'zh' ? `${count} 字` : `${count} chars`;
}
