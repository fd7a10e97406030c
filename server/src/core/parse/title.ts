/** The title of a document: its first Markdown heading, or the line a reader takes for it. Level 0 of the outline. */
import type { Candidate } from './candidate.ts';
import type { ScannedLine } from './scan.ts';
import { genre, isFurniture, isHeadMark } from './title-words.ts';
import type { Verdict } from './verdict.ts';

export interface TitleLines {
  readonly candidate: Candidate;
  /** First and last line, from 0; a typed title may run over three. */
  readonly first: number;
  readonly last: number;
}

/** Words a section is called by, so a first heading of this name is no title. */
const sectionNames =
  /^(?:(?:simple |executive )?summary|abstract|tl;?dr|purpose|scope|goals|introduction|overview|background|motivation|context|status|preamble|table of contents|contents|references|摘\s*要|概述|背景|引言|前言|目\s*录|导语|总则|说明|目的|目标|宗旨|简介|名称)$/iu;

/** The title, or undefined where the document begins without one. */
export function titleOf(verdicts: readonly Verdict[], scanned: readonly ScannedLine[]): TitleLines | undefined {
  return markedTitle(verdicts, scanned) ?? leadingTitle(verdicts, scanned) ?? typedTitle(verdicts, scanned);
}

function markedTitle(verdicts: readonly Verdict[], scanned: readonly ScannedLine[]): TitleLines | undefined {
  const headings = verdicts.filter((verdict) => verdict.heading);
  const first = headings.find(({ candidate }) => isMarked(candidate))?.candidate;
  if (!first || headings[0]?.candidate !== first || textBefore(scanned, first.line) > 0) return undefined;
  if (first.shape.title === '' || sectionNames.test(first.shape.title)) return undefined;
  const others = headings
    .slice(1)
    .map(({ candidate }) => candidate)
    .filter(isMarked);
  const sole = others.every((other) => depthOf(other) > depthOf(first) || other.adornment !== first.adornment);
  const numbered = first.shape.marker !== undefined && first.shape.marker.style !== 'decimal';
  if (numbered && !(sole && others.some((other) => other.shape.marker?.style !== first.shape.marker?.style)))
    return undefined;
  if (first.shape.marker?.style === 'decimal' || (!sole && first.sign === 'underlined')) return undefined;
  // Beside sections of the same depth only `#` on top is a title, or what stands over a section of a usual name.
  if (!sole && depthOf(first) > 1 && isSection(first, others)) return undefined;
  const next = others[0]?.shape.title ?? '';
  if (!sole && depthOf(first) > 1 && first.bodyLines > 0 && !sectionNames.test(next)) return undefined;
  return { candidate: first, first: first.line, last: first.line };
}

/** `## 2022` over `### 四月`, with `## 2021` further down: one of several that have sections of their own. */
function isSection(first: Candidate, others: readonly Candidate[]): boolean {
  const siblings = others.filter((other) => depthOf(other) <= depthOf(first));
  const inner = others[0];
  return (
    inner !== undefined && depthOf(inner) > depthOf(first) && siblings.some(({ shape }) => !appended.test(shape.title))
  );
}

/** What stands behind a whole text at the depth of its title. */
const appended = /^(?:附\s*[件录表图]|参考(?:文献|资料)|致\s*谢|名词解释|注\s*释|references?$|appendix|acknowledg)/iu;

