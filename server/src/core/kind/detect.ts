/** Which kind fits a report. Silent unless sure: a title must name the kind, or the headings must be those of it. */

import { firstLevelTitles, type Parsed, titleTextOf } from '../parse/blocks.ts';
import { byHeadings } from '../parse/by-frame.ts';
import { beside } from '../text/beside.ts';
import type { Lines } from '../text/lines.ts';
import { once, remembered } from '../text/memo.ts';
import { comparable, comparableAll, unmask } from '../text/unmask.ts';
import { isDoubtful, isTemplate } from './doubtful.ts';
import { fieldsOf } from './fields.ts';
import { type GenreHit, genreOf, soleWordOf, speaksAbout } from './genre.ts';
import type { Kind } from './kind.ts';
import { namesOf as sectionNames } from './likeness.ts';

export interface Detected {
  readonly kind: Kind;
  /** Why, for the reader: what was found, in the words of the document, the kind or the folder's settings. */
  readonly reason: { readonly type: 'declared' | 'chosen' | 'folder' | 'title' | 'headings'; readonly words: string };
}

export interface DetectInput {
  readonly parsed: Pick<Parsed, 'frame'>;
  readonly lines: Lines;
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
  /** The word is this kind's only where it is all of the title: others that have it close theirs go before. */
  readonly sole: boolean;
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
  const fields = once(() => fieldsOf(input.parsed.frame.headings, input.lines));
  const names = namesOf(input);
  const { text } = input.lines;
  const doubted = ({ kind, reason: { type, words } }: Candidate): boolean =>
    type === 'title' && kind.detect.dated.length > 0 && isDoubtful({ ...names, words, text }, kind.detect.dated);
  const shown = shownBy(names, kinds).flatMap((one) => candidateOf(one, fields));
  const candidates = shown.filter((one) => !doubted(one));
  if (candidates.length === 0 || isSheet(text) || isTemplate(input.path)) return [];
  if (isCollection(names.headings) || isPage(text)) return [];
  const end = Math.max(...candidates.map((one) => one.end));
  const last = candidates.filter((one) => one.end === end);
  const length = Math.max(...last.map((one) => one.length));
  const best = last.filter((one) => one.length === length);
  // The text is asked only where the title leaves it open.
  if (best.length < 2) return best;
  const body = unmask(text.slice(0, bodyWindow));
  const hints = best.map(({ kind }) => hintsOf(kind, body, input.path));
  const most = Math.max(...hints);
  const fitting = best.filter((_, index) => hints[index] === most);
  const closing = fitting.filter(({ sole }) => !sole);
  return closing.length > 0 ? closing : fitting;
}

/** Front matter with a name and what it is about belongs to a tool that writes reports, or to a form for them. */
function isSheet(text: string): boolean {
  if (!/^\uFEFF?---/u.test(text)) return false;
  const matter = /^\uFEFF?---\r?\n([\s\S]*?)\n---/u.exec(text.slice(0, 4000))?.[1] ?? '';
  return /^name:/mu.test(matter) && /^(?:description|about):/mu.test(matter);
}

/** What is dated or counted as a report of its own: 20240304会议纪要, 第一次（3月4日）. */
const memberHead =
  /^(?:第\s*(?:[一二三四五六七八九十]+|\d+)\s*(?:次|期|篇(?!章))|\d{4}(?:([-./])\d{1,2}\1\d{1,2}|年\d{1,2}月\d{1,2}日|\d{4}(?!\d)))/u;

/** Several reports in one document, most first-level headings being their titles: what each must have is not asked of the whole. */
function isCollection(headings: readonly string[]): boolean {
  const members = headings.filter((title) => memberHead.test(title)).length;
  return members > 1 && members * 2 >= headings.length;
}

/** A page of model texts says how many it has, and numbers them: 学期工作总结（精选5篇）, 学期工作总结 篇一. */
function isPage(text: string): boolean {
  if (!/篇[）)]?[ \t]*(?:\r?\n|[，。])/u.test(text.slice(0, 600))) return false;
  const head = text.slice(0, 600).split('\n', 12);
  if (!head.some((line) => manyTexts.test(line))) return false;
  return numberedText.test(text.slice(0, bodyWindow));
}

