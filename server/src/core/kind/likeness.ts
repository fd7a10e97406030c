/** How much a heading says that it is a section of a kind. Numbers and marks do not count; masked words are read. */
import { remembered } from '../text/memo.ts';
import { comparable } from '../text/unmask.ts';
import type { KindSection } from './kind.ts';

/** 5 the title itself, 3 and more one within the other, 2 and more several keywords, 1 one keyword, 0 nothing. */
export function scoreOf(wanted: KindSection, title: string): number {
  const here = comparable(title);
  if (here === '') return 0;
  const names = namesOf(wanted);
  if (names.includes(here)) return 5;
  if (wanted.notKeywords.some((word) => includesWord(here, title, word))) return 0;
  const within = [wanted.title, ...wanted.aliases]
    .filter((name) => holds(title, name) || (here.length >= 4 && holds(name, title)))
    .map(comparable);
  if (within.length > 0) return 3 + Math.min(1.4, Math.max(...within.map((name) => name.length)) / 20);
  const keywords = wanted.keywords.filter((word) => includesWord(here, title, word)).length;
  return keywords >= 2 ? Math.min(2 + keywords / 10, 2.9) : keywords;
}

/** Whether one title holds another: Chinese anywhere, English as whole words (“Because” holds no “Cause”). */
function holds(title: string, part: string): boolean {
  if (!/^[\x20-\x7e]+$/u.test(part)) return comparable(title).includes(comparable(part));
  return ` ${spaced(title)} `.includes(` ${spaced(part)} `);
}

const spaced = remembered(spacedOut, 10_000);

function spacedOut(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Title and aliases, comparable; worked out once for each section of a kind. */
export function namesOf(wanted: KindSection): readonly string[] {
  const known = comparableNames.get(wanted);
  if (known) return known;
  const names = [wanted.title, ...wanted.aliases].map(comparable);
  comparableNames.set(wanted, names);
  return names;
}

const comparableNames = new WeakMap<KindSection, readonly string[]>();

/** 存在的问题及原因分析 → 存在的问题, 原因分析. */
export function conjuncts(title: string): readonly string[] {
  const parts = title.split(/以及|及其|[及和与、]|\band\b|&/u).map((part) => part.trim());
  return parts.length > 1 ? parts.filter((part) => part.length >= 2) : [];
}

/** 0 to 1: the share of neighbouring pairs of characters that a title has in common with a name of the section. */
export function resemblance(wanted: KindSection, title: string): number {
  const here = comparable(title);
  if (wanted.notKeywords.some((word) => includesWord(here, title, word))) return 0;
  const likeness = Math.max(...namesOf(wanted).map((name) => dice(here, name)));
  // A keyword of the section alone in a short heading is as telling as many shared pairs.
  const keyword = wanted.keywords.some((word) => includesWord(here, title, word));
  if (keyword && here.length <= 8) return Math.max(likeness, 0.4);
  // English words share endings: Validation is no Remediation.
  return likeness < 0.6 && /^[\x20-\x7e]+$/u.test(here) ? 0 : likeness;
}

/** Chinese words stand anywhere; English ones at their own borders. */
function includesWord(here: string, title: string, word: string): boolean {
  if (!/^[\x20-\x7e]+$/u.test(word)) return here.includes(comparable(word));
  const lower = title.toLowerCase();
  const at = lower.indexOf(word.toLowerCase());
  return (
    at >= 0 && !/[a-z]/u.test(lower.charAt(at - 1)) && !/[a-z]/u.test(lower.charAt(at + word.length).replace(/s/u, ''))
  );
}

function dice(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return a === b ? 1 : 0;
  const pairs = new Map<string, number>();
  for (let index = 0; index < a.length - 1; index++) {
    const pair = a.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let index = 0; index < b.length - 1; index++) {
    const pair = b.slice(index, index + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      common++;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * common) / (a.length + b.length - 2);
}
