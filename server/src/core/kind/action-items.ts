/** Action items of a postmortem or of minutes: bullets and rows of tables, each with who does it and until when. */
import type { Analysis } from '../analyze.ts';
import type { Passage } from '../report/passages.ts';
import type { Span } from '../text/span.ts';
import { cellsOf, matchedSections } from './matched-passages.ts';

export interface ActionItem {
  readonly span: Span;
  /** The first words of it. */
  readonly words: string;
  readonly owner: boolean;
  readonly date: boolean;
  readonly done: boolean;
}

export interface ActionList {
  /** Of the title of the section. */
  readonly heading: Span;
  readonly items: readonly ActionItem[];
}

/** One for each list or table of the section; lists of a section inside are its own. */
export function actionsOf(analysis: Analysis): readonly ActionList[] {
  return matchedSections(analysis, 'actions').map(({ section, passages }) => {
    const rows = passages.filter(({ type }) => type === 'table');
    const bullets = passages.filter((passage) => passage.type === 'bullet' && isOuter(passage, analysis));
    return {
      heading: section.heading.titleSpan,
      items: [...rowsOf(rows), ...bullets.map((bullet) => bulletOf(bullet, passages, analysis))],
    };
  });
}

/** Not indented: a point below another point tells more about that one. A line that only runs on is no point. */
function isOuter({ span, line }: Passage, { text, lines }: Analysis): boolean {
  return /^ {0,1}[-*+•] +$/u.test(text.slice(lines.startOf(line), span.start).replace(/\t/gu, ' '));
}

/** With the lines below it up to the next outer bullet: owner and date may stand there. */
function bulletOf(bullet: Passage, passages: readonly Passage[], analysis: Analysis): ActionItem {
  const from = passages.indexOf(bullet);
  const next = passages.findIndex(
    (other, index) => index > from && other.type === 'bullet' && isOuter(other, analysis),
  );
  const texts = passages.slice(from, next === -1 ? undefined : next).map(({ text }) => text);
  const whole = texts.join('\n');
  return {
    span: bullet.span,
    words: wordsOf(bullet.text),
    owner: ownerWords.test(whole) || ticket.test(whole) || nothing.test(bullet.text),
    date: dateWords.test(whole) || nothing.test(bullet.text),
    done: doneWords.test(whole),
  };
}

function rowsOf(rows: readonly Passage[]): readonly ActionItem[] {
  const [head, ...others] = rows;
  if (!head) return [];
  const names = cellsOf(head.text);
  const owner = names.findIndex((name) => ownerColumn.test(name));
  const date = names.findIndex((name) => dateColumn.test(name));
  return others.flatMap(({ span, text }) => {
    const cells = cellsOf(text);
    if (cells.length < 2 || cells.every((cell) => cell === '')) return [];
    const filled = (column: number): boolean => column !== -1 && isFilled(cells[column] ?? '');
    const done = doneWords.test(text);
    return [
      {
        span,
        words: wordsOf(cells[0] ?? ''),
        owner: filled(owner) || ticket.test(text),
        date: date === -1 || filled(date),
        done,
      },
    ];
  });
}

function isFilled(cell: string): boolean {
  return !/^(?:|-+|—|–|\?+|TBD|TBA|TODO|N\/A|none|unassigned)$/iu.test(cell);
}

function wordsOf(text: string): string {
  const words = text.replace(/^\[[ xX]\]\s*/u, '').replace(/[*_`]/gu, '');
  return words.length > 40 ? `${words.slice(0, 38).trimEnd()}…` : words;
}

/** What is tracked has its owner there. */
const ticket = /\b[A-Z]{2,10}-\d{1,6}\b|(?<![\w&])#\d{1,6}\b|\/(?:issues|pull|merge_requests|browse)\//u;

const nothing = /^(?:None|N\/A|No (?:further )?action)/iu;
const ownerColumn = /owner|assign|who|responsib|lead|dri\b|team|person|driver|engineer/iu;
const dateColumn = /due|date|deadline|when|\beta\b|target|until/iu;

/** A handle, a word for it, a name behind a dash or in brackets, a name that will do it. */
const ownerWords =
  /@[\w-]|\b(?:owners?|assignees?|assigned|responsible|DRI|lead|team|we|SREs?|engineering)\b|(?:[–—]|\s-|[([:])\s{0,2}\*{0,2}[A-Z][\p{L}.'’-]+(?:\s[A-Z][\p{L}.'’-]+)?\*{0,2}\s{0,2}(?:[,;)\]–—:]|\s-|$)|^(?:\[.\]\s)?\*{0,2}(?!(?:Add|Aim|Apply|Attempt|Change|Commit|Connect|Continue|Convert|Deploy|Downgrade|Ensure|Expand|Extend|Go|Look|Migrate|Move|Need|Plan|Port|Prepare|Push|Reach|Refer|Remember|Respond|Return|Revert|Send|Start|Subscribe|Switch|Talk|Transition|Try|Upgrade|Work|Write)\s+to\b)[A-Z][\p{L}'’-]+(?:\s[A-Z][\p{L}'’-]+)?\*{0,2}(?::|\s(?:to|will)\s)/mu;

const dateWords =
  /\d{4}-\d\d|\d{1,2}[./]\d{1,2}|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d|\d\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\bQ[1-4]\b|\bdue\b|\bby (?:end|next|the end|tomorrow|monday|tuesday|wednesday|thursday|friday)|\bweek\b|\bongoing\b/iu;

const doneWords =
  /\[[xX]\]|✅|✔|\b(?:done|complete|completed|shipped|merged|fixed|deployed|resolved|closed|already)\b/iu;
