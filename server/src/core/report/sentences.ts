/** Sentences of a paragraph, for selecting by them and for telling where the last point of an enumeration ends. */
import type { Span } from '../text/span.ts';

/** A stop with the quotation marks and brackets that close behind it. A full stop ends a sentence before a blank only. */
const stop = /(?:[。！？!?…]+|\.(?=["'”’)\]]*(?:\s|$)))["'”’』」）)》\]]*/gu;

/** Words that end in a dot and do not end a sentence. */
const abbreviation =
  /(?:^|[\s("“])(?:e\.g|i\.e|etc|cf|vs|al|no|nos|fig|figs|sec|ch|mr|mrs|ms|dr|prof|st|approx|ca|[A-Z]|\d{1,3})$/iu;

/** UTF-16 spans in the paragraph that tile it, blanks between two going to the first. */
export function sentencesOf(paragraph: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let end = sentenceEnd(paragraph, 0); start < paragraph.length; end = sentenceEnd(paragraph, start)) {
    spans.push({ start, end });
    start = end;
  }
  return spans;
}

/** Where the sentence that holds `from` ends, blanks behind it included; the paragraph's length for the last one. */
export function sentenceEnd(paragraph: string, from: number): number {
  stop.lastIndex = from;
  for (let match = stop.exec(paragraph); match; match = stop.exec(paragraph)) {
    const end = match.index + match[0].length;
    if (!ends(paragraph, match.index, match[0])) continue;
    return end + (/^\s{1,8}/u.exec(paragraph.slice(end, end + 8))?.[0].length ?? 0);
  }
  return paragraph.length;
}

function ends(paragraph: string, index: number, mark: string): boolean {
  if (mark.startsWith('.')) return !abbreviation.test(paragraph.slice(Math.max(0, index - 8), index));
  // …… breaks off inside a sentence more often than it ends one.
  return !/^…+$/u.test(mark);
}
