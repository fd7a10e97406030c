/** Numbered lines that are no headings: the parser has decided that, and knows their numbers. */
import type { Frame, Parsed } from '../parse/blocks.ts';
import { byFrame } from '../parse/by-frame.ts';
import type { CountingWord, EnumerationFamily } from './enumeration-words.ts';

/** By line, from 0. Lines of a table of contents and of attachment notes name things that are elsewhere. */
export function listWords(frame: Frame): ReadonlyMap<number, CountingWord> {
  return listed({ parsed: { frame } });
}

const listed = byFrame(
  ({
    parsed: {
      frame: { verdicts },
    },
  }: {
    readonly parsed: Pick<Parsed, 'frame'>;
  }): ReadonlyMap<number, CountingWord> => {
    const words = new Map<number, CountingWord>();
    for (const { candidate, heading, why } of verdicts) {
      const { marker, indent, spaces, markerStart, markerEnd } = candidate.shape;
      if (heading || !marker || why === 'not-contents' || why === 'not-part') continue;
      const own = families.find((family) => family === marker.style);
      words.set(candidate.line, {
        family: own ?? 'list',
        // A list inside a list is indented by its blanks and counts apart.
        ...(own ? {} : { style: `${marker.style} ${marker.path.length} ${spaces}` }),
        value: marker.value,
        start: markerStart - indent,
        end: markerEnd - indent,
        before: 'start',
        sure: false,
      });
    }
    return words;
  },
);

/** Numbers that are written inside paragraphs as well; a series of them may be both. */
const families: readonly EnumerationFamily[] = ['circled', 'arabic-paren', 'han-paren'];
