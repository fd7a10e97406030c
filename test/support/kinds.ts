/** Kinds as their files, and the first look that decides whether a server starts at all. */
import { resolveKinds } from '../../server/src/core/kind/extends.ts';
import type { Bilingual, Kind } from '../../server/src/core/kind/kind.ts';
import { type ParsedKind, parseKind } from '../../server/src/core/kind/parse-kind.ts';
import { maybeReport, titleWordsOf } from '../../server/src/core/kind/sniff.ts';
import { titleWords } from '../../server/src/generated/title-words.ts';
import { allKinds } from './analysis.ts';

export const readKind = parseKind;

/** A problem as a test shows it: the line, the words in question, what is said in one language. */
export function problemsOf(text: string, { problems }: Pick<ParsedKind, 'problems'>, language: keyof Bilingual = 'en') {
  return problems.map(({ message, start, end }) => {
    const line = text.slice(0, start).split('\n').length;
    return `${line} [${text.slice(start, end)}] ${message[language]}`;
  });
}

/** Kind files of a team, each with its kind where it has one, beside the kinds that are shipped. */
export function readKinds(texts: readonly string[], shipped: readonly Kind[] = allKinds()): readonly ParsedKind[] {
  return resolveKinds(
    texts.map((text) => parseKind(text)),
    shipped,
  );
}

/** Whether the look at the first lines says that this may be a report; with the words the client carries. */
export function mayBeReport(text: string, path = ''): boolean {
  return maybeReport(path, text.split('\n').slice(0, 40), titleWords);
}

/** The words the client carries and the ones that follow from the kinds. */
export function wordLists(): { readonly shipped: unknown; readonly derived: unknown } {
  return { shipped: titleWords, derived: titleWordsOf(allKinds()) };
}
