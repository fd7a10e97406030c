/**
 * First look at a text, line by line: which lines are text, and which stand in something that is read differently
 * (a code fence, a table, a comment). Headings are looked for in `text` lines alone.
 */
import type { LineEdit, Lines } from '../text/lines.ts';
import { copied } from '../text/memo.ts';
import { leadingBlanks, trimmedLength } from '../text/width.ts';

export type LineRole =
  | 'blank'
  | 'text'
  | 'front-matter'
  | 'fence'
  | 'comment'
  | 'table'
  | 'quote'
  | 'bullet'
  | 'directive' //  reStructuredText `.. note::` and what is indented below it
  | 'rule'; //      a line of marks: thematic break, underline of a heading

export interface ScannedLine {
  readonly role: LineRole;
  /** The line without its line break. */
  readonly text: string;
  /** What is open where it begins. */
  readonly state: State;
}

/** What stays open from one line to the next. */
interface State {
  readonly open: 'none' | 'front-matter' | 'fence' | 'comment' | 'directive' | 'bullet' | 'table';
  /** Closing fence: its character and least length; for front matter the line that closes it. */
  readonly fence: string;
  /** Indent that what is inside must have at least. */
  readonly indent: number;
  readonly afterBlank: boolean;
}

const closed: State = { open: 'none', fence: '', indent: 0, afterBlank: true };
const behindText: State = { ...closed, afterBlank: false };
const inComment: State = { ...closed, open: 'comment' };
const inTable: State = { ...behindText, open: 'table' };

/** Every line of the text with its role; as many as `lines.count`. Never fails: what is not closed runs to the end. */
export function scan(lines: Lines): readonly ScannedLine[] {
  const scanned: ScannedLine[] = [];
  let state = startOf(lines);
  for (let line = 0; line < lines.count; line++) {
    const text = lines.textOf(line);
    const [role, next] = roleOf(line, { state, text, lines }, scanned[line - 1], scanned[line - 2]);
    scanned.push(lineOf(role, ownText(text, lines), state));
    state = next;
  }
  return scanned;
}

/** A line by itself; of blank ones there are many, and most are the same. */
function lineOf(role: LineRole, text: string, state: State): ScannedLine {
  if (text !== '') return { role, text, state };
  return state === behindText ? blankBelowText : state === closed ? blankBelowBlank : { role, text, state };
}

const blankBelowText: ScannedLine = { role: 'blank', text: '', state: behindText };
const blankBelowBlank: ScannedLine = { role: 'blank', text: '', state: closed };

/** The lines of a text and which of those before an edit they replace, `first` to `oldEnd` by `first` to `newEnd`. */
export interface Scanned {
  readonly scanned: readonly ScannedLine[];
  readonly edit: LineEdit;
}

/**
 * As `scan`, from the lines before an edit: those it touches are looked at, and then as many as read differently after
 * it. Lines that stay what they are stay the same objects.
 */
export function rescan(lines: Lines, before: readonly ScannedLine[], edit: LineEdit): Scanned {
  const top = startOf(lines);
  // A line above may be the head of a table whose second line is edited.
  const first = before[0] && sameState(before[0].state, top) ? Math.max(0, edit.first - 1) : 0;
  const by = edit.newEnd - edit.oldEnd;
  const found: ScannedLine[] = [];
  let above = before[first - 1];
  let overAbove = before[first - 2];
  let state = first > 0 ? (before[first]?.state ?? top) : top;
  let line = first;
  for (; line < lines.count; line++) {
    // No line looks further up than two for what no state says.
    const joins = isSame(above, before[line - by - 1]) && isSame(overAbove, before[line - by - 2]);
    if (line >= edit.newEnd && joins && sameState(before[line - by]?.state, state)) break;
    const old = before[line < edit.newEnd ? line : line - by];
    const text = lines.textOf(line);
    const [role, next] = roleOf(line, { state, text, lines }, above, overAbove);
    const same = old?.role === role && old.text === text && sameState(old.state, state);
    overAbove = above;
    above = same ? old : { role, text: ownText(text, lines), state };
    found.push(above);
    state = next;
  }
  const oldEnd = line < lines.count ? line - by : before.length;
  return { scanned: replaced(before, first, oldEnd, found), edit: { first, oldEnd, newEnd: line } };
}

