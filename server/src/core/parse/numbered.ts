/** Headings among numbered lines: a series is judged as a whole first, then each of its lines. */
import type { Candidate } from './candidate.ts';
import { isBareNumber, type Series } from './series.ts';
import type { LineShape } from './shape.ts';
import { heading, noHeading, type Verdict, type Why } from './verdict.ts';

/** How a document writes, see `decide.ts`. */
export interface Manners {
  /** It has Markdown or underlined headings. */
  readonly markdown: boolean;
  /** Some of those carry numbers. */
  readonly numberedMarks: boolean;
  /** It numbers with 一、 or （一）. */
  readonly official: boolean;
}

/** A run-in title is at most this long; 496 of 496 in 31 work reports are (the longest has 38). */
const runInCap = 45;
/** A heading alone on its line; sentences are shorter, 方面 may be any length. */
const aloneCap = 60;
const sentenceCap = 46;

export function decideSeries(series: Series, manners: Manners): readonly Verdict[] {
  switch (series.style) {
    case 'part':
    case 'chapter':
    case 'section':
      return series.members.map(namedLevel);
    case 'article':
      return series.members.map(clause);
    case 'han':
      return evenly(series.members.map((candidate) => han(candidate, series)));
    case 'han-paren':
      return mostly(series.members.map((candidate) => hanParen(candidate, series)));
    case 'arabic':
    case 'decimal':
      return mostly(
        amongItems(
          series.members.map((candidate) => arabic(candidate, series, manners)),
          series,
        ),
      );
    default:
      return mostly(series.members.map((candidate) => small(candidate, series, manners)));
  }
}

/** Where most points of a series are sentences, the one that happens to begin with a short one is a point like them. */
function mostly(verdicts: readonly Verdict[]): readonly Verdict[] {
  const headings = verdicts.filter(({ heading }) => heading);
  if (headings.length === 0 || verdicts.length < 4 || headings.length * 4 > verdicts.length) return verdicts;
  // What stands below the last one may belong to the whole.
  const last = verdicts.at(-1);
  if (headings.some((one) => one.why !== 'run-in' || (one.candidate.bodyLines > 0 && one !== last))) return verdicts;
  return verdicts.map((verdict) => (verdict.heading ? noHeading(verdict.candidate, 'not-sentence') : verdict));
}

/** 第一章 总则 */
function namedLevel(candidate: Candidate): Verdict {
  const { shape } = candidate;
  if (bodyLength(shape) > 40 || '。；;，,'.includes(shape.last)) return noHeading(candidate, 'not-prose');
  return heading(candidate, 'named-level');
}

/** 第三条 is a heading with its whole text behind it, unless it is spoken of: 第三条规定的… */
function clause(candidate: Candidate): Verdict {
  const { shape } = candidate;
  const after = shape.title.charAt(0);
  if (shape.marker?.spaced === false && '规所的款项和与及以至、，。中第（'.includes(after) && after !== '') {
    return noHeading(candidate, 'not-prose');
  }
  return heading(candidate, 'clause', !isLabel(shape));
}

/** A clause has a title where a short name stands alone or before a colon: 出租方的权利：, 【适用范围】. */
function isLabel(shape: LineShape): boolean {
  const runsOn = shape.restStart < shape.end;
  if (shape.title.length === 0 || shape.title.length > 24) return false;
  // `申请人应当提交下列材料：` is the stem of the items below it.
  if (/[，。；]|应当|不得|可以|必须|下列|以下|如下|包括/u.test(shape.title)) return false;
  return runsOn ? /^[【［[（(].*[】］\])）]$/u.test(shape.title) : shape.last === '：' || !/[。；，]/u.test(shape.last);
}

function han(candidate: Candidate, series: Series): Verdict {
  const { shape } = candidate;
  if (isItem(shape, series)) return noHeading(candidate, 'not-item');
  const usual = ordinary(candidate, series);
  if (usual.heading) return usual;
  // `一、` at the start of a paragraph is all the structure a 批复 or a short 通知 has.
  return heading(candidate, 'whole-clause', true);
}

function hanParen(candidate: Candidate, series: Series): Verdict {
  const { shape } = candidate;
  if (isItem(shape, series)) return noHeading(candidate, 'not-item');
  if (series.parent === 'article' && !(isBare(shape) && series.bodies > 0.5)) return noHeading(candidate, 'not-item');
  return ordinary(candidate, series);
}

function arabic(candidate: Candidate, series: Series, manners: Manners): Verdict {
  const { shape } = candidate;
  // The decimals that count on from it have vouched for it already.
  if (shape.marker && isBareNumber(shape.marker)) return heading(candidate, 'alone');
  if (isItem(shape, series)) return noHeading(candidate, 'not-item');
  if (shape.bold === 'whole' && series.bodies >= 0.5 && bodyWidth(shape) <= aloneCap)
    return heading(candidate, 'alone');
  if (isList(series, manners) || isLoose(series)) return noHeading(candidate, 'not-list');
  if (isBare(shape) && candidate.bodyLines === 0 && series.bodies < 0.5) return noHeading(candidate, 'not-list');
  if (isRunIn(shape) && titledShare(series) <= 0.5 && series.bodies < 0.5) return noHeading(candidate, 'not-list');
  return ordinary(candidate, series);
}

