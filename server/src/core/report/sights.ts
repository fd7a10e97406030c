/**
 * What of the running text something looks at that looks at a whole report. As long as headings, lists and tables stay
 * as they are, an edit outside of what it looks at leaves what it says as it was.
 */
import { englishAttachment } from './attachments.ts';
import { listWords } from './list-words.ts';
import type { Passages, Said } from './passages.ts';

/** A passage is looked at for any of these reasons. */
export interface Sight {
  /** By what it says, before an edit or after it. */
  readonly tells?: (said: Said) => boolean;
  /** Since it is taken for something else than before. */
  readonly as?: (said: Said) => unknown;
  /** By where it stands. */
  readonly near?: (passages: Passages, index: number) => boolean;
  /** Passages that are looked at together: the same object as long as nothing of them changes. */
  readonly same?: (passages: Passages, options: Readonly<Record<string, unknown>>) => unknown;
}

/** What stands before the first section. */
export const top: Sight = { near: (passages, index) => passages.sectionIndexAt(index) < 0 };

/** Parts of a report that are lines of text (signature, date, attachments), and the lines that make them what they are. */
export const parts: Sight = {
  tells: ({ reading: { look } }) =>
    look.top !== undefined ||
    look.foot !== undefined ||
    look.closing ||
    look.signs ||
    look.note > 0 ||
    look.attachment !== undefined,
  near: (passages, index) =>
    passages.sectionIndexAt(index) < 0 || [1, 2, 3].some((by) => namesAttachment(passages.saidAt(index - by))),
};

/** The title of an attachment may stand in the lines below its label. */
function namesAttachment(said: Said | undefined): boolean {
  if (!said) return false;
  const { note, attachment } = said.reading.look;
  return note > 0 || attachment !== undefined || (said.type === 'heading' && englishAttachment(said.text));
}

/** Enumerations: the sections in which anything is counted. */
export const enumerations: Sight = {
  tells: ({ reading: { words } }) => words.length > 0,
  near: (passages, index) => {
    const lists = listWords(passages.frame);
    return isAround(passages, index, (at, said) => said.reading.words.length > 0 || lists.has(passages.lineAt(at)));
  },
};

/** Declared counts and what they may count. */
export const counts: Sight = {
  tells: ({ reading: { phrases } }) => phrases.length > 0,
  near: (passages, index) =>
    (passages.saidAt(index - 1)?.reading.phrases.length ?? 0) > 0 ||
    isAround(passages, index, (_, { reading }) => reading.phrases.length > 0),
};

/** Words that point to other places of the document. */
export const mentions: Sight = { tells: ({ reading }) => reading.mentions.length > 0 };

/** Passages without a word; sections that hold nothing else are empty. */
export const blanks: Sight = { tells: ({ text }) => text.trim() === '' };

/** Passages that are gone through; where there are more, all count. */
const most = 200;

/** Whether one of the passages of the same section's own body is such a one. */
function isAround(passages: Passages, index: number, is: (index: number, said: Said) => boolean): boolean {
  const section = passages.sectionIndexAt(index);
  const looked = (step: number): boolean => {
    for (let at = index; passages.sectionIndexAt(at) === section; at += step) {
      const said = passages.saidAt(at);
      if (!said) return false;
      if (is(at, said) || Math.abs(at - index) > most) return true;
    }
    return false;
  };
  return looked(1) || looked(-1);
}