/** A line cut out of a text keeps all of that alive; one that outlives many versions must not, unless it is most of it. */
function ownText(line: string, { text }: Lines): string {
  return line.length * 2 > text.length ? line : copied(line);
}

/** The list with these elements instead of those from `first` to `end`. */
function replaced<T>(list: readonly T[], first: number, end: number, by: readonly T[]): readonly T[] {
  if (end - first !== by.length) return list.slice(0, first).concat(by, list.slice(end));
  const copy = list.slice();
  for (const [index, element] of by.entries()) copy[first + index] = element;
  return copy;
}

function isSame(one: ScannedLine | undefined, other: ScannedLine | undefined): boolean {
  return one === other || (one?.role === other?.role && one?.text === other?.text);
}

function sameState(one: State | undefined, other: State): boolean {
  if (one === other) return true;
  return (
    one?.open === other.open &&
    one.fence === other.fence &&
    one.indent === other.indent &&
    one.afterBlank === other.afterBlank
  );
}

interface Look {
  readonly state: State;
  readonly text: string;
  readonly lines: Lines;
}

/** The role of a line below two others, and what is open behind it. */
function roleOf(
  line: number,
  { state, text, lines }: Look,
  above: ScannedLine | undefined,
  overAbove: ScannedLine | undefined,
): readonly [LineRole, State] {
  // The first line of front matter looks like the line that closes it.
  if (line === 0 && state.open === 'front-matter') return ['front-matter', state];
  if (state.open !== 'fence' && underlines(text, above, overAbove)) return ['rule', behindText];
  return step(state, text, () => lines.textOf(line + 1));
}

/** Front matter is only what closes again and holds `key: value`, or `key = value` (TOML): a lone `---` on top is a line. */
function startOf(lines: Lines): State {
  const first = lines.textOf(0).replace(/^\uFEFF/u, '');
  const matter = frontMatters.find(({ opens }) => opens.test(first));
  if (!matter) return closed;
  for (let line = 1; line < Math.min(lines.count, 200); line++) {
    const text = lines.textOf(line);
    if (matter.closes.test(text))
      return line > 1 ? { ...closed, open: 'front-matter', fence: first.slice(0, 3) } : closed;
    if (!matter.holds.test(text)) return closed;
  }
  return closed;
}

