/** What a refactoring makes of a text, and what must hold of it whatever the text is. */
import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/core/analyze.ts';
import { refactorings } from '../../server/src/core/writing/refactor/list.ts';
import { outlined, rewritten } from '../../server/src/core/writing/refactor/plan.ts';
import { analysisOf as fresh } from './analysis.ts';

/** One text is looked at by many. */
let known: Analysis | undefined;
function analysisOf(text: string): Analysis {
  if (known?.text !== text) known = fresh(text);
  return known;
}

/** Ids of those that are about paragraphs and words. */
const ids = {
  split: 'split-enumeration',
  join: 'join-enumeration',
  joinAbove: 'join-enumeration-above',
  standalone: 'make-heading-standalone',
  runIn: 'make-heading-run-in',
  contents: 'insert-contents',
  attachments: 'sort-attachments',
  byMention: 'number-attachments-by-mention',
  masks: 'expand-masks',
  quotes: 'normalize-quotes',
} as const;

export type Name = keyof typeof ids;

/** The text after it; undefined where it does not apply at the place. */
export function refactored(name: Name, text: string, offset = 0): string | undefined {
  const analysis = analysisOf(text);
  const listed = refactorings.find(({ id }) => id === ids[name]);
  assert.ok(listed);
  const edits = listed.refactoring(analysis, { start: offset, end: offset })?.();
  if (!edits) return undefined;
  let last = -1;
  for (const { span } of edits) {
    assert.ok(span.start >= Math.max(last, 0) && span.start <= span.end && span.end <= text.length, `${name}: places`);
    last = span.end;
  }
  return rewritten(text, { start: 0, end: text.length }, edits);
}

/** What holds for each: the text after it, or undefined where it does not apply. */
export function checkRefactored(name: Name, text: string, offset = 0): string | undefined {
  const next = refactored(name, text, offset);
  if (next === undefined) return undefined;
  assert.notEqual(next, text, `${name} does something`);
  assert.deepEqual(sheltered(fresh(next)), sheltered(analysisOf(text)), `${name}: fences, tables, quotes`);
  if (!/(?:^|[^\r])\n/u.test(text)) assert.doesNotMatch(next, /(?:^|[^\r])\n/u, `${name}: line breaks`);
  promises[name]?.(text, next, offset);
  return next;
}

type Promised = (text: string, next: string, offset: number) => void;

const promises: Partial<Readonly<Record<Name, Promised>>> = {
  split: (text, next) => sameWords(text, next),
  join: (text, next) => sameWords(text, next),
  joinAbove: (text, next) => sameWords(text, next),
  standalone: (text, next, offset) => {
    sameWords(text, next);
    sameOutline(text, next);
    const back = refactored('runIn', next, offset);
    if (back !== undefined) sameOutline(text, back);
  },
  runIn: (text, next) => {
    sameWords(text, next);
    sameOutline(text, next);
  },
  contents: (text, next) => {
    assert.equal(refactored('contents', next), undefined, 'contents: once');
    const left = new Set(linesOf(next));
    // A line is lost only if it was an entry.
    for (const line of linesOf(text)) assert.ok(left.has(line) || entry.test(line), `contents: ${line}`);
    if (!/目\s*[录次]|contents/iu.test(text)) sameOutline(text, next);
  },
  attachments: (text, next) => {
    assert.deepEqual([...next].sort(), [...text].sort(), 'attachments: characters');
    assert.equal(refactored('attachments', next), undefined, 'attachments: once');
    sameOutline(text, next);
  },
  byMention: (text, next) => {
    const bare = (some: string): readonly string[] => [...some.replace(/[\d一二三四五六七八九十]/gu, '')].sort();
    assert.deepEqual(bare(next), bare(text), 'by mention: characters');
    assert.equal(refactored('byMention', next), undefined, 'by mention: once');
    sameOutline(text, next);
  },
  masks: (text, next) => {
    assert.equal(next.replace(/\p{Script=Han}+/gu, '').length < text.length, true);
    assert.equal(refactored('masks', next), undefined, 'masks: once');
  },
  quotes: (text, next) => {
    const alike = (some: string): string => some.replace(/["“”]/gu, '"').replace(/['‘’]/gu, "'");
    assert.equal(alike(next), alike(text), 'quotes: nothing else');
    assert.equal(refactored('quotes', next), undefined, 'quotes: once');
  },
};

const entry = /^[\s\u3000]*(?:[-*+] |第.{1,4}[章节编部]|[\d（(一二三四五六七八九十])/u;

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/u);
}

function sameOutline(text: string, next: string): void {
  const read = (some: string) =>
    outlined(analysisOf(some)).filter(({ title }) => !/^(?:目\s*[录次]|contents)$/iu.test(title));
  assert.deepEqual(read(next), read(text));
}

function sameWords(text: string, next: string): void {
  assert.equal(words(next), words(text));
}

/** All that no number, no word that counts and no blank is made of. */
function words(text: string): string {
  return text
    .replace(/[一二三四五六七八九十]+(?:是|(?=要))/gu, '')
    .replace(/[\s\u3000\u200b\d〇零一二三四五六七八九十百\u2460-\u2473。、.．（）()#*_]+/gu, '');
}

/** Lines that are nobody's to change, as they are. */
function sheltered({ parsed }: Analysis): readonly string[] {
  return parsed.scanned.flatMap(({ role, text }) =>
    role === 'blank' || role === 'text' || role === 'bullet' ? [] : [text],
  );
}
