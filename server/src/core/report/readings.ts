/** What a reader notices in one paragraph, found once for each text of a paragraph: a keystroke changes one of them. */
import { remembered } from '../text/memo.ts';
import { traitsOf } from '../text/traits.ts';
import { type CountPhrase, countPhrases } from './count-phrases.ts';
import { type CountingWord, countingWords } from './enumeration-words.ts';
import { type LineLook, lookOf } from './line-look.ts';
import type { Mention } from './number-mentions.ts';
import { mentionsIn } from './reference-words.ts';

export interface Reading {
  /** The paragraph itself, as a text of its own: one cut out of a document would keep all of that alive. */
  readonly text: string;
  readonly words: readonly CountingWord[];
  readonly phrases: readonly CountPhrase[];
  readonly mentions: readonly Mention[];
  readonly look: LineLook;
}

export const readingOf: (paragraph: string) => Reading = remembered(read, 20_000);

/** UTF-16 units of a line that are read: what is longer is no paragraph, and typing in it must not wait for all of it. */
const readable = 20_000;

/** As `readingOf`, looked at afresh. */
export function read(paragraph: string): Reading {
  const words = paragraph.length > readable ? paragraph.slice(0, readable) : paragraph;
  const has = traitsOf(words);
  return {
    text: paragraph,
    words: orNone(countingWords(words, has)),
    phrases: orNone(countPhrases(words, has)),
    mentions: orNone(mentionsIn(words, has)),
    look: lookOf(paragraph),
  };
}

/** Most paragraphs have none of these: one list without any for all of them. */
function orNone<One>(found: readonly One[]): readonly One[] {
  return found.length === 0 ? none : found;
}

const none: readonly never[] = [];