const frontMatters = [
  {
    opens: /^---\s*$/u,
    closes: /^(?:---|\.\.\.)\s*$/u,
    holds: /^(?:[\w\u4e00-\u9fff"'-][^:]*:(?:\s|$)|\s|#|- |$|[\]}])/u,
  },
  { opens: /^\+\+\+\s*$/u, closes: /^\+\+\+\s*$/u, holds: /^(?:[\w"'.-]+\s*=|\s|#|\[|$|[\]}])/u },
] as const;

function step(state: State, text: string, next: () => string): readonly [LineRole, State] {
  switch (state.open) {
    case 'front-matter':
      return ['front-matter', closesMatter(text, state.fence) ? closed : state];
    case 'fence':
      return ['fence', closesFence(text, state.fence) ? closed : state];
    case 'comment':
      return ['comment', text.includes('-->') ? closed : state];
    case 'directive':
      if (text.trim() === '') return ['blank', state.afterBlank ? state : { ...state, afterBlank: true }];
      if (leadingBlanks(text) >= state.indent) return ['directive', state];
      return open(text, next, state.afterBlank);
    case 'bullet':
      if (text.trim() === '') return ['blank', state.afterBlank ? state : { ...state, afterBlank: true }];
      // Below a bullet and indented to it, or run on without a blank line: still the item.
      if (asciiIndent(text) >= state.indent && !/^\u3000/u.test(text)) return inBullet(text, state);
      return open(text, next, state.afterBlank);
    case 'table':
      // Below the delimiter row a row needs no outer pipes.
      return text.includes('|') ? ['table', state] : open(text, next, false);
    default:
      return open(text, next, state.afterBlank);
  }
}

function closesMatter(text: string, opened: string): boolean {
  return frontMatters.some(({ opens, closes }) => opens.test(opened) && closes.test(text));
}

function inBullet(text: string, state: State): readonly [LineRole, State] {
  const fence = fenceOf(text);
  if (fence !== '') return ['fence', { ...closed, open: 'fence', fence }];
  return ['bullet', state.afterBlank ? { ...state, afterBlank: false } : state];
}

/** A line outside of everything. */
function open(text: string, next: () => string, afterBlank: boolean): readonly [LineRole, State] {
  const end = trimmedLength(text);
  const indent = leadingBlanks(text);
  if (end <= indent) return ['blank', closed];
  const after = behindText;
  const first = text.charAt(indent);
  switch (first) {
    case '`':
    case '~': {
      const fence = fenceOf(text);
      if (fence !== '') return ['fence', { ...closed, open: 'fence', fence }];
      break;
    }
    case '<':
      if (text.startsWith('<!--', indent)) return ['comment', text.includes('-->', indent) ? after : inComment];
      break;
    case '>':
      return ['quote', after];
    case '|':
      return ['table', inTable];
    case '.':
      if (indent === 0 && /^\.\.(?:\s|$)/u.test(text) && afterBlank)
        return ['directive', { ...closed, open: 'directive', indent: 1 }];
      break;
  }
  if (isRule(text, indent, end)) return ['rule', after];
  const inItem = itemFence(text);
  if (inItem !== '') return ['fence', { ...closed, open: 'fence', fence: inItem }];
  // Only the marks of Markdown take in what is indented below them.
  if (isBullet(text, indent)) {
    const holds = '-*+'.includes(first);
    return ['bullet', holds ? { ...closed, open: 'bullet', indent: indent + 2, afterBlank: false } : after];
  }
  if (isTableRow(text, next)) return ['table', text.includes('|') ? inTable : after];
  return ['text', after];
}

/** `~~~~` as long as the one line above it is the underline of a title, not a fence. */
function underlines(text: string, above: ScannedLine | undefined, before: ScannedLine | undefined): boolean {
  if (text.length < 4 || text.charCodeAt(0) !== 0x7e || !/^~{4,}$/u.test(text)) return false;
  const alone = before === undefined || before.role === 'blank' || before.role === 'rule';
  return above?.role === 'text' && alone && above.text.length <= text.length && above.text.length >= text.length - 3;
}

function fenceOf(text: string): string {
  const match = /^[ \t]*(`{3,}|~{3,})([^\r\n]*)$/u.exec(text);
  const marks = match?.[1] ?? '';
  return marks.startsWith('`') && match?.[2]?.includes('`') ? '' : marks;
}

/** The fence that is all a list item begins with (“1. ```sh”). */
function itemFence(text: string): string {
  if (!text.includes('```') && !text.includes('~~~')) return '';
  const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=`{3}|~{3})/u.exec(text)?.[0];
  return item === undefined ? '' : fenceOf(text.slice(item.length));
}

function closesFence(text: string, fence: string): boolean {
  const body = text.trim();
  if (body.length < fence.length || body.charAt(0) !== fence.charAt(0)) return false;
  for (const char of body) if (char !== fence.charAt(0)) return false;
  return true;
}

/** Three or more of one punctuation mark and nothing else (blanks between them allowed, as in `* * *`). */
function isRule(text: string, start: number, end: number): boolean {
  const mark = text.charAt(start);
  if (!'=-`:\'"~^_*+#<>.—─━－'.includes(mark)) return false;
  let count = 0;
  for (let index = start; index < end; index++) {
    const char = text.charAt(index);
    if (char === mark) count++;
    else if (char !== ' ' || !'-*_='.includes(mark)) return false;
  }
  return count >= (mark === '#' ? 7 : mark === '=' || mark === '-' ? 2 : mark === '—' ? 4 : 3);
}

function isBullet(text: string, indent: number): boolean {
  const mark = text.charAt(indent);
  if ('-*+'.includes(mark)) return /[ \t]/u.test(text.charAt(indent + 1));
  return '•·●○■◆▪◦'.includes(mark);
}

function asciiIndent(text: string): number {
  return /^[ \t]*/u.exec(text)?.[0].replace(/\t/gu, '    ').length ?? 0;
}

/** The head of a pipe table without outer pipes: the delimiter row below vouches for it; rows inside hold a pipe too. */
function isTableRow(text: string, next: () => string): boolean {
  if (/^\s*\+[-=+]{3,}\s*$/u.test(text)) return true;
  if (!text.includes('|')) return false;
  return /^\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+$/u.test(next()) || /^\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+$/u.test(text);
}
