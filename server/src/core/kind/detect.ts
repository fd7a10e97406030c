/** Which kind fits a report. Silent unless sure: a title must name the kind, or the headings must be those of it. */
import type { Report } from '../report/report.ts';
import { once } from '../text/memo.ts';
import { comparable, unmask } from '../text/unmask.ts';
import { fieldsOf } from './fields.ts';
import { genreOf } from './genre.ts';
import type { Kind } from './kind.ts';

export interface Detected {
  readonly kind: Kind;
  /** Why, for the reader: what was found, in the words of the document, the kind or the folder's settings. */
  readonly reason: { readonly type: 'declared' | 'chosen' | 'folder' | 'title' | 'headings'; readonly words: string };
}

export interface DetectInput {
  readonly report: Report;
  readonly text: string;
  /** File name or path where there is one. */
  readonly path: string;
}

/** Body words are looked for in this many first units: every kind shows itself early, and 20 MB need not be read. */
const bodyWindow = 20_000;

/** Share of the telling headings that make a kind where its title does not name it. */
const headingsEnough = 0.6;

interface Candidate {
  readonly kind: Kind;
  /** Where the genre word ends in the title; 0 where the headings tell the kind. */
  readonly end: number;
  readonly length: number;
  readonly hints: number;
  readonly reason: Detected['reason'];
}

/** The kind the title names: of several the one whose word ends last, then the longest word, then what the text hints at. */
export function detectKind(input: DetectInput, kinds: readonly Kind[]): Detected | undefined {
  const [first, ...others] = bestOf(input, kinds);
  // Two kinds that say the same of the same words: not sure, so silent.
  return first && others.length === 0 ? { kind: first.kind, reason: first.reason } : undefined;
}

/** The kinds that the report may be with equal right, two at least; none where it is one of them or nothing shows any. */
export function tiedKinds(input: DetectInput, kinds: readonly Kind[]): readonly Kind[] {
  const best = bestOf(input, kinds);
  return best.length > 1 ? best.map(({ kind }) => kind) : [];
}

/** The best candidate, with all that are as good. */
function bestOf(input: DetectInput, kinds: readonly Kind[]): readonly Candidate[] {
  const evidence = evidenceOf(input);
  const candidates = kinds.flatMap((kind) => candidateOf(kind, evidence));
  const [first, ...others] = candidates.sort((a, b) => later(a.end, b.end) || b.length - a.length || b.hints - a.hints);
  if (!first) return [];
  const { end, length, hints } = first;
  return [first, ...others.filter((one) => one.end === end && one.length === length && one.hints === hints)];
}

/** Infinity less Infinity is no number. */
function later(a: number, b: number): number {
  return a === b ? 0 : b - a;
}

/** What every kind looks at, worked out once; what few of them ask for, when first asked. */
interface Evidence {
  readonly title: string;
  readonly plain: string;
  readonly headings: readonly string[];
  readonly path: string;
  readonly body: () => string;
  readonly fields: () => ReadonlySet<string>;
}

function evidenceOf({ report, text, path }: DetectInput): Evidence {
  const title = report.title?.title ?? '';
  return {
    title,
    plain: comparable(title),
    headings: report.sections.map(({ heading }) => comparable(heading.title)),
    path,
    body: once(() => unmask(text.slice(0, bodyWindow))),
    fields: once(() => fieldsOf(report, text)),
  };
}

function candidateOf(kind: Kind, { title, plain, headings, path, ...evidence }: Evidence): Candidate[] {
  const { detect } = kind;
  if (detect.titleNot.some((word) => plain.includes(comparable(word)))) return [];
  const hit = title === '' ? undefined : genreOf(title, detect.title, detect.titleAll);
  const shaped = headingShare(headings, detect.headings) >= headingsEnough;
  const filed = detect.fields.length > 0 && hasAll(evidence.fields(), detect.fields);
  // Fields and headings of a template together are surer than any title.
  const sure = shaped && filed;
  if (!hit && !(shaped && (filed || detect.fields.length === 0))) return [];
  const body = evidence.body();
  const hints =
    detect.body.filter((hint) => body.includes(hint)).length +
    (detect.files.some((pattern) => matchesName(path, pattern)) ? 2 : 0);
  const reason =
    hit && !sure
      ? ({ type: 'title', words: hit.word } as const)
      : ({ type: 'headings', words: detect.headings.join('、') } as const);
  return [
    {
      kind,
      end: sure ? Number.POSITIVE_INFINITY : (hit?.end ?? 0),
      length: hit && !sure ? hit.word.length : 0,
      hints,
      reason,
    },
  ];
}

function hasAll(there: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return wanted.every((name) => there.has(name.toLowerCase()));
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