/** （1） 1) ① a.: mostly items; headings where the document counts down to them and each has a text of its own. */
function small(candidate: Candidate, series: Series, manners: Manners): Verdict {
  const { shape } = candidate;
  if (isItem(shape, series)) return noHeading(candidate, 'not-item');
  if (series.style === 'letter' || series.style === 'roman') return noHeading(candidate, 'not-list');
  if (isBare(shape) && bodyLength(shape) <= 30 && series.bodies >= 0.7 && series.members.length > 1) {
    return heading(candidate, 'alone');
  }
  const titled = isRunIn(shape) && shape.title.length <= 25 && series.style === 'arabic-paren';
  if (titled && manners.official && series.parent === 'arabic') return heading(candidate, 'run-in');
  return noHeading(candidate, 'not-list');
}

/** What holds for every style: alone, alone as a sentence with a text below, run-in. */
function ordinary(candidate: Candidate, series: Series): Verdict {
  const { shape } = candidate;
  if (isRunIn(shape)) {
    return isTitle(shape) ? heading(candidate, 'run-in') : noHeading(candidate, tooLong(shape));
  }
  if (isAspect(shape)) return heading(candidate, 'alone');
  if (isBare(shape)) {
    return bodyLength(shape) <= aloneCap ? heading(candidate, 'alone') : noHeading(candidate, 'not-long');
  }
  const short = bodyLength(shape) <= sentenceCap && commas(shape.title) <= 3;
  const vouched =
    candidate.bodyLines > 0 || series.over.has(candidate.line) || Math.max(series.bodies, titledShare(series)) >= 0.5;
  return short && vouched
    ? heading(candidate, 'alone-sentence')
    : noHeading(candidate, short ? 'not-sentence' : 'not-long');
}

/** Share of members that are run-in headings with a title. */
function titledShare({ members }: Series): number {
  return members.filter(({ shape }) => isRunIn(shape) && isTitle(shape)).length / members.length;
}

function tooLong(shape: LineShape): Why {
  return shape.title.length > runInCap ? 'not-long' : 'not-sentence';
}

/** Among whole clauses a short one is a clause as well, not a title. */
function evenly(verdicts: readonly Verdict[]): readonly Verdict[] {
  const clauses = verdicts.filter(({ untitled }) => untitled).length;
  if (clauses * 2 < verdicts.length) return verdicts;
  return verdicts.map((verdict) =>
    verdict.why === 'alone-sentence' ? heading(verdict.candidate, 'whole-clause', true) : verdict,
  );
}

/** Short sentences among items that are sentences, or of which the last alone has a text behind it, are items too. */
function amongItems(verdicts: readonly Verdict[], series: Series): readonly Verdict[] {
  const sentences = verdicts.filter(({ why }) => why === 'alone-sentence');
  const headings = verdicts.filter(({ heading: is }) => is).length;
  if (sentences.length === 0 || verdicts.length < 2) return verdicts;
  const stands = ({ candidate }: Verdict): boolean => candidate.bodyLines > 0 || series.over.has(candidate.line);
  const closed = headings === sentences.length && !verdicts.slice(0, -1).some(stands);
  if (!closed && headings * 2 > verdicts.length) return verdicts;
  return verdicts.map((verdict) =>
    verdict.why === 'alone-sentence' ? noHeading(verdict.candidate, 'not-list') : verdict,
  );
}

/** Items of a clause end with ；, the last one of them with 。 */
function isItem(shape: LineShape, series: Series): boolean {
  return '；;'.includes(shape.last) || series.semicolons >= 0.3;
}

/** A Markdown list: `1. ` with a blank, its items close together or without a text of their own. */
function isList(series: Series, manners: Manners): boolean {
  const spaced = series.members.filter(({ shape }) => shape.marker?.spaced).length / series.members.length;
  if (spaced < 0.5 && !manners.markdown) return false;
  if (manners.markdown && series.style === 'arabic' && manners.numberedMarks) return true;
  // `1. Run:` and its command: steps.
  const stems = series.members.filter(({ shape }) => !isRunIn(shape) && ':：'.includes(shape.last)).length;
  if (manners.markdown && stems * 2 > series.members.length) return true;
  if (series.members.some(({ shape }) => bodyLength(shape) > 40 && !isRunIn(shape))) return true;
  return series.bodies < 0.6 || series.tight > 0.3;
}

/** A decimal that nothing led up to and nothing follows (10.30 休息) measures something. */
function isLoose({ style, members, parent }: Series): boolean {
  return (
    style === 'decimal' &&
    members.length === 1 &&
    parent !== 'decimal' &&
    parent !== 'arabic' &&
    members[0]?.shape.marker?.value !== 1
  );
}

/** The text goes on behind a title. */
function isRunIn(shape: LineShape): boolean {
  return shape.restStart < shape.end;
}

function isTitle(shape: LineShape): boolean {
  return shape.title.length > 0 && shape.title.length <= runInCap && commas(shape.title) <= 2;
}

/** Alone on its line, without a closing mark. */
function isBare(shape: LineShape): boolean {
  return !isRunIn(shape) && !'。；;，,！!？?…'.includes(shape.last);
}

/** `在带头…方面。` may be of any length: the notice of the year dictates it. */
function isAspect(shape: LineShape): boolean {
  return !isRunIn(shape) && /方面$/u.test(shape.title);
}

/** Units of what stands behind the number. */
function bodyLength(shape: LineShape): number {
  return shape.end - shape.titleStart;
}

/** The same in Chinese characters: two Latin letters are as wide as one. */
function bodyWidth(shape: LineShape): number {
  return bodyLength(shape) - (shape.title.match(/[\x20-\x7e]/gu)?.length ?? 0) / 2;
}

function commas(text: string): number {
  return text.match(/[，,]/gu)?.length ?? 0;
}