const manyTexts = /[（(]?[\p{Script=Han}]{0,6}(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*篇[）)]?\s*(?:$|[，。])/u;
const numberedText =
  /^[^\n。]{0,60}(?:第(?:1|一)篇(?=[：:\s])|(?<=\p{Script=Han})[ \t]?【?篇[ \t]?(?:1|一)】?[ \t]*[：:]?[ \t]*\r?$)/mu;

function hintsOf({ detect }: Kind, body: string, path: string): number {
  const named = detect.files.some((pattern) => matchesName(path, pattern));
  return detect.body.filter((hint) => body.includes(hint)).length + (named ? 2 : 0);
}

/** What title and headings show of a kind. */
interface Shown {
  readonly kind: Kind;
  readonly hit: GenreHit | undefined;
  /** Most of its telling headings are there. */
  readonly shaped: boolean;
  /** All of them are, and the title names a kind that no headings tell: this is the special form of that. */
  readonly special: boolean;
}

function candidateOf({ kind, hit, shaped, special }: Shown, fields: () => ReadonlySet<string>): Candidate[] {
  const { detect } = kind;
  const filed = shaped && detect.fields.length > 0 && hasAll(fields(), detect.fields);
  if (!hit && !(shaped && (filed || detect.fields.length === 0))) return [];
  // Fields and headings of a template together are surer than any title.
  if (!hit || filed || special) {
    const words = detect.headings.map((names) => namesIn(names)[0] ?? names).join('、');
    const reason = { type: 'headings', words } as const;
    return [{ kind, end: filed || special ? Number.POSITIVE_INFINITY : 0, length: 0, sole: false, reason }];
  }
  const sole = detect.titleOnly.includes(hit.word);
  return [{ kind, end: hit.end, length: hit.word.length, sole, reason: { type: 'title', words: hit.word } }];
}

interface Names {
  readonly title: string;
  /** Of the first level. */
  readonly headings: readonly string[];
}

const namesOf = byHeadings(
  ({ parsed: { frame }, lines }: DetectInput): Names => ({
    title: titleTextOf(frame.headings, lines),
    headings: firstLevelTitles(frame.headings),
  }),
);

/** The kinds that title and headings show anything of; remembered, since a key seldom changes either. */
function shownBy(names: Names, kinds: readonly Kind[]): readonly Shown[] {
  const known = looked.get(names);
  if (known?.kinds === kinds) return known.shown;
  const last = lookedLast.get(kinds);
  const shown = last && sameNames(last.names, names) ? last.shown : lookedAt(names, kinds);
  looked.set(names, { kinds, shown });
  lookedLast.set(kinds, { names, shown });
  return shown;
}

/** What these titles and headings showed, and what the last ones did that were asked about. */
const looked = beside<Names, { readonly kinds: readonly Kind[]; readonly shown: readonly Shown[] }>();
const lookedLast = new WeakMap<readonly Kind[], { readonly names: Names; readonly shown: readonly Shown[] }>();

function lookedAt(names: Names, kinds: readonly Kind[]): readonly Shown[] {
  const named = namedBy(names.title, kinds);
  const headings = new Set(names.headings.map(comparable));
  // A folder's own kind is meant as it is named: it has a base, or is of no group.
  const general = kinds.filter(
    (kind) =>
      kind.detect.headings.length === 0 && kind.bases.length === 0 && kind.family !== '' && isHit(named.get(kind)),
  );
  return kinds.flatMap((kind) => {
    const hit = named.get(kind);
    if (hit === 'not') return [];
    const share = headingShare(headings, kind.detect.headings);
    const shaped = share >= headingsEnough;
    const special = share === 1 && general.some((one) => isForm(kind, one, headings));
    return hit || shaped ? [{ kind, hit, shaped, special }] : [];
  });
}

/** What the title says of each kind: where it names it, or that it is not of this kind; most it says nothing of. */
type Named = ReadonlyMap<Kind, GenreHit | 'not'>;

function namedBy(title: string, kinds: readonly Kind[]): Named {
  const known = namedLast.get(kinds);
  if (known?.title === title) return known.named;
  const plain = comparable(title);
  const named = new Map<Kind, GenreHit | 'not'>();
  for (const kind of kinds) {
    const { detect } = kind;
    const excluded =
      comparableAll(detect.titleNot).some((word) => plain.includes(word)) || speaksAbout(title, detect.title);
    const hit = excluded
      ? 'not'
      : title === ''
        ? undefined
        : (genreOf(title, detect.title, detect.titleAll) ?? soleWordOf(title, detect.titleOnly));
    if (hit) named.set(kind, hit);
  }
  namedLast.set(kinds, { title, named });
  return named;
}

const namedLast = new WeakMap<readonly Kind[], { readonly title: string; readonly named: Named }>();

/** Whether one kind is a form of another, and the report has no section that the other asks for and the form does not know. */
function isForm(form: Kind, general: Kind, headings: ReadonlySet<string>): boolean {
  if (form.family !== general.family || form.language !== general.language) return false;
  const known = new Set(form.sections.flatMap(sectionNames));
  const asked = general.sections.filter(({ presence }) => presence !== 'optional');
  return asked.flatMap(sectionNames).every((name) => known.has(name) || !headings.has(name));
}

function isHit(said: GenreHit | 'not' | undefined): boolean {
  return said !== undefined && said !== 'not';
}

function sameNames(one: Names, other: Names): boolean {
  return (
    one.title === other.title &&
    one.headings.length === other.headings.length &&
    one.headings.every((title, index) => title === other.headings[index])
  );
}

function hasAll(there: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return wanted.every((name) => there.has(name.toLowerCase()));
}

/** Share of the kind's telling headings that the report has. */
function headingShare(headings: ReadonlySet<string>, wanted: readonly string[]): number {
  if (wanted.length === 0) return 0;
  const there = wanted.filter((names) => comparableAll(namesIn(names)).some((title) => headings.has(title)));
  return there.length / wanted.length;
}

/** The names of a telling heading, as `a|b` gives them; the same list each time, so that what is known of it is found. */
export const namesIn = remembered((names): readonly string[] => names.split('|').map((name) => name.trim()), 1000);

function matchesName(path: string, pattern: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/gu, '\\$&'));
  return name !== '' && new RegExp(`^${parts.join('.*')}$`, 'iu').test(name);
}
