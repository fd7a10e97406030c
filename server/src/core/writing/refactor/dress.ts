/** A heading in other marks: `#`, `**` and number are taken off or put on, and not a character of its title changes. */
import type { Analysis } from '../../analyze.ts';
import type { Heading } from '../../parse/blocks.ts';
import { type Edit, merged } from './plan.ts';

export interface Dress {
  /** Number of `#`; 0 for none. */
  readonly hashes: number;
  readonly bold: boolean;
  /** Instead of the number it has, blanks behind it included; undefined for the same. */
  readonly number?: string;
}

/** The edits; undefined for a heading whose marks are not of the usual sort. */
export function dressed(analysis: Analysis, heading: Heading, dress: Dress): readonly Edit[] | undefined {
  const parts = partsOf(analysis, heading);
  if (!parts || heading.marks.underlined) return undefined;
  const wraps = dress.bold !== heading.marks.bold;
  if (heading.form === 'run-in' && (wraps || dress.hashes !== heading.marks.hashes)) return undefined;
  const bold = wraps ? (dress.bold ? boldOn(parts, analysis.text) : boldOff(parts)) : [];
  if (!bold) return undefined;
  return merged([...hashEdits(parts, dress.hashes), ...bold, ...numberEdits(analysis, heading, dress.number)]);
}

/** The marks in a heading's line, by their places in the text. */
interface Parts {
  /** First character of the line, and of its number or title behind all marks. */
  readonly start: number;
  readonly inside: number;
  /** Behind the title and its closing mark, before closing `#` and blanks. */
  readonly end: number;
  /** `#` and the blank behind them. */
  readonly hashes: { readonly start: number; readonly count: number; readonly blank: number } | undefined;
  readonly closing: { readonly start: number; readonly end: number } | undefined;
  /** Where `**` stands outside of the title. */
  readonly stars: readonly number[];
}

function partsOf({ text, lines }: Analysis, { span, line, number, titleSpan }: Heading): Parts | undefined {
  const start = text.charAt(span.start) === '\uFEFF' ? span.start + 1 : span.start;
  const stop = lines.endOf(line);
  const head = number?.span.start ?? titleSpan.start;
  const before = /^([\s\u3000]*)(#*)([\s\u3000]*)((?:\*\*|__)?)$/u.exec(text.slice(start, head));
  const between = /^(\*\*|__)?[\s\u3000]*(\*\*|__)?$/u.exec(number ? text.slice(number.span.end, titleSpan.start) : '');
  const behind = /^([^*_#\s]*)((?:\*\*|__)?)([^*_#\s]*)[ \t]*((?:[ \t]#+)?)[\s\u3000]*$/u.exec(
    text.slice(titleSpan.end, stop),
  );
  if (!before || !between) return undefined;
  const [, indent = '', marks = '', blanks = '', opening = ''] = before;
  const from = start + indent.length;
  const middle = number?.span.end ?? titleSpan.start;
  const inner = [...text.slice(middle, titleSpan.start).matchAll(/\*\*|__/gu)].map(({ index }) => middle + index);
  // A run-in heading has text behind it, and only its number is ever written anew.
  const [, closed = '', last = '', later = '', ending = ''] = behind ?? [];
  const tail = titleSpan.end + closed.length;
  const end = tail + last.length + later.length;
  const closingAt = ending === '' ? -1 : text.indexOf('#', end);
  return {
    start,
    inside: head,
    end,
    hashes: marks === '' ? undefined : { start: from, count: marks.length, blank: /^[ \t]/u.test(blanks) ? 1 : 0 },
    closing: ending === '' ? undefined : { start: closingAt - 1, end: closingAt + ending.length - 1 },
    stars: [...(opening === '' ? [] : [head - 2]), ...inner, ...(last === '' ? [] : [tail])],
  };
}

function hashEdits({ start, hashes, closing }: Parts, wanted: number): readonly Edit[] {
  const marks = '#'.repeat(wanted);
  if (!hashes) return wanted === 0 ? [] : [{ span: { start, end: start }, text: `${marks} ` }];
  if (hashes.count === wanted) return [];
  const end = hashes.start + hashes.count;
  const off = wanted === 0;
  return [
    { span: { start: hashes.start, end: off ? end + hashes.blank : end }, text: marks },
    ...(off && closing ? [{ span: closing, text: '' }] : []),
  ];
}

/** Around the number and the title. */
function boldOn({ inside, end, stars }: Parts, text: string): readonly Edit[] | undefined {
  if (stars.length > 0 || text.slice(inside, end).includes('**')) return undefined;
  return [
    { span: { start: inside, end: inside }, text: '**' },
    { span: { start: end, end }, text: '**' },
  ];
}

function boldOff({ stars }: Parts): readonly Edit[] | undefined {
  if (stars.length !== 2) return undefined;
  return stars.map((start) => ({ span: { start, end: start + 2 }, text: '' }));
}

function numberEdits({ text }: Analysis, { number, titleSpan }: Heading, wanted: string | undefined): readonly Edit[] {
  if (wanted === undefined || !number) return [];
  const blanks = /^[\s\u3000]*/u.exec(text.slice(number.span.end, titleSpan.start))?.[0].length ?? 0;
  const span = { start: number.span.start, end: number.span.end + blanks };
  return text.slice(span.start, span.end) === wanted ? [] : [{ span, text: wanted }];
}
