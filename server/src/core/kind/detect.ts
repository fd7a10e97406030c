/** Which kind fits a report. Silent unless sure: a title must name the kind, or the headings must be those of it. */
import type { Report } from '../report/report.ts';
import { comparable, unmask } from '../text/unmask.ts';
import type { Kind } from './kind.ts';

export interface Detected {
  readonly kind: Kind;
  /** Why, for the reader: what was found, in the words of the document or the kind. */
  readonly reason: { readonly type: 'declared' | 'title' | 'headings' | 'chosen'; readonly words: string };
}

export interface DetectInput {
  readonly report: Report;
  readonly text: string;
  /** File name or path where there is one. */
  readonly path: string;
}

/** Points a kind must reach: a title word alone does. */
const enough = 3;
/** Body words are looked for in this many first units: every kind shows itself early, and 20 MB need not be read. */
const bodyWindow = 20_000;

/** The kind with most points; of equal ones the one with the longest title word. */
export function detectKind({ report, text, path }: DetectInput, kinds: readonly Kind[]): Detected | undefined {
  const title = report.title ? comparable(report.title.title) : '';
  const headings = report.sections.map(({ heading }) => comparable(heading.title));
  let body: string | undefined;
  let best: { kind: Kind; score: number; word: string; reason: Detected['reason'] } | undefined;
  for (const kind of kinds) {
    const { detect } = kind;
    if (detect.titleNot.some((word) => title.includes(comparable(word)))) continue;
    const word = title === '' ? '' : titleWord(title, kind);
    const named = headingShare(headings, detect.headings);
    if (word === '' && named < 0.6) continue;
    body ??= unmask(text.slice(0, bodyWindow));
    const inBody = body;
    const score =
      (word === '' ? 0 : 3) +
      (named >= 0.6 ? 3 : 0) +
      (detect.files.some((pattern) => matchesName(path, pattern)) ? 2 : 0) +
      detect.body.filter((hint) => inBody.includes(hint)).length;
    if (score < enough || (best && !(score > best.score || (score === best.score && word.length > best.word.length)))) continue;
    const reason = word === '' ? { type: 'headings' as const, words: detect.headings.join('、') } : { type: 'title' as const, words: word };
    best = { kind, score, word, reason };
  }
  return best && { kind: best.kind, reason: best.reason };
}

/** The longest word of the kind that the title holds, a group counted as one; '' for none. */
function titleWord(title: string, { detect }: Kind): string {
  const single = detect.title.filter((word) => title.includes(comparable(word)));
  const groups = detect.titleAll.filter((group) => group.every((word) => title.includes(comparable(word))));
  const found = [...single, ...groups.map((group) => group.join(''))];
  return found.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** Share of the kind's telling headings that the report has. */
function headingShare(headings: readonly string[], wanted: readonly string[]): number {
  if (wanted.length === 0) return 0;
  return wanted.filter((title) => headings.includes(comparable(title))).length / wanted.length;
}

function matchesName(path: string, pattern: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/gu, '\\$&'));
  return name !== '' && new RegExp(`^${parts.join('.*')}$`, 'iu').test(name);
}
