/**
 * What may be taken over from the text before a keystroke. Most keys fall into the middle of a paragraph, and a line that
 * is no candidate for a heading before and after says nothing about headings: all decisions stand as they were.
 */
import type { LineEdit } from '../text/lines.ts';
import { isCandidate } from './candidate.ts';
import type { ScannedLine } from './scan.ts';
import { shapeOf } from './shape.ts';

/** Whether two texts differ in nothing but the words of paragraphs: the same lines in the same roles. */
export function onlyWordsChanged(
  before: readonly ScannedLine[],
  after: readonly ScannedLine[],
  { first, oldEnd, newEnd }: LineEdit,
): boolean {
  if (oldEnd !== newEnd) return false;
  for (let line = first; line < newEnd; line++) {
    const old = before[line];
    const now = after[line];
    if (!old || !now || old.role !== now.role) return false;
    if (old.text !== now.text && !(isMereText(old) && isMereText(now))) return false;
  }
  return true;
}

/** A paragraph nobody looks into: no candidate, no mark at its start, no note of attachments. */
function isMereText({ role, text }: ScannedLine): boolean {
  if (role !== 'text' || text.includes('附') || /^\s*[<![]/u.test(text)) return false;
  return !isCandidate(shapeOf(text));
}
