/** Masked words in running text: which they are and where, and the text as it reads without them. */
import { letterMasks, pinyinMasks } from '../lexicon/masks.ts';
import { remembered } from '../text/memo.ts';
import { type Shadow, shadowOf } from '../text/shadow.ts';
import type { Span } from '../text/span.ts';

export interface MaskedWord {
  /** `pinyin`: whole syllables or initials; `letter`: capitals for a word. */
  readonly type: 'pinyin' | 'letter';
  readonly span: Span;
  /** As written. */
  readonly mask: string;
  readonly word: string;
}

/** In order, none inside another. `text` is a passage with what is no language covered, see `Prose.plain`. */
export const masksIn = remembered((text: string): readonly MaskedWord[] => {
  if (!/[A-Za-z]/u.test(text) || !han.test(text)) return none;
  const found = [...pinyinIn(text), ...lettersIn(text)].sort((a, b) => a.span.start - b.span.start);
  return found.filter(({ span }, index) => span.start >= (found[index - 1]?.span.end ?? 0));
}, 500);

/** The text with its masked words expanded, and the way back. */
export function unmaskedShadow(text: string): Shadow {
  return shadowOf(
    text,
    masksIn(text).map(({ span, word }) => ({ span, text: word })),
  );
}

const none: readonly MaskedWord[] = [];
const han = /\p{Script=Han}/u;

/** Letters that belong to a name of a file or a site are no mask; those in brackets show how the word is said. */
function* pinyinIn(text: string): Generator<MaskedWord> {
  for (const { 0: mask, index: start } of text.matchAll(/(?<![\w.@/\\-])[a-z]{3,28}(?![\w@/\\-]|\.\w)/gu)) {
    const word = pinyinMasks.get(mask);
    if (word === undefined) continue;
    const end = start + mask.length;
    const [before, after] = [text.charAt(start - 1), text.charAt(end)];
    const beside = Number(han.test(before)) + Number(han.test(after));
    if (/[（(]/u.test(before) && /[）)]/u.test(after)) continue;
    // Few letters may be anything; they must stand in the middle of Chinese.
    if (beside < (mask.length < 5 ? 2 : 1)) continue;
    yield { type: 'pinyin', span: { start, end }, mask, word };
  }
}

function* lettersIn(text: string): Generator<MaskedWord> {
  if (!/[A-Z]/u.test(text)) return;
  for (const { pattern, word } of letterPatterns) {
    for (const { 0: mask, index: start } of text.matchAll(pattern)) {
      yield { type: 'letter', span: { start, end: start + mask.length }, mask, word };
    }
  }
}

const letterPatterns = letterMasks.map(({ mask, word, after, before, notBefore }) => ({
  word,
  pattern: new RegExp(
    [
      '(?<![A-Za-z0-9×])',
      before === undefined ? '' : `(?<=${before})`,
      notBefore === undefined ? '' : `(?<!${notBefore})`,
      mask,
      `(?![A-Za-z0-9])(?=${after})`,
    ].join(''),
    'gu',
  ),
}));
