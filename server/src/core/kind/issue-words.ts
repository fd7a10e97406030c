/** A fault against one of our shapes as a problem: where it is, what is expected in words, and what was meant. */
import type * as v from 'valibot';
import { nearest } from '../text/nearest.ts';
import type { Bilingual, KindProblem } from './kind.ts';
import { ownFaults } from './shape-parts.ts';
import type { Path, PlaceOf } from './yaml-file.ts';

export type Issue = v.BaseIssue<unknown>;

export function issueProblem(issue: Issue, place: PlaceOf): KindProblem {
  const path = pathOf(issue);
  if (isUnknownKey(issue)) return { message: unknownKey(issue, path), ...place(path, 'key') };
  if (isMissing(issue)) return { message: missing(path), ...place(path, 'key') };
  const name = nameOf(path);
  const [expected, received] = [expectedOf(issue), receivedOf(issue)];
  const meant = typesColon(issue) ? colonWords : meantIn(issue.input, choicesOf(issue));
  const message = {
    zh: `${name.zh}应为${expected.zh}，现为${received.zh}。${meant.zh}`,
    en: `${name.en} should be ${expected.en}, but is ${received.en}.${meant.en}`,
  };
  return { message, ...place(path, 'value') };
}

/** `title：周报` is one text to YAML. */
function typesColon({ type, input }: Issue): boolean {
  return type === 'strict_object' && typeof input === 'string' && input.includes('：');
}

const colonWords = {
  zh: '冒号要用半角，后面空一格。',
  en: ' Write a half-width colon with a blank behind it.',
} as const satisfies Bilingual;

export function pathOf({ path }: Issue): Path {
  return (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** YAML has no undefined: a value that is undefined is not there. */
export function isMissing({ path }: Issue): boolean {
  const last = path?.at(-1);
  return last !== undefined && last.value === undefined;
}

/** A key the shape does not know; the library names only the first of an object. */
export function isUnknownKey({ expected, path }: Issue): boolean {
  return expected === 'never' && path?.at(-1)?.origin === 'key';
}

/** The shape gives the names of its keys as the message of a fault. */
function unknownKey({ message }: Issue, path: Path): Bilingual {
  const key = String(path.at(-1));
  const known = message.split(' ');
  const meant = meantIn(key, known);
  const list = { zh: `可以用的键：${known.join('、')}。`, en: ` The keys are ${known.join(', ')}.` };
  const { zh, en } = meant.zh === '' ? list : meant;
  return { zh: `没有“${shown(key)}”这个键。${zh}`, en: `There is no key “${shown(key)}”.${en}` };
}

function missing(path: Path): Bilingual {
  const last = path.at(-1);
  if (typeof last === 'number') {
    const { zh, en } = nameOf(path.slice(0, -1));
    return { zh: `${zh}少了一项。`, en: `${en} lacks an item.` };
  }
  const expected = last === 'version' ? { zh: '：请写 version: 1', en: ': write version: 1' } : { zh: '', en: '' };
  const owner = path.length > 1 ? nameOf(path.slice(0, -1)) : { zh: '文件', en: 'The file' };
  return { zh: `${owner.zh}缺少“${last}”${expected.zh}。`, en: `${owner.en} lacks “${last}”${expected.en}.` };
}

/** `“title”`, or `“aliases”的第 2 项`. */
export function nameOf(path: Path): Bilingual {
  const last = path.at(-1);
  const list = path.at(-2);
  if (last === undefined) return { zh: '文件', en: 'The file' };
  if (typeof last === 'string') return { zh: `“${shown(last)}”`, en: `“${shown(last)}”` };
  const within = typeof list === 'string' ? list : '';
  return { zh: `“${shown(within)}”的第 ${last + 1} 项`, en: `Item ${last + 1} of “${shown(within)}”` };
}

function expectedOf(issue: Issue): Bilingual {
  const { type, message, requirement } = { requirement: undefined, ...issue };
  if (message === ownFaults.id) return expectations.id;
  if (message === ownFaults.word) return expectations.word;
  if (type === 'picklist') {
    const choices = choicesOf(issue);
    return { zh: ` ${choices.join('、')} 之一`, en: `one of ${choices.join(', ')}` };
  }
  if (type === 'literal') {
    const value = issue.expected ?? '';
    return {
      zh: ` ${value}（更高的版本要用更新的 Report Docs 读取）`,
      en: `${value} (later ones need a newer Report Docs)`,
    };
  }
  if (type === 'min_value') return { zh: `不小于 ${requirement} 的数`, en: `${requirement} or more` };
  if (type === 'max_value') return { zh: `不大于 ${requirement} 的数`, en: `${requirement} or less` };
  if (type === 'strict_object') {
    const [first = ''] = message.split(' ');
    return { zh: `若干键，如 ${first}: …`, en: `a group of keys, as ${first}: …` };
  }
  return Object.entries(expectations).find(([name]) => name === type)?.[1] ?? expectations.other;
}

const expectations = {
  id: {
    zh: '小写字母、数字和连字符，如 work-summary',
    en: 'lower-case letters, digits and hyphens, as in work-summary',
  },
  word: { zh: '不空的文字', en: 'a text that is not blank' },
  string: {
    zh: '文字（数字、true 等作文字时加引号）',
    en: 'a text (a number or true as a text needs quotation marks)',
  },
  number: { zh: '数', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  array: { zh: '列表，如 [ 甲, 乙 ]', en: 'a list, as in [ a, b ]' },
  record: { zh: '若干键', en: 'a group of keys' },
  strict_tuple: { zh: '两个数，如 [ 1000, 3000 ]', en: 'two numbers, as in [ 1000, 3000 ]' },
  min_length: { zh: '至少有一项的列表', en: 'a list with at least one item' },
  other: { zh: '其他内容', en: 'something else' },
} as const satisfies Record<string, Bilingual>;

function receivedOf({ input }: Issue): Bilingual {
  if (input === null || input === undefined) return { zh: '空', en: 'empty' };
  if (Array.isArray(input))
    return input.length === 0 ? { zh: '空列表', en: 'an empty list' } : { zh: '列表', en: 'a list' };
  if (typeof input === 'object') return { zh: '若干键', en: 'a group of keys' };
  const text = shown(String(input));
  return typeof input === 'string' ? { zh: `“${text}”`, en: `“${text}”` } : { zh: ` ${text}`, en: text };
}

/** valibot gives choices as `("a" | "b")`. */
function choicesOf({ type, expected }: Issue): readonly string[] {
  if (type !== 'picklist') return [];
  return Array.from((expected ?? '').matchAll(/"([^"]*)"/gu), ([, choice = '']) => choice);
}

/** “Did you mean”, where one of the known words is near; empty otherwise. */
export function meantIn(word: unknown, known: readonly string[]): Bilingual {
  const found = typeof word === 'string' ? nearest(word, known) : undefined;
  return found === undefined ? { zh: '', en: '' } : { zh: `是不是“${found}”？`, en: ` Did you mean “${found}”?` };
}

/** Long values by their beginning, in one line. */
export function shown(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
