/** The pieces of running text around a place: paragraph, point of an enumeration, sentence, word. */
import { once } from '../text/memo.ts';
import { type Span, touches } from '../text/span.ts';
import { hasHan } from '../text/width.ts';
import type { Enumeration } from './enumerations.ts';
import type { Passage, Passages } from './passages.ts';
import { sentencesOf } from './sentences.ts';

export interface Units {
  readonly text: string;
  readonly survey: { readonly passages: Passages; readonly enumerations: readonly Enumeration[] };
}

/** Spans that hold the offset, outermost first, each inside the one before; none where no running text is. */
export function unitsAt({ text, survey: { passages, enumerations } }: Units, offset: number): readonly Span[] {
  const index = passageAt(passages, offset);
  const passage = index === undefined ? undefined : passages.get(index);
  if (index === undefined || !passage) return [];
  const paragraph = paragraphOf(passages, index);
  const sentence = sentenceAt(text, paragraph, offset);
  const word = wordAt(text, sentence, offset);
  const points = enumerations.flatMap(({ members }) =>
    members.map(({ span }) => span).filter((span) => span.start <= offset && offset < span.end),
  );
  const spans = [paragraph, ...points, sentence, ...(word ? [word] : [])].filter(({ start, end }) => end > start);
  return nested(spans.sort((a, b) => b.end - b.start - (a.end - a.start)));
}

/** A point may be a part of a sentence (一是…，二是….) or hold several; one that only overlaps is left out. */
function nested(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const outer = kept.at(-1);
    if (!outer || (outer.start <= span.start && span.end <= outer.end)) kept.push(span);
  }
  return kept;
}

/** Index of the passage the offset lies in or at the end of. */
function passageAt(passages: Passages, offset: number): number | undefined {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages.get(middle)?.span.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const passage = passages.get(low);
  return passage && touches(passage.span, offset) ? low : undefined;
}

/** Text in Latin script is broken into lines by hand; lines below one another are one paragraph there. */
function paragraphOf(passages: Passages, index: number): Span {
  const joined = (at: number, step: number): Passage | undefined => {
    const here = passages.get(at);
    const next = passages.get(at + step);
    const near = here && next && here.type === 'text' && next.type === 'text' && next.line === here.line + step;
    return near && next.section === here.section && !hasHan(next.text) && !hasHan(here.text) ? next : undefined;
  };
  let first = index;
  let last = index;
  while (joined(first, -1)) first--;
  while (joined(last, 1)) last++;
  return { start: passages.get(first)?.span.start ?? 0, end: passages.get(last)?.span.end ?? 0 };
}

/** Units around the cursor in which the sentence has to end and begin. */
const sentenceReach = 2000;

/** Without the blanks behind it; the paragraph where it is too long to be a sentence. */
function sentenceAt(text: string, paragraph: Span, offset: number): Span {
  const from = Math.max(paragraph.start, offset - sentenceReach);
  const inside = text.slice(from, Math.min(paragraph.end, offset + sentenceReach));
  const at = offset - from;
  const sentences = sentencesOf(inside);
  const found = sentences.find(({ start, end }) => start <= at && at < end) ?? sentences.at(-1);
  const cut = found?.start === 0 && from > paragraph.start;
  if (!found || cut) return paragraph;
  const written = inside.slice(found.start, found.end).trimEnd();
  const end = from + found.start + written.length;
  // Between two sentences the cursor is in neither.
  return offset > end ? paragraph : { start: from + found.start, end };
}

/** Units around the cursor that are cut into words: a dictionary is slow on more. */
const reach = 60;

/** A word as the language has it, not as the editor does: Chinese is written without blanks. */
function wordAt(text: string, sentence: Span, offset: number): Span | undefined {
  const from = Math.max(sentence.start, offset - reach);
  const inside = text.slice(from, Math.min(sentence.end, offset + reach));
  let before: Span | undefined;
  for (const { index, segment, isWordLike } of segmenter().segment(inside)) {
    const span = { start: from + index, end: from + index + segment.length };
    if (span.start > offset) break;
    if (!isWordLike) continue;
    if (offset < span.end) return span;
    if (offset === span.end) before = span;
  }
  return before;
}

/** Made when first needed: the engine reads its dictionary for it, which takes longer than to read a report. */
const segmenter = once(() => new Intl.Segmenter('zh', { granularity: 'word' }));
