/**
 * Straight quotation marks in Chinese, read as the curly ones they stand for. They open and close by turns; where that
 * leaves one over or contradicts what stands beside the marks, a quotation may run on from the paragraph before or into
 * the next one. Where no reading is better than the other the marks stay as they are.
 */

import type { Span } from '../text/span.ts';

/** The text, as long as before, with the straight marks it is sure of as “ ” and ‘ ’. */
export function withPairedQuotes(text: string): string {
  if (!/["']/u.test(text) || data.test(text)) return text;
  return paired(paired(text, double), single);
}

/** Names with values, as in a configuration: the marks belong to it. */
const data = /[{[]\s*["']|=\s*["']|["']\s*:\s*["'\d[{]/u;

interface Marks {
  readonly straight: string;
  readonly open: string;
  readonly close: string;
  /** All three forms. */
  readonly any: RegExp;
}

const double: Marks = { straight: '"', open: '“', close: '”', any: /["“”]/gu };
const single: Marks = { straight: "'", open: '‘', close: '’', any: /['‘’]/gu };

type Lean = 'open' | 'close' | undefined;

interface Reading {
  readonly text: string;
  /** Marks whose neighbours speak for the other direction. */
  readonly against: number;
  /** Which way each straight mark looks by its neighbours. */
  readonly leans: readonly Lean[];
  /** Whether a quotation is open at the end. */
  readonly open: boolean;
}

function paired(text: string, marks: Marks): string {
  if (!text.includes(marks.straight)) return text;
  const fresh = readingOf(text, marks, false);
  const continued = readingOf(text, marks, true);
  if (!fresh.open) {
    // One neighbour among many may mislead; among few it says that a mark is missing.
    if (fresh.against === 0 || fresh.against * 4 < fresh.leans.length) return fresh.text;
    return continued.against === 0 && closesFirst(fresh) && opensLast(fresh) ? continued.text : text;
  }
  // Single ones stand inside of others, and those do not run over a paragraph.
  if (marks === single) return text;
  if (fresh.against === 0 && opensLast(fresh)) return fresh.text;
  return continued.against === 0 && closesFirst(fresh) ? continued.text : text;
}

function closesFirst({ leans }: Reading): boolean {
  return leans[0] === 'close';
}

function opensLast({ leans }: Reading): boolean {
  return leans.at(-1) === 'open';
}

/** The marks by turns, beginning inside of a quotation or outside. */
function readingOf(text: string, { straight, open, close, any }: Marks, begun: boolean): Reading {
  let isOpen = begun;
  let against = 0;
  const leans: Lean[] = [];
  const read = text.replace(any, (mark, index: number) => {
    if (mark === close && isApostrophe(text, index, isOpen)) return mark;
    if (mark !== straight) {
      isOpen = mark === open;
      return mark;
    }
    if (isApostrophe(text, index, isOpen)) return mark;
    isOpen = !isOpen;
    const lean = leanOf(text, index);
    leans.push(lean);
    if (lean === (isOpen ? 'close' : 'open')) against++;
    return isOpen ? open : close;
  });
  return { text: read, against, leans, open: isOpen };
}

/** An apostrophe between letters; behind a letter or digit with nothing to close it is one, too, or an inch or a foot. */
function isApostrophe(text: string, index: number, isOpen: boolean): boolean {
  if (/^\d0s/u.test(text.slice(index + 1, index + 4))) return true;
  const before = /[A-Za-z0-9]/u.test(text.charAt(index - 1));
  if (/["“”]/u.test(text.charAt(index))) return !isOpen && /\d/u.test(text.charAt(index - 1));
  return before && (!isOpen || /[A-Za-z0-9]/u.test(text.charAt(index + 1)));
}

/** Which way a mark looks by what stands beside it; emphasis marks are looked through. */
function leanOf(text: string, index: number): Lean {
  let [left, right] = [index - 1, index + 1];
  while (left >= 0 && text.charAt(left) === '*') left--;
  while (text.charAt(right) === '*') right++;
  const before = text.charAt(left);
  const after = text.charAt(right);
  const opens = before === '' || /[：（《〈【，、；:(\s‘“]/u.test(before);
  const closes = after === '' || /[，。；、：！？）》〉】,.;:!?)\s’”]/u.test(after);
  if (opens !== closes) return opens ? 'open' : 'close';
  return !opens && /[。！？…]/u.test(before) ? 'close' : undefined;
}

/** A quotation whose marks, or one of them, are written straight; only the mark where it runs over the paragraph. */
export interface StraightQuotation extends Span {
  /** What is to stand instead of each straight mark, by its offset. */
  readonly marks: readonly { readonly at: number; readonly text: string }[];
}

/** Quotations in straight marks that `plain` is sure of. */
export function straightQuotationsOf(
  { text, plain }: { readonly text: string; readonly plain: string },
  straight: '"' | "'",
): readonly StraightQuotation[] {
  if (!text.includes(straight)) return [];
  const { open, close, any } = straight === '"' ? double : single;
  const found: StraightQuotation[] = [];
  let begun: { readonly at: number; readonly mark: boolean } | undefined;
  for (const { index } of plain.matchAll(any)) {
    const written = plain.charAt(index);
    const mark = text.charAt(index) === straight && written !== straight;
    if (written === open) {
      if (begun?.mark) found.push({ start: begun.at, end: begun.at + 1, marks: [{ at: begun.at, text: open }] });
      begun = { at: index, mark };
    } else if (written === close) {
      const marks = [
        ...(begun?.mark ? [{ at: begun.at, text: open }] : []),
        ...(mark ? [{ at: index, text: close }] : []),
      ];
      if (marks.length > 0) found.push({ start: begun?.at ?? index, end: index + 1, marks });
      begun = undefined;
    }
  }
  if (begun?.mark) found.push({ start: begun.at, end: begun.at + 1, marks: [{ at: begun.at, text: open }] });
  return found;
}