/** Lines of text before a line; front matter, comments, a header block and what an official text has above its title do not count. */
function textBefore(scanned: readonly ScannedLine[], line: number): number {
  return scanned.slice(0, line).filter(({ role, text }) => {
    if (role === 'bullet') return true;
    return role === 'text' && !/^\s*(?:<|!?\[)/u.test(text) && !isHeadMark(text);
  }).length;
}

function isMarked({ sign }: Candidate): boolean {
  return sign === 'marked' || sign === 'underlined';
}

function depthOf({ shape, adornment }: Candidate): number {
  if (shape.hashes > 0) return shape.hashes;
  return adornment === '-' ? 2 : 1;
}

/** A bold or dividing line on top that is called as texts are, or that is the only bold one without a number. */
function leadingTitle(verdicts: readonly Verdict[], scanned: readonly ScannedLine[]): TitleLines | undefined {
  const headings = verdicts.filter((verdict) => verdict.heading);
  const first = headings[0];
  if (!first || (first.why !== 'bold' && first.why !== 'divides')) return undefined;
  const { shape, line } = first.candidate;
  if (textLines(scanned, line) > 0 || headings.some(({ candidate }) => isMarked(candidate))) return undefined;
  const sole = first.why === 'bold' && headings.slice(1).every(({ why }) => why !== 'bold');
  return sole || genre.test(shape.title) ? { candidate: first.candidate, first: line, last: line } : undefined;
}

/** The first short line of its own before the text begins, and the lines it runs on over. */
function typedTitle(verdicts: readonly Verdict[], scanned: readonly ScannedLine[]): TitleLines | undefined {
  const end = verdicts.find(({ heading }) => heading)?.candidate.line ?? scanned.length;
  // Above sections behind `#` only a line that says what it is counts as a title, and only on top of the text.
  const marked = verdicts.some(({ heading, candidate }) => heading && isMarked(candidate) && candidate.line <= end);
  const plain = verdicts.filter(
    ({ candidate }) => candidate.line < end && (isTitleLine(candidate) || isStopped(candidate, scanned)),
  );
  const head = plain.filter(({ candidate }) => candidate.line < 40 && textLines(scanned, candidate.line) <= 16);
  const named = head.find(({ candidate }, index) => {
    const least = proseAbove(scanned, candidate.line) ? 5 : 4;
    return isNamed(candidate, head[index - 1]?.candidate, least);
  });
  const first = head[0];
  if (marked && (named === undefined || textLines(scanned, named.candidate.line) > 0)) return undefined;
  const chosen = named ?? (first && textLines(scanned, first.candidate.line) === 0 ? first : undefined);
  return chosen
    ? joined(
        chosen.candidate,
        head.map(({ candidate }) => candidate),
      )
    : labelledTitle(plainAbove(verdicts, end), scanned);
}

function plainAbove(verdicts: readonly Verdict[], end: number): readonly Candidate[] {
  return verdicts.map(({ candidate }) => candidate).filter(({ line, sign }) => line < end && sign === 'plain');
}

/** `标题：2024年工作总结` on top of a text that has no other title. */
function labelledTitle(above: readonly Candidate[], scanned: readonly ScannedLine[]): TitleLines | undefined {
  const candidate = above.find(({ line }) => {
    const text = scanned[line]?.text.trim() ?? '';
    return /^标题\s*[:：]/u.test(text) && genre.test(text) && textLines(scanned, line) === 0;
  });
  return candidate && { candidate, first: candidate.line, last: candidate.line };
}

/** Sentences above a line: 工作总结 below them is what a section is called, 2024年工作总结 may still be a title. */
function proseAbove(scanned: readonly ScannedLine[], line: number): boolean {
  return scanned
    .slice(0, line)
    .some(({ role, text }) => role === 'text' && text.length > 40 && /[。！？]\s*$/u.test(text));
}

/** A title of a single line is no longer than this. */
const longest = 80;

function isTitleLine({ shape, sign }: Candidate): boolean {
  if (sign !== 'plain' && sign !== 'bold') return false;
  if (shape.title.length < 2 || shape.end - shape.indent > longest) return false;
  return !/[。；;，,：:！!？?、]/u.test(shape.last) && !isFurniture(shape.title) && !/^(?:——|[（(])/u.test(shape.title);
}

/** 关于加强…的报告。 on top of the text, to somebody: a title all the same, with a mark that it should not have. */
function isStopped(candidate: Candidate, scanned: readonly ScannedLine[]): boolean {
  const { sign, shape, line } = candidate;
  if (sign !== 'plain' || shape.last !== '。' || textBefore(scanned, line) > 0) return false;
  if (!/^[^，。；：]{0,30}关于[^。；：]{2,60}$/u.test(shape.title) || !closes(candidate)) return false;
  const below = scanned.slice(line + 1).find(({ role }) => role !== 'blank');
  return below?.role === 'text' && /[：:]\s*$/u.test(below.text);
}

/** A line that says what it is; 通知 alone does where the line above leads up to it: 关于做好…的. */
function isNamed({ shape: { title }, line }: Candidate, above: Candidate | undefined, least: number): boolean {
  if (!genre.test(title)) return false;
  return title.length >= least || (above?.line === line - 1 && /的$|关于/u.test(above.shape.title));
}

/** 回行: a title broken over lines, before the first blank one. */
function joined(candidate: Candidate, head: readonly Candidate[]): TitleLines {
  const byLine = new Map(head.map((other) => [other.line, other]));
  let first = candidate.line;
  let last = candidate.line;
  for (let above = byLine.get(first - 1); above && last - first < 2; above = byLine.get(first - 1)) {
    if (genre.test(above.shape.title)) break;
    first--;
  }
  if (first === candidate.line) first = aboveBlanks(candidate, byLine);
  const below = byLine.get(last + 1);
  if (below && goesOn(byLine, first, last) && (first === last || closes(below))) last++;
  return { candidate: byLine.get(first) ?? candidate, first, last };
}

/** Web pages set each line of a title as a paragraph: what begins with …关于 goes on behind a blank line, twice at most. */
function aboveBlanks(candidate: Candidate, byLine: ReadonlyMap<number, Candidate>): number {
  let line = candidate.line;
  let lower: Candidate | undefined = candidate;
  while (lower?.blankBefore && candidate.line - line < 4 && !lower.shape.title.includes('关于')) {
    line -= 2;
    lower = byLine.get(line);
    if (!lower || genre.test(lower.shape.title)) return candidate.line;
  }
  return lower?.shape.title.includes('关于') ? line : candidate.line;
}

/** Without a word for what it is; 关于推行…制度 goes on to …制度的意见 even where a broken line ends with such a word. */
function goesOn(byLine: ReadonlyMap<number, Candidate>, first: number, last: number): boolean {
  const end = byLine.get(last);
  if (end && !genre.test(end.shape.title)) return first === last;
  const about = byLine.get(first)?.shape.title.includes('关于') === true;
  return about && last - first < 2 && end !== undefined && !closes(end) && closes(byLine.get(last + 1));
}

/** …的意见, as titles with 关于 end. */
function closes(candidate: Candidate | undefined): boolean {
  const title = candidate?.shape.title ?? '';
  return genre.test(title) && /的[^的]{2,6}(?:[（(].{1,20}[）)])?$/u.test(title);
}

function textLines(scanned: readonly ScannedLine[], line: number): number {
  return scanned
    .slice(0, line)
    .filter(({ role, text }) => role !== 'blank' && role !== 'comment' && role !== 'front-matter' && !isHeadMark(text))
    .length;
}
