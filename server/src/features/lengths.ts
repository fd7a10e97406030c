/** How long a report and its sections are: characters without white space, words for English. */
import type { Analysis } from '../core/analyze.ts';
import type { Section } from '../core/report/report.ts';
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
export function lengthsOf({ report, text, language, tail }: Analysis): ReadonlyMap<Section, number> {
  const count = language === 'zh' ? countCharacters : countWords;
  const lengths = new Map<Section, number>();
  const add = (section: Section): number => {
    const stop = section.span.start < tail.start ? Math.min(section.body.end, tail.start) : section.body.end;
    const own = count(text.slice(section.span.start, stop));
    const whole = section.children.reduce((sum, child) => sum + add(child), own);
    lengths.set(section, whole);
    return whole;
  };
  for (const section of report.sections) add(section);
  return lengths;
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
