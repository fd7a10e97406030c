/** Kinds as their files, and the first look that decides whether a server starts at all. */
import { parseKind } from '../../server/src/core/kind/parse-kind.ts';
import { maybeReport, titleWordsOf } from '../../server/src/core/kind/sniff.ts';
import { titleWords } from '../../server/src/generated/title-words.ts';
import { allKinds } from './analysis.ts';

export const readKind = parseKind;

/** Whether the look at the first lines says that this may be a report; with the words the client carries. */
export function mayBeReport(text: string, path = ''): boolean {
  return maybeReport(path, text.split('\n').slice(0, 40), titleWords);
}

/** The words the client carries and the ones that follow from the kinds. */
export function wordLists(): { readonly shipped: unknown; readonly derived: unknown } {
  return { shipped: titleWords, derived: titleWordsOf(allKinds()) };
}
