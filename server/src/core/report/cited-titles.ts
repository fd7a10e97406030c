/** Titles in 《》 as a passage has them, remembered by its text. */
import { remembered } from '../text/memo.ts';
import { gatherer } from './gather.ts';

export interface CitedTitle {
  /** Without the marks. */
  readonly title: string;
  /** Where it begins in the passage, behind 《. */
  readonly at: number;
}

export const titlesIn = remembered(
  (text: string): readonly CitedTitle[] =>
    text.includes('《')
      ? Array.from(text.matchAll(/《([^《》\n]{2,80})》/gu), ({ 1: title = '', index }) => ({ title, at: index + 1 }))
      : none,
  500,
);

const none: readonly CitedTitle[] = [];

/** Passages that cite something. */
export const citing = gatherer(({ text }) => {
  const titles = titlesIn(text);
  return titles.length > 0 ? titles : undefined;
});
