/** A fixed phrase whose beginning is written already: 增强“四个意识”、 → 坚定“四个自信”、做到“两个维护”. */
import type { WritingPlace } from './place.ts';
import type { Offer, Snippet } from './snippets.ts';

/** Whoever has begun a fixed phrase wants its end before anything but the members of what it names. */
const begun = 35;

/** Fewer characters begin many sentences. */
const least = 4;

/** The ends of all phrases without anything to fill in that the text in front of the cursor has begun, the nearest to their end first. */
export function restsOfPhrases(before: string, place: WritingPlace, snippets: readonly Snippet[]): readonly Offer[] {
  if (place.at === 'line') return [];
  const written = alike(before);
  return snippets
    .filter(({ at, body, language }) => at === 'inline' && language === 'zh' && !/[$\n]/u.test(body))
    .flatMap((snippet): Offer[] => {
      const length = begunLength(written, alike(snippet.body));
      if (length === 0) return [];
      const rest = snippet.body.slice(length);
      const id = `rest-${snippet.id}`;
      return [
        { snippet: { ...snippet, id, title: rest, body: rest, prefix: [], search: [], kinds: [] }, score: begun },
      ];
    })
    .sort((a, b) => a.snippet.body.length - b.snippet.body.length);
}

/** How much of the phrase the text ends with; 0 for too little or all. */
function begunLength(written: string, phrase: string): number {
  for (let length = Math.min(phrase.length - 1, written.length); length >= least; length--) {
    if (written.endsWith(phrase.slice(0, length))) return length;
  }
  return 0;
}

/** Whichever way quotation marks and pauses are written; as long as it was. */
function alike(text: string): string {
  return text.replace(/[“”]/gu, '"').replace(/，/gu, '、');
}
