/**
 * A passage as rules about words read it: what is no language in it (code, addresses, tags, formulas) stands covered,
 * straight quotation marks stand paired, and every character keeps its place.
 */
import { remembered } from '../text/memo.ts';
import { traits, traitsOf } from '../text/traits.ts';
import type { Passage } from './passages.ts';
import { withPairedQuotes } from './straight-quotes.ts';

export interface Prose {
  readonly type: Passage['type'];
  /** Of the passage itself: a Chinese report may have an English summary. */
  readonly language: 'zh' | 'en';
  /** As it is written. */
  readonly text: string;
  /**
   * As long as `text`. Code, tags, comments, addresses, formulas and the targets of links are `cover` marks; straight
   * quotation marks in Chinese are the curly ones they stand for. Emphasis marks (`**`) are as written.
   */
  readonly plain: string;
}

/** Stands for a character that is no language: U+FFFC, the object replacement character. */
export const cover = '\uFFFC';

/** The passage as rules about words read it. */
export function proseOf({ type, text }: Pick<Passage, 'type' | 'text'>): Prose {
  const { language, plain } = read(text);
  return { type, language, text, plain };
}

const read = remembered((text: string): Pick<Prose, 'language' | 'plain'> => {
  const has = traitsOf(text);
  // What lies beyond the first 65,536 characters is looked at for what it is.
  const language =
    (has & traits.han) !== 0 || ((has & traits.pair) !== 0 && /\p{Script=Han}/u.test(text)) ? 'zh' : 'en';
  const covers = (has & traits.code) !== 0 || ((has & traits.dot) !== 0 && /www\.|\d\.\d+\.\d/u.test(text));
  const covered = covers ? text.replace(noLanguage, coverOf) : text;
  return { language, plain: language === 'zh' && (has & traits.straight) !== 0 ? withPairedQuotes(covered) : covered };
}, 20_000);

/** Each alternative is one kind of thing that is no language. */
const noLanguage = new RegExp(
  [
    // Code between one to three backticks.
    '(`{1,3})[^`\\n]{1,400}?\\1',
    // Comments and tags.
    '<!--.{0,400}?-->',
    '</?[A-Za-z][^<>\\n]{0,200}>',
    // Addresses and mail.
    '(?:https?|ftp|file)://[\\w\\-./?%&=:#~+@!$*,;\\[\\]]+',
    'www\\.[\\w\\-]+\\.[\\w\\-./?%&=:#~+]+',
    '[\\w.+-]+@[\\w-]+\\.[\\w.-]+',
    // The target of a link or an image, and the words of an image.
    '\\]\\([^()\\n]{0,400}\\)',
    '!\\[[^\\]\\n]{0,200}\\]',
    '\\[\\^[^\\]\\n]{1,40}\\]',
    // Formulas.
    '\\$\\$[^$\\n]{1,400}\\$\\$',
    '(?<![\\w$])\\$(?=\\S)[^$\\n]{1,200}?(?<=\\S)\\$(?![\\w$])',
    // Paths of files and versions of programs.
    '(?:[\\w.-]+[\\\\/])+[\\w-]+\\.[A-Za-z]\\w{0,5}\\b',
    '\\bv?\\d+\\.\\d+\\.\\d+[\\w.-]*',
  ].join('|'),
  'gu',
);

function coverOf(found: string): string {
  return cover.repeat(found.length);
}
