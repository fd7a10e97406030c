/**
 * What one line looks like, apart from everything around it: marks, number, title, and where a text runs on behind it.
 * A pure function of the line, remembered by its text; whether the line is a heading is decided in `decide.ts`.
 */
import { copied, remembered } from '../text/memo.ts';
import { leadingBlanks, trimmedLength } from '../text/width.ts';
import { type Marker, markerAt } from './marker.ts';
import { titleEnd } from './run-in.ts';

export interface LineShape {
  /** Units of blanks before the line's first character. */
  readonly indent: number;
  /** How many of them are ASCII and come first: what Markdown nests by. */
  readonly spaces: number;
  /** Number of `#` of a Markdown heading, 0 for none. */
  readonly hashes: number;
  /** `whole`: all of the line is bold; `lead`: its first words are; `none`. */
  readonly bold: 'whole' | 'lead' | 'none';
  readonly marker: Marker | undefined;
  /** Units into the line: the number's first character, and the end of the number without blanks. */
  readonly markerStart: number;
  readonly markerEnd: number;
  /** The title in the line, marks and closing punctuation left out. */
  readonly titleStart: number;
  readonly titleEnd: number;
  /** The title as a reader sees it: no bold marks, links as their text. */
  readonly title: string;
  /** The mark that closes the title: `。` `：` or nothing. */
  readonly closing: string;
  /** Where the text behind the title begins; the end of the line where none does. */
  readonly restStart: number;
  /** End of the line without blanks and closing `#`. */
  readonly end: number;
  /** Its last character that is no mark of emphasis. */
  readonly last: string;
}

/** The shape of a line without its line break. */
export function shapeOf(line: string): LineShape {
  if (line.length <= longest) return known(line);
  const shape = computeShape(line);
  // Cut out of the line it would keep all of that alive.
  return { ...shape, title: copied(shape.title) };
}

const known = remembered((line) => computeShape(line), 20_000);

/** The shape of a line whose bare number, 1 概述, the document vouches for. */
export const bareShapeOf = remembered((line) => computeShape(line, true), 2000);

/** Longer lines are paragraphs whatever they begin with; only their head is looked at. */
const lookAt = 400;

/** To remember a line that is longer, all of it would have to be copied, and that is more than to look at its head. */
const longest = 20_000;

function computeShape(line: string, bare = false): LineShape {
  const indent = leadingBlanks(line);
  const trimmed = trimmedLength(line);
  const { hashes, start, end } = hashesOf(line, indent, trimmed);
  const opening = /^(?:\*\*|__)/u.exec(line.slice(start, start + 2))?.[0] ?? '';
  const inside = start + opening.length;
  const marker = markerAt(line.slice(inside, inside + 60), hashes > 0 || bare);
  const markerEnd = marker ? inside + marker.width : inside;
  const body = skipMarks(line, marker ? inside + marker.length : inside);
  const found = titleEnd(line.slice(body, Math.min(end, body + lookAt)), opening !== '', hashes > 0 || bare);
  const titleStop = body + found.end;
  const rest = Math.min(end, body + found.rest);
  return {
    indent,
    spaces: /^[ \t]*/u.exec(line)?.[0].length ?? 0,
    hashes,
    bold: boldOf(line, opening, inside, end),
    marker,
    markerStart: inside,
    markerEnd,
    titleStart: Math.min(body, titleStop),
    titleEnd: titleStop,
    title: readable(line.slice(body, titleStop)),
    closing: found.closing,
    restStart: found.runsOn ? rest : end,
    end,
    last: lastMark(line, end),
  };
}

/** `# Title #`: CommonMark, and also `##标题` without a blank, which people write. */
function hashesOf(line: string, indent: number, trimmed: number): { hashes: number; start: number; end: number } {
  const none = { hashes: 0, start: indent, end: trimmed };
  if (indent > 3 && !/^\uFEFF/u.test(line)) return none;
  const match =
    /^(#{1,6})(?:[ \t\u3000\u00A0]+|$)|^(#{2,6})(?=[\p{L}\p{N}*（(])|^(#)(?=[\p{Script=Han}（][^#]{1,40}$)/u.exec(
      line.slice(indent),
    );
  if (!match) return none;
  const hashes = (match[1] ?? match[2] ?? match[3] ?? '').length;
  const start = Math.min(indent + match[0].length, trimmed);
  return { hashes, start, end: Math.max(start, withoutClosing(line, trimmed)) };
}

/** The end of a title without `#` behind a blank; found from behind, so that a line of blanks is no trouble. */
function withoutClosing(line: string, end: number): number {
  let hash = end;
  while (line.charAt(hash - 1) === '#') hash--;
  let blank = hash;
  while (line.charAt(blank - 1) === ' ' || line.charAt(blank - 1) === '\t') blank--;
  return hash < end && blank < hash ? blank : end;
}

/** Behind the number: bold marks and blanks that stand before the title's first word. */
function skipMarks(line: string, from: number): number {
  const match = /^(?:\*\*|__)?[\s\u3000]*(?:\*\*|__)?/u.exec(line.slice(from, from + 12));
  const closing = /^(?:\*\*|__)/u.test(line.slice(from, from + 2));
  // `**一、**标题`: the marks close here. `一、**标题**`: they open here. Either way they are no part of the title.
  return from + (match && (closing || match[0].trim() === '') ? match[0].length : 0);
}

function boldOf(line: string, opening: string, inside: number, end: number): LineShape['bold'] {
  if (opening === '') {
    const later = /^[^*]{1,12}\*\*[^*]+\*\*$/u.test(line.slice(inside, end)) && line.slice(inside, end).length < 120;
    return later ? 'whole' : 'none';
  }
  const close = line.indexOf(opening, inside);
  if (close === -1) return 'none';
  const tail = line.slice(close + opening.length, end);
  return tail === '' || /^[。：:.\s]+$/u.test(tail) ? 'whole' : 'lead';
}

function lastMark(line: string, end: number): string {
  let index = end - 1;
  while (index >= 0 && '*_'.includes(line.charAt(index))) index--;
  return line.charAt(index);
}

/** A heading's text without the marks of Markdown and reStructuredText. */
export function readable(text: string): string {
  if (!/[*_`[<{\\&]/u.test(text)) return text.trim();
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/!?\[([^\]]*)\]\[[^\]]*\]/gu, '$1')
    .replace(/<\/?[a-zA-Z][^>]*>|<!--.*?-->/gu, '')
    .replace(/\s*\{#[^}]*\}\s*$/u, '')
    .replace(/\*\*([^*]*)\*\*|(?<![\p{L}\p{N}_])__|__(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_*])[*_](?=\S)([^*_]+?)(?<=\S)[*_](?![\p{L}\p{N}_*])/gu, '$1')
    .replace(/`+/gu, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>|])/gu, '$1')
    .trim();
}
