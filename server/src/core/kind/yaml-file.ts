/** A YAML file of ours as plain data with the place of each key and value. Kinds and settings are read by this. */
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import type { Span } from '../text/span.ts';
import type { KindProblem } from './kind.ts';
import { unclosedBracket, unclosedQuote, yamlWords } from './yaml-words.ts';

/** Keys and indexes from the root. */
export type Path = readonly (string | number)[];

/** The place of a key or value; of what is nearest above it where there is none. */
export type PlaceOf = (path: Path, part: 'key' | 'value') => Span;

export interface YamlFile {
  /** Undefined where the text is no YAML. */
  readonly data: unknown;
  readonly problems: readonly KindProblem[];
  readonly place: PlaceOf;
}

/** More problems than this are echoes of the first. */
const enough = 10;

/** Nothing is thrown, whatever the text. */
export function readYaml(text: string): YamlFile {
  const document = parsed(text);
  if (!document) return { data: undefined, problems: [tooDeep(text)], place: () => nowhere };
  const problems = [...brokenPlaces(document, text), ...aliases(document)].slice(0, enough);
  const data = problems.length > 0 ? undefined : plain(document);
  return { data, problems, place: (path, part) => placeOf(document, path, part, text) };
}

/** The library answers broken text with errors, but thousands of brackets are more than its stack, or than our patience. */
function parsed(text: string): Document.Parsed | undefined {
  if (opensDeep(text)) return undefined;
  try {
    return parseDocument(text, { prettyErrors: false });
  } catch {
    return undefined;
  }
}

/** Brackets inside brackets that no file of ours has. */
const deepest = 100;

/** Looks at brackets alone; those in words only ever make it more. */
function opensDeep(text: string): boolean {
  let depth = 0;
  for (const { 0: bracket } of text.matchAll(/[[{\]}]/gu)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > deepest) return true;
  }
  return false;
}

function plain(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

function tooDeep(text: string): KindProblem {
  return { message: yamlWords('RESOURCE_EXHAUSTION', ''), start: 0, end: Math.min(1, text.length) };
}

function brokenPlaces(document: Document.Parsed, text: string): readonly KindProblem[] {
  // Behind a quotation without an end nothing is as it was meant.
  const quotation = document.errors.find(({ message }) => message.startsWith(unclosedQuote));
  return (quotation ? [quotation] : document.errors).map(({ code, message, pos }) => {
    const start = Math.min(openedBefore(document, message, pos[0]), text.length);
    const lineEnd = text.indexOf('\n', start);
    const limit = Math.max(start + 1, lineEnd < 0 ? text.length : lineEnd);
    return { message: yamlWords(code, message), start, end: Math.min(text.length, limit, Math.max(pos[1], start + 1)) };
  });
}

/** A quotation or bracket without an end is missed further down; the writer looks for where it begins. */
function openedBefore(document: Document.Parsed, message: string, position: number): number {
  const quote = message.startsWith(unclosedQuote);
  if (!quote && !message.includes(unclosedBracket)) return position;
  let start = position;
  const look = (_: unknown, node: Node): void => {
    const opens = quote ? isScalar(node) && node.type?.startsWith('QUOTE') : isCollection(node) && node.flow;
    if (opens && node.range && node.range[0] < position && position <= node.range[2] + 1) start = node.range[0];
  };
  visit(document, { Node: look });
  return start;
}

/** Aliases are not needed in our files and not allowed: a cycle of them has no end. */
function aliases(document: Document.Parsed): readonly KindProblem[] {
  const found: KindProblem[] = [];
  visit(document, {
    Alias: (_, { range }) => {
      found.push({ message: aliasWords, start: range?.[0] ?? 0, end: range?.[1] ?? 0 });
    },
  });
  return found;
}

const aliasWords = {
  zh: '这里不能用 YAML 的别名（*）：请把内容再写一遍；以 * 开头的文字要加引号。',
  en: 'YAML aliases (*) cannot be used here: write the content again; a text that begins with * needs quotation marks.',
};

function placeOf(document: Document.Parsed, path: Path, part: 'key' | 'value', text: string): Span {
  let node: unknown = document.contents;
  let key: Span | undefined;
  for (const step of path) {
    const pair = pairOf(node, step);
    const next: unknown = pair ? pair.value : isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
    if (!pair && next === undefined) return itemSpan(node, text) ?? key ?? nowhere;
    key = pair ? (spanOf(pair.key, text) ?? key) : key;
    node = next;
  }
  const keyless = typeof path.at(-1) !== 'string';
  if (keyless) return itemSpan(node, text) ?? key ?? nowhere;
  return (part === 'value' ? narrowSpan(node, text) : undefined) ?? key ?? nowhere;
}

const nowhere: Span = { start: 0, end: 0 };

/** A value over several lines is told by its key, as is one that is empty. */
function narrowSpan(node: unknown, text: string): Span | undefined {
  const span = spanOf(node, text);
  return span && span.start < span.end && !text.slice(span.start, span.end).includes('\n') ? span : undefined;
}

/** An item of a list has no key; where it is long it is told by the first of its own, or by its first line. */
function itemSpan(node: unknown, text: string): Span | undefined {
  const narrow = narrowSpan(node, text) ?? (isMap(node) ? spanOf(node.items[0]?.key, text) : undefined);
  const whole = spanOf(node, text);
  if (narrow || !whole) return narrow;
  const [line = ''] = text.slice(whole.start, whole.end).split('\n');
  return { start: whole.start, end: whole.start + line.trimEnd().length };
}

function pairOf(node: unknown, step: string | number): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
}

function spanOf(node: unknown, text: string): Span | undefined {
  if (!isNode(node) || isAlias(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
