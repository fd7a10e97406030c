/** A section that has no heading and is there all the same: a paragraph says what it would say. */
import { bodyLine, type Parsed } from '../parse/blocks.ts';
import type { ScannedLine } from '../parse/scan.ts';
import { closingCap, closingLine, dateLine } from '../report/part-lines.ts';
import { remembered } from '../text/memo.ts';
import { comparable, unmask } from '../text/unmask.ts';
import type { Kind, KindSection } from './kind.ts';
import { namesOf } from './likeness.ts';

type Source = Pick<Parsed, 'frame' | 'scanned'>;

/**
 * Whether a line below the title has one of the section's phrases, where a paragraph may carry it, or begins with its
 * English name as a label (“- **Context**: …”). The title itself speaks of its matter in the words of the kind
 * (关于申请…的请示).
 */
export function carriedByText(wanted: KindSection, { frame, scanned }: Source): boolean {
  if (phrasesOf(wanted).length === 0 && latinNames(wanted).size === 0) return false;
  const from = bodyLine(frame.headings);
  const last = known.get(wanted);
  const line = last?.from === from ? lookedAgain(wanted, scanned, last) : lookedUp(wanted, scanned, from);
  known.set(wanted, { scanned, from, line });
  return line >= 0;
}

/**
 * Whether a text without any heading speaks of the section in a paragraph: what is written and closed in one piece has its
 * parts all the same, and which paragraph is which nobody can tell. Templates of other languages ask for headings.
 */
export function spokenOf(wanted: KindSection, { language }: Kind, { frame, scanned }: Source): boolean {
  if (language !== 'zh' || !isOnePiece(frame) || wanted.keywords.length === 0 || !isClosed(scanned)) return false;
  return scanned
    .slice(bodyLine(frame.headings))
    .some(({ role, text }) => role === 'text' && speaksOf(wanted, unmask(text)));
}

/** Closed, signed or dated; what is not may still get its sections. */
function isClosed(scanned: readonly ScannedLine[]): boolean {
  const last = scanned.findLast(({ role }) => role !== 'blank')?.text.trim() ?? '';
  return dateLine.test(last) || (closingLine.test(last) && last.length < closingCap);
}

/** A text that no heading divides. */
function isOnePiece({ headings: { kept } }: Source['frame']): boolean {
  return kept.length === 0;
}

function speaksOf({ keywords }: KindSection, line: string): boolean {
  return isProse(line) && keywords.some((word) => line.includes(word));
}

/** Neither the words that lead up to the sections nor those that close the whole. */
function isProse(line: string): boolean {
  const text = line.trim();
  return text.length >= 20 && !/如下[：:。]?$|^(?:以上|特此)/u.test(text);
}

/** Where a phrase was found last; `line` is -1 for nowhere. */
interface Looked {
  readonly scanned: readonly ScannedLine[];
  readonly from: number;
  readonly line: number;
}

const known = new WeakMap<KindSection, Looked>();

/** Lines that are the same objects say the same. */
function lookedAgain(
  wanted: KindSection,
  scanned: readonly ScannedLine[],
  { scanned: old, from, line }: Looked,
): number {
  if (line >= 0) return scanned[line] === old[line] ? line : lookedUp(wanted, scanned, from);
  let head = 0;
  while (head < scanned.length && scanned[head] === old[head]) head++;
  let tail = 0;
  const most = Math.min(scanned.length, old.length) - head;
  while (tail < most && scanned[scanned.length - 1 - tail] === old[old.length - 1 - tail]) tail++;
  return lookedUp(wanted, scanned, Math.max(from, head), scanned.length - tail);
}

/** The first line from `from` to `to` with a phrase, or -1. */
function lookedUp(wanted: KindSection, scanned: readonly ScannedLine[], from: number, to = scanned.length): number {
  const hints = phrasesOf(wanted);
  const names = latinNames(wanted);
  for (let line = from; line < to; line++) {
    const { role, text = '' } = scanned[line] ?? {};
    if (names.size > 0 && (role === 'text' || role === 'bullet') && names.has(labelOf(text))) return line;
    if (hints.length === 0) continue;
    const plain = unmask(text);
    if (hints.some((hint) => plain.includes(hint))) return line;
  }
  return -1;
}

function phrasesOf({ carrier, hints }: KindSection): readonly string[] {
  return carrier === 'heading' ? [] : hints;
}

/** Names of the section that are English; a Chinese label is a heading already. */
function latinNames(wanted: KindSection): ReadonlySet<string> {
  const known = latin.get(wanted);
  if (known) return known;
  const names = new Set(namesOf(wanted).filter((name) => /^[a-z][\x21-\x7e]+$/u.test(name)));
  latin.set(wanted, names);
  return names;
}

const latin = new WeakMap<KindSection, ReadonlySet<string>>();

/** What a line is labelled with, comparable: “**Context:** …”, “- **Context**: …”, “Context: …”; else nothing. */
function labelOf(line: string): string {
  const colon = line.indexOf(':');
  if (colon < 3 || colon > 70) return '';
  const label = labelled.exec(line.slice(0, colon + 3))?.[1];
  return label === undefined ? '' : comparable(label);
}

const labelled =
  /^\s*(?:[-*+]\s+|\d{1,2}[.)]\s+)?(?:\*\*|__)?([A-Z][\w '’&/()-]*?)\s*(?:(?:\*\*|__)\s*:|:(?:\*\*|__)?(?=\s|$))/u;

/** Which of the phrases that carry sections of the kind a paragraph has: as long as these are the same, so are the matches. */
export function hintsIn(kind: Kind, text: string, frame: Source['frame']): string {
  const finder = finders.get(kind) ?? hintFinder(kind);
  finders.set(kind, finder);
  if (!isOnePiece(frame)) return finder(text);
  const plain = unmask(text);
  return finder(text) + kind.sections.map((wanted) => (speaksOf(wanted, plain) ? '1' : '0')).join('');
}

const finders = new WeakMap<Kind, (text: string) => string>();

function hintFinder({ sections }: Kind): (text: string) => string {
  const carried = sections.filter((one) => phrasesOf(one).length > 0);
  const labels = new Set(sections.flatMap((one) => [...latinNames(one)]));
  if (carried.length === 0 && labels.size === 0) return () => '';
  return remembered((text: string) => {
    const plain = unmask(text);
    const said = carried.map(({ hints }) => (hints.some((hint) => plain.includes(hint)) ? '1' : '0')).join('');
    const named =
      labels.size === 0
        ? []
        : text
            .split('\n')
            .map(labelOf)
            .filter((label) => labels.has(label));
    return [said, ...named].join(' ');
  }, 100);
}
